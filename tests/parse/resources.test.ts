import { expect, test } from 'vitest';
import { parseResources } from '../../src/parse/resources.ts';
import { fileOf, told } from './told.ts';

const parse = (source: string) => {
  const file = fileOf('resources.yaml', source);
  return { ...parseResources(file), told: told(file), hints: file.messages.map(({ note }) => note) };
};

const full = `resources:
  - id: hams
    section: moderation
    name: HAMS
    alternate_name: Harm Reduction for Alcohol
    description: A group for people who **drink**.
    notes:
      - Free of charge.
    spiritual: true
    approach: Harm reduction
    support: [in-person, chat]
    websites:
      - url: https://hams.cc/start
        label: Start
        expected_host: hams.cc
        assured_date: 2026-08-31
      - { url: "https://chat.hams.cc", expected_host: chat.hams.cc, assured_date: }
    phones:
      - { number: 440-951-5357, label: Office, type: text, languages: [en, es] }
    languages: [en]
    status: inactive
`;

test('gives a record with everything, in camel case, with places', () => {
  const { records, told } = parse(full);
  expect(told).toEqual([]);
  expect(records).toMatchObject([
    {
      id: 'hams',
      section: 'moderation',
      name: 'HAMS',
      alternateName: 'Harm Reduction for Alcohol',
      description: 'A group for people who **drink**.',
      notes: ['Free of charge.'],
      spiritual: true,
      approach: 'Harm reduction',
      support: ['in-person', 'chat'],
      languages: ['en'],
      status: 'inactive',
      file: 'resources.yaml',
      position: { start: { line: 2, column: 5 }, end: { line: 21, column: 21 } },
      websites: [
        {
          url: 'https://hams.cc/start',
          label: 'Start',
          expectedHost: 'hams.cc',
          assuredDate: '2026-08-31',
          file: 'resources.yaml',
          position: { start: { line: 13, column: 9 }, end: { line: 16, column: 33 } },
        },
        { url: 'https://chat.hams.cc', assuredDate: undefined, position: { start: { line: 17, column: 9 } } },
      ],
      phones: [
        {
          number: '440-951-5357',
          label: 'Office',
          type: 'text',
          languages: ['en', 'es'],
          position: { start: { line: 19, column: 9 } },
        },
      ],
    },
  ]);
});

test('fills in what may be left out', () => {
  const { records, told } = parse('resources:\n  - { id: a, section: s, name: A, description: One. }\n');
  expect(told).toEqual([]);
  expect(records[0]).toMatchObject({
    notes: [],
    spiritual: false,
    support: [],
    websites: [],
    phones: [],
    languages: [],
    status: 'active',
  });
});

test('reports the faults of all records at once and keeps the good records', () => {
  const { records, omitted, told, hints } = parse(`resources:
  - id: a
    section: s
    nmae: A
    description: One.
  - id: Not Kebab
    section: s
    name: B
    description: Two.
    status: closed
    spiritual: sometimes
  - id: good
    section: s
    name: Good
    description: Three.
  - id: a
    section: s
    name: 12
    description: |
      One.

      Two.
    notes: ["- item", fine]
`);
  expect(records.map(({ id }) => id)).toEqual(['good']);
  expect(omitted).toEqual(['s', 's', 's']);
  expect(told).toEqual([
    '2:5-5:22 missing-key: Unexpected entry without `name`, expected the key `name`',
    expect.stringMatching(/^4:5-4:9 unknown-key: Unexpected key `nmae`, expected `id`, /),
    '6:9-6:18 value: Unexpected value `Not Kebab`, expected a name such as `smart-recovery`',
    '10:13-10:19 value: Unexpected value `closed`, expected `active` or `inactive`',
    '11:16-11:25 value: Unexpected value `sometimes`, expected `true` or `false`',
    '16:9-16:10 duplicate-id: Unexpected second record `a`, expected each id once',
    '18:11-18:13 value: Unexpected value `12`, expected text',
  ]);
  expect(hints[1]).toBe('Did you mean `name`?');
  expect(hints[5]).toContain('line 2');
});

