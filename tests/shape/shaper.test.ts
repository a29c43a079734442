import { beforeAll, describe, expect, test } from 'vitest';
import { Shapers } from '../../src/shape/shapers.ts';
import { latinFaces } from '../faces.ts';

const english = { language: 'en', direction: 'ltr' } as const;
let shapers: Shapers;

beforeAll(async () => {
  shapers = new Shapers(await latinFaces());
});

describe('FaceShaper', () => {
  test('gives every character to a glyph, in order', () => {
    const glyphs = shapers.get('atkinson', 400).shape('Año, office', english);
    expect(String.fromCodePoint(...glyphs.flatMap(({ codePoints }) => codePoints))).toBe('Año, office');
  });

  test('adds kerning that single letters do not have', () => {
    const shaper = shapers.get('atkinson', 400);
    const apart = shaper.width('A', english) + shaper.width('V', english);
    expect(shaper.width('AV', english)).toBeLessThan(apart);
  });

  test('does not mix results of other languages, directions and features', () => {
    const shaper = shapers.get('atkinson', 400);
    const kerned = shaper.width('AV', english);
    const plain = shaper.width('AV', { ...english, features: { kern: false } });
    expect(plain).toBeGreaterThan(kerned);
    expect(shaper.width('AV', english)).toBe(kerned);
    expect(shaper.shape('ab', { ...english, direction: 'rtl' }).map(({ codePoints }) => codePoints)).toEqual([
      [0x62],
      [0x61],
    ]);
  });
});

describe('Shapers', () => {
  test('knows what the faces cover', () => {
    expect(shapers.covers('ñ'.codePointAt(0) ?? 0, ['atkinson'])).toBe(true);
    expect(shapers.covers('字'.codePointAt(0) ?? 0, ['atkinson'])).toBe(false);
  });

  test('names the faces that there are when one is missing', () => {
    expect(() => shapers.get('papyrus', 400)).toThrow(/Unexpected face `papyrus` 400, expected one of atkinson 400/);
  });

  test('tells I, l and 1 apart (LP-05)', () => {
    const shaper = shapers.get('atkinson', 400);
    const glyphs = [...'Il1'].map((letter) => shaper.shape(letter, english)[0]);
    expect(new Set(glyphs.map((glyph) => glyph?.id)).size).toBe(3);
    expect(new Set(glyphs.map((glyph) => glyph?.xAdvance)).size).toBe(3);
  });
});
