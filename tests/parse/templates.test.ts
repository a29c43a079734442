import { readFileSync } from 'node:fs';
import type { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseEditions } from '../../src/parse/editions.ts';
import { parseFonts } from '../../src/parse/fonts.ts';
import { parsePapers } from '../../src/parse/papers.ts';
import { parseProfiles } from '../../src/parse/profile.ts';
import { parseWords } from '../../src/parse/words.ts';
import { readTemplates } from '../../src/read/templates.ts';
import { fileOf, told } from './told.ts';

const templates = () => readTemplates(new URL('../../templates/', import.meta.url));

/** A file of the fixture, so that a designer may change the templates without a test in the way. */
function fixture(name: string, change: (text: string) => string = (text) => text): VFile {
  const url = new URL(`../fixtures/parse-templates/${name}`, import.meta.url);
  return fileOf(`templates/${name}`, change(readFileSync(url, 'utf8')));
}

/** The one profile of a file. */
function parseOne(file: VFile) {
  return parseProfiles([file])[0];
}

test('the templates of the project are without fault', async () => {
  const { profiles, papers, words, fonts, editions } = await templates();
  expect(parseProfiles(profiles).map(({ id }) => id)).toEqual(profiles.map(({ stem }) => stem));
  expect(parsePapers(papers)?.length).toBeGreaterThan(0);
  expect(parseWords(words)).toBeDefined();
  expect(parseFonts(fonts)).toBeDefined();
  expect(parseEditions(editions)).toBeDefined();
  expect([...profiles, papers, words, fonts, editions].flatMap(told)).toEqual([]);
});

test('a profile has its keys in camel case, headings by depth', () => {
  const profile = parseOne(fixture('clear.yaml'));
  expect(profile?.text).toEqual({ sizePt: 14, leading: 1.35, measurePt: 408, paragraphGapLines: 0.9 });
  expect(profile?.headings[6]).toEqual({ sizePt: 15.6, spaceBeforeLines: 1, spaceAfterLines: 0.4 });
  expect(profile?.breaks.newPageAfterContents).toBe(0.5);
});

test('a profile says how codes are set, or prints none', () => {
  const qr = { place: 'beside', leastSidePt: 70.87, leastModulePt: 1.701, gapPt: 8, mostExtraLines: 7 };
  expect(parseOne(fixture('clear.yaml'))?.qr).toEqual(qr);
  const without = parseOne(fixture('clear.yaml', (text) => text.replace(/^qr: .*\n/m, '')));
  expect(without?.id).toBe('clear');
  expect(without?.qr).toBeUndefined();
  const odd = fixture('clear.yaml', (text) => text.replace('place: beside', 'place: above'));
  expect(parseOne(odd)).toBeUndefined();
  expect(told(odd)).toHaveLength(1);
});

test('a profile must have every heading, sane sizes, and the name of its file', () => {
  const file = fixture('clear.yaml', (text) =>
    text
      .replace(/^ {2}4: .*\n/m, '')
      .replace('size_pt: 14 ', 'size_pt: 1400 ')
      .replace('min_lines: 2', 'min_lines: 1.5')
      .replace('measure_pt', 'mesure_pt'),
  );
  expect(parseOne(file)).toBeUndefined();
  expect(told(file)).toEqual([
    '9:3-12:27 missing-key: Unexpected group without `measure_pt`, expected the key `measure_pt`',
    '9:12-9:16 value: Unexpected value `1400`, expected at most 144',
    '11:3-11:12 unknown-key: Unexpected key `mesure_pt`, expected `size_pt`, `leading`, `measure_pt` or `paragraph_gap_lines`',
    '14:3-18:70 missing-key: Unexpected group without `4`, expected the key `4`',
    '35:14-35:17 value: Unexpected value `1.5`, expected a whole number',
  ]);
  const renamed = fileOf('templates/profiles/other.yaml', fixture('clear.yaml').toString());
  expect(parseOne(renamed)).toBeUndefined();
  expect(told(renamed)).toEqual(['- profile-id: Unexpected id `clear`, expected the name of the file, `other`']);
});

test('papers are sheets by id, in points', () => {
  expect(parsePapers(fileOf('papers.yaml', 'a4: { width_pt: 595.28, height_pt: 841.89 }\n'))).toEqual([
    { id: 'a4', widthPt: 595.28, heightPt: 841.89 },
  ]);
});

test('papers stand upright', () => {
  const file = fileOf(
    'papers.yaml',
    'letter: { width_pt: 792, height_pt: 612 }\nA4: { width_pt: 595, height_pt: 842 }\n',
  );
  expect(parsePapers(file)).toBeUndefined();
  expect(told(file)).toEqual([
    '1:9-1:42 value: Unexpected group of keys, expected a sheet in portrait, not wider than high',
    '2:1-2:3 unknown-key: Unexpected key `A4`, expected a name such as `smart-recovery`',
  ]);
});

test('words are text', () => {
  const file = fileOf('words.yaml', 'contents: Contents\nnotes:\ndone: true\nTo Do: To do\n');
  expect(parseWords(file)).toBeUndefined();
  expect(told(file)).toEqual([
    '2:7-2:7 value: Unexpected empty value, expected text',
    '3:7-3:11 value: Unexpected value `true`, expected text',
    '4:1-4:6 unknown-key: Unexpected key `To Do`, expected a name such as `smart-recovery`',
  ]);
});

