import { mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';

let top = '';
let folder = '';

beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'handout-')));
  folder = join(top, 'content');
  await mkdir(folder);
});
afterEach(() => rm(top, { recursive: true }));

async function put(path: string, text = path): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

test('reads what a content folder holds, undecoded and sorted', async () => {
  for (const path of [
    'guide.md',
    'resources.yaml',
    'editions.yaml',
    'locales/zh-Hans.po',
    'locales/es.po',
    'locales/es.glossary.yaml',
  ])
    await put(path);
  for (const path of ['locales/guide.pot', 'locales/old/fr.po', 'images/b.PNG', 'images/a/cover.svg', 'notes.txt'])
    await put(path);
  const content = await readContent(folder);
  expect(content.directory).toBe(folder);
  expect(content.guide.path).toBe('guide.md');
  expect(content.guide.value).toEqual(new TextEncoder().encode('guide.md'));
  expect(content.resources?.path).toBe('resources.yaml');
  expect(content.editions?.path).toBe('editions.yaml');
  expect(content.catalogues.map(({ path }) => path)).toEqual(['locales/es.po', 'locales/zh-Hans.po']);
  expect(content.glossaries.map(({ path }) => path)).toEqual(['locales/es.glossary.yaml']);
  expect([...content.files]).toEqual([
    ['images/a/cover.svg', new TextEncoder().encode('images/a/cover.svg')],
    ['images/b.PNG', new TextEncoder().encode('images/b.PNG')],
  ]);
});

test('only the guide has to be there', async () => {
  await put('guide.md', '');
  const content = await readContent(folder);
  expect(content).toMatchObject({ resources: undefined, editions: undefined, catalogues: [], glossaries: [] });
  expect(content.files.size).toBe(0);
  expect(content.guide.messages).toEqual([]);
});

test('a missing guide carries the error, and names the file that was likely meant', async () => {
  await put('LICENSE.md');
  await put('Text.markdown');
  const { guide } = await readContent(folder);
  expect(guide.path).toBe('guide.md');
  expect(guide.value).toBeUndefined();
  expect(guide.messages).toMatchObject([
    { fatal: true, ruleId: 'guide', note: 'Did you mean `Text.markdown`? Rename it to `guide.md`.' },
  ]);
});

test('so does a folder that is not there', async () => {
  const content = await readContent(join(top, 'nowhere'));
  expect(content.guide.messages).toHaveLength(1);
  expect(content.guide.messages[0]?.reason).toContain('nowhere');
});

test('leaves out dot-folders, node_modules, and links that lead outside', async () => {
  await put('guide.md');
  await put('.git/a.png');
  await put('node_modules/p/b.png');
  await put('images/c.png');
  await mkdir(join(top, 'content-old'));
  await writeFile(join(top, 'content-old', 'secret.png'), 'x');
  await writeFile(join(top, 'resources.yaml'), 'x');
  await symlink(join(top, 'content-old', 'secret.png'), join(folder, 'images', 'secret.png'));
  await symlink(join(top, 'content-old'), join(folder, 'linked'));
  await symlink(join(top, 'resources.yaml'), join(folder, 'resources.yaml'));
  await symlink(join(folder, 'nothing.png'), join(folder, 'dangling.png'));
  const content = await readContent(folder);
  expect([...content.files.keys()]).toEqual(['images/c.png']);
  expect(content.resources).toBeUndefined();
});

test('follows links within the folder, and does not run in circles', async () => {
  await put('guide.md');
  await put('images/c.png');
  await symlink(join(folder, 'images', 'c.png'), join(folder, 'd.png'));
  await symlink(folder, join(folder, 'images', 'up'));
  await symlink(join(folder, 'images'), join(folder, 'images', 'self'));
  expect([...(await readContent(folder)).files.keys()]).toEqual(['d.png', 'images/c.png']);
});

test('links that lead on and on to further folders end', async () => {
  await put('guide.md');
  for (const level of Array.from({ length: 24 }, (_, index) => index)) {
    await put(`l${level}/a.png`);
    await symlink(join(folder, `l${level + 1}`), join(folder, `l${level}`, 'left'));
    await symlink(join(folder, `l${level + 1}`), join(folder, `l${level}`, 'right'));
  }
  const { files } = await readContent(folder);
  expect(files.has('l0/a.png') && files.has('l23/a.png') && files.has('l0/left/right/a.png')).toBe(true);
  expect(files.size).toBeLessThan(1000);
});

test('a file that is too large is not read', async () => {
  for (const path of ['guide.md', 'resources.yaml', 'locales/es.po', 'locales/fr.po', 'a.png', 'b.png'])
    await put(path);
  for (const [path, size] of [
    ['guide.md', 4 * 2 ** 20 + 1],
    ['resources.yaml', 2 ** 31],
    ['locales/es.po', 2 ** 22],
    ['locales/fr.po', 2 ** 22 + 1],
    ['a.png', 2 ** 26 + 1],
  ] as const)
    await truncate(join(folder, path), size);
  const { guide, resources, catalogues, files: pictures } = await readContent(folder);
  const files = [guide, resources, ...catalogues].filter((file) => file !== undefined);
  expect(files.flatMap(({ messages }) => messages.map(({ reason }) => reason))).toEqual([
    'Unexpected file `guide.md` of 5 MB, expected 4 MB at most',
    'Unexpected file `resources.yaml` of 2048 MB, expected 4 MB at most',
    'Unexpected file `locales/fr.po` of 5 MB, expected 4 MB at most',
  ]);
  expect([guide, resources].map((file) => file?.value)).toEqual([undefined, undefined]);
  expect([...pictures.keys()]).toEqual(['b.png']);
});