test.each([
  ['no section', '{ id: a, name: A, description: One. }'],
  ['a section that is no name', '{ id: a, section: A b, name: A, description: One. }'],
  ['no keys at all', 'a'],
])('of a record with %s nobody can tell the section', (_, entry) => {
  const { records, omitted } = parse(
    `resources:\n  - ${entry}\n  - { id: b, section: s, name: B, description: Two. }\n`,
  );
  expect(records.map(({ id }) => id)).toEqual(['b']);
  expect(omitted).toEqual([undefined]);
});

test('prose of a record is one paragraph', () => {
  const { told } = parse(`resources:
  - id: a
    section: s
    name: A
    description: |
      One.

      Two.
    notes: ["- item", fine]
`);
  expect(told).toEqual([
    '5:18-8:11 one-paragraph: Unexpected blank line or second block, expected one paragraph',
    '9:13-9:21 one-paragraph: Unexpected block `list`, expected one paragraph',
  ]);
});

const site = (fields: string) =>
  parse(`resources:\n- id: a\n  section: s\n  name: A\n  description: One.\n  websites:\n  - { ${fields} }\n`).told;

test.each([
  [
    'url: "javascript:alert(1)", expected_host: a.org',
    '7:12-7:33 value: Unexpected value `javascript:alert(1)`, expected a full address that begins with `https://`',
  ],
  [
    'url: hams.cc, expected_host: hams.cc',
    '7:12-7:19 value: Unexpected value `hams.cc`, expected a full address that begins with `https://`',
  ],
  [
    'url: "https://user:secret@hams.cc", expected_host: hams.cc',
    '7:12-7:41 value: Unexpected value `https://user:secret@hams.cc`, expected a full address that begins with `https://`',
  ],
  [
    'url: "https://hams.cc", expected_host: hams.org',
    '7:46-7:54 value: Unexpected value `hams.org`, expected the host of the url, `hams.cc`',
  ],
  [
    'url: "https://hams.cc", expected_host: https://hams.cc',
    '7:46-7:61 value: Unexpected value `https://hams.cc`, expected a host name such as `hams.cc`',
  ],
  [
    'url: "https://hams.cc"',
    '7:5-7:31 missing-key: Unexpected entry without `expected_host`, expected the key `expected_host`',
  ],
  [
    'url: "https://a.org", expected_host: a.org, assured_date: 2026-02-30',
    '7:65-7:75 value: Unexpected value `2026-02-30`, expected a date such as `2026-08-31`',
  ],
  [
    'url: "https://a.org", expected_host: a.org, url_label: x',
    '7:51-7:60 unknown-key: Unexpected key `url_label`, expected `url`, `label`, `expected_host` or `assured_date`',
  ],
])('refuses a website { %s }', (fields, message) => {
  expect(site(fields)).toEqual([message]);
});

test('takes addresses with a path, a query and an @ in it', () => {
  expect(site('url: "https://example.org/@group?q=1#top", expected_host: example.org')).toEqual([]);
});

test('refuses a phone number that is not one, and one that YAML reads as a number', () => {
  const { told, hints } = parse(
    'resources:\n- { id: a, section: s, name: A, description: One., phones: [{ number: call us }, { number: 988 }] }\n',
  );
  expect(told).toEqual([
    '2:71-2:78 value: Unexpected value `call us`, expected a number such as `440-951-5357`',
    '2:92-2:95 value: Unexpected value `988`, expected text',
  ]);
  expect(hints[1]).toBe('Put the value in double quotes: `"988"`.');
});

test.each([
  ['no list', 'groups: []\n', ['missing-key', 'unknown-key']],
  ['an empty file', '# nothing yet\n', ['missing-key']],
  ['syntax', 'resources:\n  - id: "a\n', ['yaml-syntax']],
  [
    'groups without end',
    `resources:\n${'  - { id: a, section: b, name: c, description: d }\n'.repeat(2001)}`,
    ['value'],
  ],
])('reports %s', (_, source, rules) => {
  const file = fileOf('resources.yaml', source);
  expect(parseResources(file)).toEqual({ records: [], omitted: [undefined] });
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(rules);
});
