import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeSnapshot, waitForChange } from '../../src/watch/changes.ts';
import { watchedFiles } from '../../src/watch/watched-files.ts';
import { folder } from '../command.ts';

const never = new AbortController().signal;

/** Whether the files are seen as others after something was done to them. */
async function isSeen(sources: Parameters<typeof takeSnapshot>[0], act: () => void): Promise<boolean> {
  const before = await takeSnapshot(sources);
  act();
  return (await takeSnapshot(sources)) !== before;
}

const content = () => folder({ 'guide.md': 'a', 'locales/es.po': 'b', 'images/cover.svg': '<svg/>' });

describe('what is watched', () => {
  test('is what a build reads: content, templates, the files of the call and the logo that one of them names', async () => {
    const sites = folder({
      'site.yaml': 'organization: A\nlogo: images/logo.svg\n',
      'local.yaml': 'resources: []\n',
      'images/logo.svg': '<svg/>',
      'images/other.svg': '<svg/>',
    });
    const call = { content: content(), site: join(sites, 'site.yaml'), resources: join(sites, 'local.yaml') };
    const files = await watchedFiles(call);
    expect(files.filter((path) => path.startsWith(call.content))).toEqual(
      ['guide.md', 'images/cover.svg', 'locales/es.po'].map((path) => join(call.content, path)),
    );
    expect(files.filter((path) => path.startsWith(sites))).toEqual(
      ['site.yaml', 'local.yaml', 'images/logo.svg'].map((path) => join(sites, path)),
    );
    const names = files.map((path) => basename(path));
    for (const name of ['fonts.yaml', 'words.yaml', 'papers.yaml', 'editions.yaml', 'large.yaml', 'book.css'])
      expect(names).toContain(name);
    expect(names).not.toContain('preview.css');
  });

  test('has no logo where the file of the call has faults or is not there', async () => {
    const sites = folder({ 'site.yaml': 'logo: [' });
    for (const name of ['site.yaml', 'none.yaml']) {
      const site = join(sites, name);
      const files = await watchedFiles({ content: content(), site });
      expect(files.filter((path) => path.startsWith(sites))).toEqual([site]);
    }
  });
});

describe('a change is seen', () => {
  const changes: [string, (path: string) => void][] = [
    ['a file that is written to', (path) => writeFileSync(join(path, 'guide.md'), 'aa')],
    [
      'a file that is written beside and put over it',
      (path) => {
        writeFileSync(join(path, 'guide.md.tmp'), 'c');
        renameSync(join(path, 'guide.md.tmp'), join(path, 'guide.md'));
      },
    ],
    [
      'a file that is moved to a copy and written anew',
      (path) => {
        renameSync(join(path, 'guide.md'), join(path, 'guide.md~'));
        writeFileSync(join(path, 'guide.md'), 'a');
      },
    ],
    ['a new catalogue', (path) => writeFileSync(join(path, 'locales/fr.po'), '')],
    [
      'a picture in a new folder',
      (path) => {
        mkdirSync(join(path, 'more'));
        writeFileSync(join(path, 'more/a.png'), '');
      },
    ],
    ['a file that goes', (path) => rmSync(join(path, 'images/cover.svg'))],
    ['a folder that goes', (path) => rmSync(path, { recursive: true })],
  ];

  test.each(changes)('%s', async (_, act) => {
    const path = content();
    expect(await isSeen({ content: path }, () => act(path))).toBe(true);
  });

  test('in a folder that has come back', async () => {
    const path = content();
    renameSync(path, `${path}-away`);
    expect(await isSeen({ content: path }, () => renameSync(`${path}-away`, path))).toBe(true);
    expect(await isSeen({ content: path }, () => writeFileSync(join(path, 'guide.md'), 'aa'))).toBe(true);
    expect(await isSeen({ content: path }, () => {})).toBe(false);
  });

  test('in a file of the call that goes and comes back', async () => {
    const site = join(folder({ 'site.yaml': 'organization: A\n' }), 'site.yaml');
    const call = { content: content(), site };
    expect(await isSeen(call, () => rmSync(site))).toBe(true);
    expect(await isSeen(call, () => writeFileSync(site, 'organization: B\n'))).toBe(true);
  });
});

test.each([
  'locales/es.mo',
  'locales/es.po~',
  'locales/es.po.bak',
  'locales/guide.pot',
  '.guide.md.swp',
  '.#guide.md',
  '#guide.md#',
  'guide.md~',
  'guide.md.bak',
  '4913',
  'images/cover.svg~',
  'manifest.json',
  'en/guide.pdf',
  'node_modules/a/cover.svg',
])('%s is no reason to build', async (name) => {
  const path = content();
  expect(
    await isSeen({ content: path }, () => {
      mkdirSync(join(path, name, '..'), { recursive: true });
      writeFileSync(join(path, name), 'x');
    }),
  ).toBe(false);
});

describe('waiting', () => {
  test('ends when the files hold still', async () => {
    const path = content();
    const before = await takeSnapshot({ content: path });
    let isDone = false;
    const waiting = waitForChange(before, { content: path }, never).then(() => (isDone = true));
    // Written to for longer than a look and a half.
    for (let part = 0; part < 12; part += 1) {
      writeFileSync(join(path, 'guide.md'), 'a'.repeat(part + 2));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(isDone).toBe(false);
    await waiting;
  });

  test('ends at once when it is stopped', async () => {
    const path = content();
    const stop = new AbortController();
    const waiting = waitForChange(await takeSnapshot({ content: path }), { content: path }, stop.signal);
    stop.abort();
    await expect(waiting).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});
