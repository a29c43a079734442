import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTemplates } from '../../src/read/templates.ts';

let top = '';
let root = '';

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'handout-'));
  root = join(top, 'templates');
  await mkdir(join(root, 'profiles'), { recursive: true });
  await mkdir(join(root, 'epub'));
  for (const name of ['profiles/large', 'profiles/clear', 'papers', 'words', 'fonts', 'editions']) {
    await writeFile(join(root, `${name}.yaml`), name);
  }
  await writeFile(join(root, 'epub', 'book.css'), 'p { margin: 0 }');
});
afterEach(() => rm(top, { recursive: true }));

test.each([
  ['a path', () => root],
  ['a URL', () => pathToFileURL(`${root}/`)],
])('reads the templates at %s', async (_, at) => {
  const templates = await readTemplates(at());
  expect(templates.profiles.map(({ path }) => path)).toEqual([
    'templates/profiles/clear.yaml',
    'templates/profiles/large.yaml',
  ]);
  expect(templates.words.path).toBe('templates/words.yaml');
  expect(templates.words.value).toEqual(new TextEncoder().encode('words'));
  expect([...templates.styles]).toEqual([['book.css', 'p { margin: 0 }']]);
});

test('a missing template carries an error', async () => {
  await rm(join(root, 'fonts.yaml'));
  const { fonts, papers } = await readTemplates(root);
  expect(fonts.messages).toMatchObject([{ fatal: true, file: 'templates/fonts.yaml', ruleId: 'file' }]);
  expect(papers.messages).toEqual([]);
});
