import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGiven, readInside } from '../../src/read/given.ts';
import { folder } from '../command.ts';

test('a file that the call names has a path from the content folder, and its name as the call has it', async () => {
  const root = folder({ 'sites/a.yaml': 'hours: always', 'content/guide.md': '' });
  const { file, directory } = await readGiven(`${root}/sites/a.yaml`, join(root, 'content'));
  expect(file.path).toBe('../sites/a.yaml');
  expect(file.data.given).toBe(`${root}/sites/a.yaml`);
  expect(new TextDecoder().decode(file.value as Uint8Array)).toBe('hours: always');
  expect(directory).toBe(join(root, 'sites'));
});

test.each(['none.yaml', 'content', ''])('what is no file carries an error: %j', async (name) => {
  const root = folder({ 'content/guide.md': '' });
  const { file } = await readGiven(join(root, name), join(root, 'content'));
  expect(file.value).toBeUndefined();
  expect(file.messages.map(({ fatal, ruleId }) => [fatal, ruleId])).toEqual([[true, 'file']]);
});

test.skipIf(process.platform === 'win32')('a picture that is a pipe is not waited for', async () => {
  const root = folder({ 'sites/site.yaml': '' });
  execFileSync('mkfifo', [join(root, 'sites/logo.png')]);
  expect(await readInside(join(root, 'sites'), 'logo.png')).toBeUndefined();
});

test('a picture is read inside its folder alone, whatever a path or a link says', async () => {
  const root = folder({ 'sites/logo.png': 'logo', 'sites-other/logo.png': 'other', 'secret.png': 'secret' });
  const sites = join(root, 'sites');
  mkdirSync(join(sites, 'images'));
  symlinkSync(join(root, 'secret.png'), join(sites, 'images/link.png'));
  const read = async (path: string) => new TextDecoder().decode((await readInside(sites, path)) ?? new Uint8Array());
  expect(await read('logo.png')).toBe('logo');
  for (const path of ['images/link.png', '../secret.png', '../sites-other/logo.png', 'none.png', 'images', '.'])
    expect([path, await readInside(sites, path)]).toEqual([path, undefined]);
});
