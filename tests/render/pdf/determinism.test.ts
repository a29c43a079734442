import { beforeAll, describe, expect, test } from 'vitest';
import type { Ready } from '../../../src/build/prepared.ts';
import { layOutEdition, ready } from '../../built.ts';
import { fromRoot } from '../../paths.ts';

let small: Ready;
let guide: Ready;

beforeAll(async () => {
  small = await ready(fromRoot('tests/fixtures/tags'));
  guide = await ready();
});

describe('the same input', () => {
  test('gives the same bytes, whatever was made before it in the process', async () => {
    const alone = await layOutEdition(small, 'en', 'clear', 'a4');
    await layOutEdition(guide, 'es', 'large', 'letter');
    await layOutEdition(guide, 'en', 'clear', 'letter');
    const after = await layOutEdition(small, 'en', 'clear', 'a4');
    expect(Buffer.compare(alone.bytes as Uint8Array, after.bytes as Uint8Array)).toBe(0);
    expect(after.layout).toEqual(alone.layout);
  });

  test('gives the same bytes in another time zone', async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Kiritimati';
      const east = await layOutEdition(small, 'en', 'large', 'letter');
      process.env.TZ = 'America/Anchorage';
      const west = await layOutEdition(small, 'en', 'large', 'letter');
      expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset()).not.toBe(0);
      expect(Buffer.compare(east.bytes as Uint8Array, west.bytes as Uint8Array)).toBe(0);
    } finally {
      process.env.TZ = zone;
    }
  });
});
