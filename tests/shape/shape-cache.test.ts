import { describe, expect, test } from 'vitest';
import { ShapeCache } from '../../src/shape/shape-cache.ts';
import type { ShapedGlyph } from '../../src/shape/shaper.ts';

const glyph: ShapedGlyph = { id: 1, cluster: 0, codePoints: [], xAdvance: 1, xOffset: 0, yOffset: 0 };

/** Four glyphs, so that three such results are more than ten. */
function four(): ShapedGlyph[] {
  return Array.from({ length: 4 }, () => glyph);
}

describe('what has been shaped', () => {
  test('is remembered', () => {
    const cache = new ShapeCache(10);
    const glyphs = four();
    cache.set('a', glyphs);
    expect(cache.get('a')).toBe(glyphs);
    expect(cache.get('b')).toBeUndefined();
  });

  test('is let go when so many others have come since', () => {
    const cache = new ShapeCache(10);
    for (const key of 'abcdef') cache.set(key, four());
    expect(Array.from('abcdef', (key) => cache.get(key) !== undefined)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  test('stays while somebody asks for it', () => {
    const cache = new ShapeCache(10);
    const glyphs = four();
    cache.set('a', glyphs);
    for (const key of 'bcdefghijk') {
      cache.set(key, four());
      expect(cache.get('a')).toBe(glyphs);
    }
  });
});
