import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Asset } from '../../src/ast/nodes.ts';
import { checkLogo } from '../../src/check/logo.ts';
import { parseProfiles } from '../../src/parse/profile.ts';
import { readTemplates } from '../../src/read/templates.ts';
import { documentOf, figure } from '../documents.ts';

const templates = await readTemplates(new URL('../../templates/', import.meta.url));
const profiles = parseProfiles(templates.profiles);
const papers = [{ id: 'letter', widthPt: 612, heightPt: 792 }];

function told(mediaType: Asset['mediaType'], widthPx: number, heightPx: number): string[] {
  const file = new VFile({ path: 'site.yaml' });
  const place = { start: { line: 9, column: 7 }, end: { line: 9, column: 20 } };
  const document = documentOf([], {
    site: { address: [], phones: [], hours: [], logo: { ...figure('A key', 'site:logo'), position: place } },
    assets: { 'site:logo': { mediaType, bytes: new Uint8Array(), widthPx, heightPx } },
  });
  checkLogo(document, { profiles, papers }, file);
  return file.messages.map((message) => String(message).replace(/^site\.yaml:/, ''));
}

test.each<[string, Asset['mediaType'], number, number]>([
  ['a square one', 'image/png', 300, 300],
  ['one of 19 to 1', 'image/svg+xml', 1900, 100],
  ['one of 19 to 1 in pixels', 'image/png', 1900, 100],
  ['a small drawing', 'image/svg+xml', 4, 4],
])('a logo that can be seen in every edition is let through: %s', (_, type, width, height) => {
  expect(told(type, width, height)).toEqual([]);
});

test.each<[string, Asset['mediaType'], number, number, string]>([
  ['one of 1 to 20', 'image/svg+xml', 100, 2000, '3.6 pt wide and 72 pt high'],
  ['one of 100 to 1', 'image/svg+xml', 10000, 100, '310 pt wide and 3.1 pt high'],
  // On a folded sheet, whose lines are 158 pt wide.
  ['one of 20 to 1', 'image/svg+xml', 2000, 100, '158 pt wide and 7.9 pt high'],
  ['a speck', 'image/png', 8, 8, '6 pt wide and 6 pt high'],
])('a logo that would print as a line or a speck is refused once, at its line: %s', (_, type, width, height, size) => {
  expect(told(type, width, height)).toEqual([
    expect.stringMatching(`^9:7-9:20: Unexpected logo .logo. that would be ${size} in print`),
  ]);
});
