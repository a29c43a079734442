import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/ast/edition.ts';
import type { FontSet, ScriptStyle } from '../../../src/ast/font.ts';
import { parseProfiles } from '../../../src/parse/profile.ts';
import { scriptProfile } from '../../../src/render/pdf/script-profile.ts';
import { fromRoot } from '../../paths.ts';

const path = 'templates/profiles/large.yaml';
const large = parseProfiles([new VFile({ path, value: readFileSync(fromRoot(path)) })])[0] as Profile;

/** Faces that ask for nothing but this. */
function asking(script: Partial<ScriptStyle> = {}): FontSet {
  const style = { leading: 1, sizeRatio: 1, measureRatio: 1, ...script };
  return { faces: [], text: [], code: [], bullet: [], script: style };
}

test('a script that asks for nothing has the profile as it is', () => {
  expect(scriptProfile(large, asking(), 'en')).toEqual(large);
});

test('lines stand as far apart as the script or the profile asks, whichever is more (LO-04)', () => {
  expect(scriptProfile(large, asking({ leading: 2.6 }), 'ur').text.leading).toBe(2.6);
  expect(scriptProfile(large, asking({ leading: 1.1 }), 'en').text.leading).toBe(large.text.leading);
});

test('text and headings are so much larger, in one ratio, and nothing else is (LO-05)', () => {
  const { text, headings, ...others } = scriptProfile(large, asking({ sizeRatio: 1.1 }), 'ar');
  expect(text.sizePt).toBeCloseTo(large.text.sizePt * 1.1);
  for (const [depth, { sizePt, ...style }] of Object.entries(headings)) {
    const { sizePt: latin, ...same } = large.headings[Number(depth)] ?? { sizePt: 0 };
    expect(sizePt).toBeCloseTo(latin * 1.1);
    expect(style).toEqual(same);
  }
  expect(Object.keys(headings)).toEqual(Object.keys(large.headings));
  const { text: _text, headings: _headings, ...rest } = large;
  expect(others).toEqual(rest);
});

describe('a line', () => {
  const measurePt = (script: Partial<ScriptStyle>, locale: string) =>
    scriptProfile(large, asking(script), locale).text.measurePt;

  test('is so much longer, and never longer than six inches (LP-07)', () => {
    expect(measurePt({ measureRatio: 1.08 }, 'ru')).toBeCloseTo(large.text.measurePt * 1.08);
    expect(measurePt({ measureRatio: 2 }, 'ru')).toBeLessThanOrEqual(432);
    expect(measurePt({ measureRatio: 2 }, 'ru')).toBeGreaterThan(425);
  });

  test.each(['zh-Hans', 'zh-Hant', 'zh', 'ja'])(
    'of %s holds a whole number of its characters, as many as fit (LO-08)',
    (locale) => {
      const sizePt = large.text.sizePt * 1.05;
      const characters = measurePt({ sizeRatio: 1.05 }, locale) / sizePt;
      expect(characters).toBeCloseTo(Math.floor(large.text.measurePt / sizePt), 9);
    },
  );

  test.each(['ko', 'en', 'ar'])('of %s is not cut to that', (locale) => {
    expect(measurePt({}, locale)).toBe(large.text.measurePt);
  });
});
