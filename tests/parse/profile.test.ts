import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseProfiles } from '../../src/parse/profile.ts';
import { fileOf, told } from './told.ts';

const clear = readFileSync(new URL('../fixtures/parse-templates/clear.yaml', import.meta.url), 'utf8');
const base = (more = '') => fileOf('templates/profiles/clear.yaml', `${clear}${more}`);
const names = (id: string, of = 'clear') => `id: ${id}\nextends: ${of}\nfollows: [A]\ndeviations: [B]\n`;
const other = (more: string, id = 'flyer', of = 'clear') =>
  fileOf(`templates/profiles/${id}.yaml`, `${names(id, of)}${more}`);

/** Both profiles, and the faults of the second file. */
const parse = (more: string, of = 'clear') => {
  const file = other(more, 'flyer', of);
  const profiles = parseProfiles([file, base()]);
  return {
    flyer: profiles.find(({ id }) => id === 'flyer'),
    clear: profiles.find(({ id }) => id === 'clear'),
    told: told(file),
  };
};

describe('a profile that extends another', () => {
  test('changes the keys that it gives, and keeps the rest', () => {
    const { flyer, clear, told } = parse(
      'text: { paragraph_gap_lines: 0.8 }\nheadings:\n  2: { size_pt: 23, space_before_lines: 1, space_after_lines: 0.4 }\n',
    );
    expect(told).toEqual([]);
    expect(clear?.text.paragraphGapLines).toBe(0.9);
    expect(flyer).toEqual({
      ...clear,
      id: 'flyer',
      follows: ['A'],
      deviations: ['B'],
      text: { ...clear?.text, paragraphGapLines: 0.8 },
      headings: { ...clear?.headings, 2: { sizePt: 23, spaceBeforeLines: 1, spaceAfterLines: 0.4 } },
    });
  });

  test('changes the layout key by key, over that of the other and over the ordinary one', () => {
    const file = other(
      'layout: { most_pages: 2, tear_off: { strips: 6, height_pt: 220, foot_pt: 18, size_pt: 18, inset_pt: 4, room_pt: 10 } }\n',
    );
    const [flyer, whole] = parseProfiles([file, base('layout: { front: end, details: [full, short] }\n')]);
    expect(whole?.layout).toEqual({
      sheet: 'whole',
      landscape: false,
      cover: 'picture',
      contents: true,
      front: 'end',
      pageNumbers: 'end',
      details: ['full', 'short'],
      creepPt: 0,
      notesGapLines: 1.6,
    });
    expect(flyer?.layout).toEqual({
      ...whole?.layout,
      mostPages: 2,
      tearOff: { strips: 6, heightPt: 220, footPt: 18, sizePt: 18, insetPt: 4, roomPt: 10 },
    });
  });

  test('has the codes of the other, or its own', () => {
    expect(parse('').flyer?.qr).toEqual(parse('').clear?.qr);
    expect(parse('').flyer?.qr).toBeDefined();
    const own = 'qr: { place: below, least_side_pt: 80, least_module_pt: 2, gap_pt: 8, most_extra_lines: 7 }\n';
    expect(parse(own).flyer?.qr?.place).toBe('below');
  });

  test('must name one that there is', () => {
    const { flyer, told } = parse('', 'huge');
    expect(flyer).toBeUndefined();
    expect(told).toEqual(['2:10-2:14 value: Unexpected value `huge`, expected `clear`']);
  });

  test('must name a whole one', () => {
    const second = other('', 'small', 'flyer');
    const profiles = parseProfiles([base(), other(''), second]);
    expect(profiles.map(({ id }) => id)).toEqual(['clear', 'flyer']);
    expect(told(second)).toEqual(['2:10-2:15 value: Unexpected value `flyer`, expected `clear`']);
  });

  test('has its faults at their places, all at once', () => {
    const { flyer, told } = parse(
      'text: { sise_pt: 18, size_pt: 1800 }\nlayout: { details: [full, tiny], most_pages: 0 }\nbreaks: { min_lines: 1.5 }\n',
    );
    expect(flyer).toBeUndefined();
    expect(told).toEqual([
      expect.stringMatching(/^5:9-5:16 unknown-key: Unexpected key `sise_pt`/),
      '5:31-5:35 value: Unexpected value `1800`, expected at most 144',
      expect.stringMatching(/^6:27-6:31 value: Unexpected value `tiny`, expected `full`, `brief`/),
      expect.stringMatching(/^6:46-6:47 value: Unexpected value `0`, expected at least 1/),
      '7:22-7:25 value: Unexpected value `1.5`, expected a whole number',
    ]);
  });

  test('must have the name of its file', () => {
    const file = fileOf('templates/profiles/leaflet.yaml', names('flyer'));
    expect(parseProfiles([base(), file]).map(({ id }) => id)).toEqual(['clear']);
    expect(told(file)).toEqual(['- profile-id: Unexpected id `flyer`, expected the name of the file, `leaflet`']);
  });
});
