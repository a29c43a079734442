import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { fingerprint } from '../../src/read/fingerprint.ts';
import { folder } from '../command.ts';

let root: string;
beforeEach(() => {
  root = folder({ 'content/guide.md': 'Words.', 'content/images/a.svg': '<svg/>', 'elsewhere/logo.svg': '<svg/>' });
});
const content = () => join(root, 'content');
const taken = () => fingerprint([content()]);

test('is the same as long as nobody writes to a file', () => {
  expect(taken()).toMatch(/^\S{43}$/);
  expect(taken()).toBe(taken());
});

test.each<[string, () => void]>([
  ['a file that is written again', () => writeFileSync(join(root, 'content/guide.md'), 'Other.')],
  ['a file of another time', () => utimesSync(join(root, 'content/guide.md'), 1.5, 1.5)],
  ['a new file', () => writeFileSync(join(root, 'content/site.yaml'), '')],
  ['a file that is gone', () => rmSync(join(root, 'content/images/a.svg'))],
  ['a folder that is gone', () => rmSync(content(), { recursive: true })],
])('tells %s', (_, change) => {
  const before = taken();
  change();
  expect(taken()).not.toBe(before);
  expect(taken()).toBeDefined();
});

test('leaves out what no build reads', () => {
  const before = taken();
  mkdirSync(join(root, 'content/.git'));
  mkdirSync(join(root, 'content/node_modules'));
  expect(taken()).toBe(before);
});

test('tells when the file is changed that a link leads to', () => {
  symlinkSync(join(root, 'elsewhere/logo.svg'), join(root, 'content/logo.svg'));
  const before = taken();
  writeFileSync(join(root, 'elsewhere/logo.svg'), '<svg></svg>');
  expect(taken()).not.toBe(before);
});

test('a link to nothing is as good as any file', () => {
  const before = taken();
  symlinkSync(join(root, 'nowhere'), join(root, 'content/logo.svg'));
  expect(taken()).toBeDefined();
  expect(taken()).not.toBe(before);
});

test.each([
  ['a link to itself', 'logo.svg'],
  ['a link to a folder, which may be of any size', '../elsewhere'],
  ['a link to the folder that it is in', '.'],
])('nothing is known with %s', (_, target) => {
  symlinkSync(target, join(root, 'content/logo.svg'));
  expect(taken()).toBeUndefined();
});
