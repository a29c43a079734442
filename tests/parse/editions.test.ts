import { describe, expect, test } from 'vitest';
import { parseEditions } from '../../src/parse/editions.ts';
import { fileOf, told } from './told.ts';

const template = () =>
  fileOf(
    'templates/editions.yaml',
    'formats: [pdf]\neditions: { large: }\npapers: [letter]\npage_list: { edition: large, paper: letter }\n',
  );
const offer = {
  locales: ['en', 'es'],
  profiles: ['large', 'flyer'],
  papers: ['letter', 'a4'],
  sections: ['online', 'forums'],
  groups: ['hams', 'smart'],
};
const parse = (source: string) => {
  const file = fileOf('editions.yaml', source);
  return {
    settings: parseEditions(template(), file, offer),
    told: told(file),
    hints: file.messages.map(({ note }) => note),
  };
};

describe('editions by name', () => {
  test('one without more is the whole guide in the profile of its name', () => {
    const { settings, told } = parse('editions:\n  large:\n  flyer:\n');
    expect(told).toEqual([]);
    expect(settings?.editions).toEqual([
      { id: 'large', profile: 'large', religious: true, discreet: false },
      { id: 'flyer', profile: 'flyer', religious: true, discreet: false },
    ]);
  });

  test('one says everything of itself', () => {
    const { settings, told } = parse(`editions:
  start: { profile: flyer, papers: [a4], locales: [es], sections: [online], groups: [hams], religious: false, discreet: true }
  flyer: { each: section }
`);
    expect(told).toEqual([]);
    expect(settings?.editions).toEqual([
      {
        id: 'start',
        profile: 'flyer',
        papers: ['a4'],
        locales: ['es'],
        sections: ['online'],
        groups: ['hams'],
        religious: false,
        discreet: true,
      },
      { id: 'flyer', profile: 'flyer', each: 'section', religious: true, discreet: false },
    ]);
  });
});

test('names of what there is not are faults, each at its place, and all of the file counts for nothing', () => {
  const { settings, told } = parse(`editions:
  large: { sections: [online, nowhere] }
  flyer: { groups: [ham], papers: [a5], locales: [fr] }
  start: { profile: giant }
`);
  expect(told).toEqual([
    '2:31-2:38 value: Unexpected value `nowhere`, expected `online` or `forums`',
    '3:21-3:24 value: Unexpected value `ham`, expected `hams` or `smart`',
    '3:36-3:38 value: Unexpected value `a5`, expected `letter` or `a4`',
    '3:51-3:53 value: Unexpected value `fr`, expected `en` or `es`',
    '4:21-4:26 value: Unexpected value `giant`, expected `large` or `flyer`',
  ]);
  expect(settings?.editions.map(({ id }) => id)).toEqual(['large']);
});

test('a name that is of no profile needs one', () => {
  const { told, hints } = parse('editions:\n  start: { religious: false }\n  other:\n');
  expect(told).toHaveLength(2);
  expect(told[0]).toMatch(/^2:\d+-2:\d+ value: .*the name `start` to be that of a profile \(`large`, `flyer`\)/);
  expect(told[1]).toMatch(/^3:\d+-3:\d+ value: .*the name `other`/);
  expect(hints[0]).toContain('`start: { profile: … }`');
});

test.each([
  ['editions: {}', /^1:11-1:13 value: .*at least one edition$/],
  ['editions: [large]', /^1:11-1:18 value: Unexpected list, expected a group of keys$/],
  [
    `editions: { ${Array.from({ length: 101 }, (_, index) => `a${index}: { profile: large }`)} }`,
    /^1:11-\S+ value: Unexpected group of keys, expected 100 editions at most$/,
  ],
  ['editions: { flyer: { each: chapter } }', /^1:28-1:35 value: Unexpected value `chapter`, expected `section`$/],
  [
    'editions: { large: { section: [online] } }',
    /^1:22-1:29 unknown-key: Unexpected key `section`, expected .*`sections`/,
  ],
  ['editions: { large: { religious: perhaps } }', /^1:33-1:40 value: Unexpected value `perhaps`/],
  ['editions: { large: { groups: [] } }', /^1:30-1:32 value: Unexpected empty list, expected at least one entry$/],
  ['editions: { Large Print: { profile: large } }', /^1:13-1:24 unknown-key: Unexpected key `Large Print`/],
])('%s', (source, expected) => {
  const { told } = parse(`${source}\n`);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(expected);
});

describe('the edition whose page numbers the e-book has', () => {
  test.each([
    [
      'is one that is made',
      'formats: [epub]\npage_list: { edition: lange, paper: letter }\n',
      '2:23-2:28 value: Unexpected value `lange`, expected an edition that is made: `large`',
    ],
    [
      'is named where the usual one is not among them',
      'formats: [epub]\neditions: { flyer: }\n',
      '2:11-2:21 value: Unexpected group of keys, expected `large` among them, whose page numbers the e-book has',
    ],
  ])('%s', (_, source, fault) => {
    expect(parse(source).told).toEqual([fault]);
  });

  test('does not matter where no e-book is made', () => {
    expect(parse('formats: [pdf]\neditions: { flyer: }\n').told).toEqual([]);
  });
});
