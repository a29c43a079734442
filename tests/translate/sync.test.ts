import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, handout } from '../command.ts';
import { fromRoot } from '../paths.ts';

/** The lines of a catalogue up to its header. */
function opening(po: string): string {
  return po.slice(0, po.indexOf('msgid ""'));
}

test('a sync keeps the comment at the top of the catalogue, and a second one keeps every byte', async () => {
  const content = folder();
  cpSync(fromRoot('content'), content, { recursive: true });
  const catalogue = join(content, 'locales/es.po');
  const before = readFileSync(catalogue, 'utf8');
  const sync = () => handout('translate', 'sync', '--content', content);
  expect(await sync()).toMatchObject({ code: 0, out: expect.stringContaining(catalogue) });
  const once = readFileSync(catalogue, 'utf8');
  expect(opening(once)).toMatch(/^# .*native speaker/s);
  expect(opening(once)).toBe(opening(before));
  await sync();
  expect(readFileSync(catalogue, 'utf8')).toBe(once);
});