test('a stack of fonts names families that have faces', () => {
  const faces = 'faces:\n  a:\n    400: "@x/y/a.ttf"\n    700: "y/b.ttf"\n';
  const file = fileOf(
    'fonts.yaml',
    `${faces}bullet: a\nscripts:\n  Latn: { text: [a], code: [b] }\nlanguages: { ur: Aran }\n`,
  );
  expect(parseFonts(file)).toBeUndefined();
  expect(told(file)).toEqual([
    '7:29-7:30 value: Unexpected value `b`, expected a family of `faces:` (a)',
    '8:18-8:22 value: Unexpected value `Aran`, expected a script of `scripts:` (Latn)',
  ]);
  const paths = fileOf('fonts.yaml', 'faces:\n  a: { 400: ../a.ttf }\nscripts: {}\nbullet: a\n');
  expect(parseFonts(paths)).toBeUndefined();
  expect(told(paths)).toEqual(
    [
      '2:6-2:23 missing-key: Unexpected group without `700`, expected the key `700`',
      '2:13-2:21 value: Unexpected value `../a.ttf`, expected a TrueType file of a package, `<package>/<file>`',
    ].map((line) => line.replace('<file>`', '<file>.ttf`')),
  );
});

test("the content's editions replace the template's key by key", () => {
  const editions = fixture('editions.yaml');
  const own = fileOf('editions.yaml', 'locales: [en, zh-Hans]\neditions:\n  large:\npapers:\n');
  expect(parseEditions(editions, own)).toEqual({
    locales: ['en', 'zh-Hans'],
    formats: ['pdf', 'text', 'epub'],
    editions: [{ id: 'large', profile: 'large', religious: true, discreet: false }],
    papers: ['letter', 'a4'],
    pageList: { edition: 'large', paper: 'letter' },
  });
  expect(parseEditions(fixture('editions.yaml'), fileOf('editions.yaml', '# all of it\n'))?.editions).toHaveLength(2);
});

test('faults in the editions of the content stand in its file', () => {
  const editions = fixture('editions.yaml');
  const own = fileOf('editions.yaml', 'format: [pdf]\nformats: [pdf, docx]\neditions: {}\npapers: []\n');
  expect(parseEditions(editions, own)?.formats).toEqual(['pdf', 'text', 'epub']);
  expect(told(editions)).toEqual([]);
  expect(told(own)).toEqual([
    '1:1-1:7 unknown-key: Unexpected key `format`, expected `locales`, `formats`, `editions`, `papers`, `page_list` or `certification`',
    '2:16-2:20 value: Unexpected value `docx`, expected `pdf`, `text` or `epub`',
    '3:11-3:13 value: Unexpected group of keys, expected at least one edition',
    '4:9-4:11 value: Unexpected empty list, expected at least one entry',
  ]);
});

const certified = (yaml: string) => {
  const own = fileOf('editions.yaml', `certification: ${yaml}\n`);
  return { settings: parseEditions(fixture('editions.yaml'), own), told: told(own), note: own.messages[0]?.note };
};

test.each([
  'EPUB Accessibility 1.1 - WCAG 2.0 Level A',
  'EPUB Accessibility 1.1 - WCAG 2.1 Level AAA',
  'EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
])('an organization may put its name to %s (EP-08)', (claim) => {
  expect(certified(`{ conforms_to: ${claim}, certified_by: NEXT Distro }`)).toMatchObject({
    settings: { certification: { conformsTo: claim, certifiedBy: 'NEXT Distro' } },
    told: [],
  });
});

test('nobody certifies anything by default, and a template cannot', () => {
  expect(parseEditions(fixture('editions.yaml'))).not.toHaveProperty('certification');
  expect(certified('').settings).not.toHaveProperty('certification');
  const template = fileOf(
    'editions.yaml',
    `${fixture('editions.yaml')}\ncertification: { conforms_to: EPUB Accessibility 1.1 - WCAG 2.2 Level AA, certified_by: A }\n`,
  );
  expect(parseEditions(template)).toBeUndefined();
  expect(template.messages.map(({ ruleId }) => ruleId)).toEqual(['unknown-key']);
});

test.each([
  ['EPUB Accessibility 1.1 - WCAG 2.2 level AA', '1:31-1:73'],
  ['EPUB Accessibility 1.1 - WCAG 2.3 Level AA', '1:31-1:73'],
  ['EPUB Accessibility 1.1 - WCAG 2.2 Level AAAA', '1:31-1:75'],
  ['EPUB-A11Y-11_WCAG-22-AA', '1:31-1:54'],
])('a claim that is not to the letter is an error: %s', (claim, place) => {
  expect(certified(`{ conforms_to: ${claim}, certified_by: A }`)).toMatchObject({
    told: [
      `${place} value: Unexpected value \`${claim}\`, expected a claim such as \`EPUB Accessibility 1.1 - WCAG 2.2 Level AA\``,
    ],
    note: 'Write it to the letter, with WCAG 2.0, 2.1 or 2.2 and level A, AA or AAA.',
  });
});

test('a claim needs a name behind it, and a name a claim', () => {
  expect(certified('{ conforms_to: EPUB Accessibility 1.1 - WCAG 2.2 Level AA, certified_by: " " }').told).toEqual([
    '1:89-1:92 value: Unexpected value ``, expected text',
  ]);
  expect(certified('{ certified_by: A }').told).toEqual([
    '1:16-1:35 missing-key: Unexpected group without `conforms_to`, expected the key `conforms_to`',
  ]);
});
