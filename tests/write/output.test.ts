import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJson, removeFiles, writeAtomically, writeFiles } from '../../src/write/output.ts';
import { folder } from '../command.ts';

describe('writeAtomically', () => {
  test('makes the folders on the way, and leaves nothing beside the file', async () => {
    const root = folder();
    await writeAtomically(join(root, 'a', 'b', 'file.txt'), 'words');
    expect(readFileSync(join(root, 'a/b/file.txt'), 'utf8')).toBe('words');
    expect(readdirSync(join(root, 'a/b'))).toEqual(['file.txt']);
  });

  test('leaves what stood there when it cannot put the new file in its place', async () => {
    const root = folder();
    mkdirSync(join(root, 'taken'));
    writeFileSync(join(root, 'taken', 'inside.txt'), 'old');
    await expect(writeAtomically(join(root, 'taken'), 'new')).rejects.toThrow();
    expect(readFileSync(join(root, 'taken/inside.txt'), 'utf8')).toBe('old');
  });
});

test('writeFiles writes text and bytes below a folder', async () => {
  const root = folder();
  await writeFiles(
    root,
    new Map<string, string | Uint8Array>([
      ['en/a.txt', 'ñ'],
      ['en/b.bin', Uint8Array.of(0, 255)],
    ]),
  );
  expect(readFileSync(join(root, 'en/a.txt'), 'utf8')).toBe('ñ');
  expect([...readFileSync(join(root, 'en/b.bin'))]).toEqual([0, 255]);
});

test('removeFiles removes below the folder only, and does not mind what is not there', async () => {
  const root = folder({ 'out/old.txt': 'x', 'keep.txt': 'x', 'out/keep.txt': 'x' });
  await removeFiles(join(root, 'out'), ['old.txt', 'gone.txt', '../keep.txt', '', '.']);
  expect(existsSync(join(root, 'out/old.txt'))).toBe(false);
  expect(existsSync(join(root, 'keep.txt'))).toBe(true);
  expect(existsSync(join(root, 'out/keep.txt'))).toBe(true);
});

test('readJson gives nothing for a file that is not there or broken', async () => {
  const root = folder({ 'broken.json': '{"files": [', 'good.json': '{"a": 1}' });
  expect(await readJson(join(root, 'good.json'))).toEqual({ a: 1 });
  expect(await readJson(join(root, 'broken.json'))).toBeUndefined();
  expect(await readJson(join(root, 'absent.json'))).toBeUndefined();
});
