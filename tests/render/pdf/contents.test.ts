import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { beforeAll, expect, test } from 'vitest';
import { parseProfiles } from '../../../src/parse/profile.ts';
import { layOut } from '../../../src/render/pdf/layout.ts';
import type { Measured, MeasuredLines } from '../../../src/render/pdf/measured.ts';
import { contentsPart, endlessPage } from '../../../src/render/pdf/parts.tsx';
import type { Setting } from '../../../src/render/pdf/setting.ts';
import { documentOf, section } from '../../documents.ts';
import { measureOf } from './typeset/set.ts';

/** Titles that end everywhere on a line: each is a narrow letter longer than the one before. */
const titles = Array.from({ length: 160 }, (_, index) =>
  `Part ${'il '.repeat(index / 3)}${'i'.repeat(index % 3)}`.trim(),
);

let setting: Setting;

beforeAll(async () => {
  const path = 'templates/profiles/large.yaml';
  const [profile] = parseProfiles([new VFile({ path, value: readFileSync(path) })]);
  if (!profile) throw new Error(`Unexpected ${path}, expected a profile`);
  const sections = titles.map((title, index) => ({ ...section(2, title), id: `s${index}` }));
  const document = documentOf(sections, {
    words: { contents: 'Contents', 'contents-entry': '{title}, page {page}', 'go-to-page': '{title}' },
  });
  const measure = await measureOf('en');
  setting = { document, profile, measure, lang: 'en', direction: 'ltr', indentPt: 0, areaPt: 468, bold: false };
});

/** How many characters each line of the contents has. */
async function lengths(page: string): Promise<number[]> {
  const measured = await layOut(endlessPage([contentsPart(setting, () => page)], setting.areaPt));
  return linesIn(measured).flatMap(({ lines }) => lines.map(({ text }) => text.length));
}

function linesIn(measured: Measured): MeasuredLines[] {
  if (measured.kind === 'lines') return [measured];
  return measured.kind === 'box' ? measured.children.flatMap(linesIn) : [];
}

test('lines of the contents end where they end, whichever number of as many digits stands in them', async () => {
  const [first, ...others] = await Promise.all(['1111', '8888', '4444', '1974', '7171'].map(lengths));
  expect(first?.length).toBeGreaterThan(titles.length);
  for (const other of others) expect(other).toEqual(first);
});

test('digits are of more than one width, so that this is not so by itself', () => {
  const { measure, profile } = setting;
  const style = { bold: true, code: false, strike: false, lang: 'en' };
  const widths = new Set([...'0123456789'].map((digit) => measure.widthPt(digit, style, profile.text.sizePt)));
  expect(widths.size).toBeGreaterThan(1);
});
