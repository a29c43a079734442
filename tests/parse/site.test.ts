import { expect, test } from 'vitest';
import { parseSite } from '../../src/parse/site.ts';
import { fileOf, told } from './told.ts';

const parse = (source: string) => {
  const file = fileOf('site.yaml', source);
  return { site: parseSite(file), told: told(file), hints: file.messages.map(({ note }) => note) };
};

test('gives everything, in camel case, with the places of the file and of the logo', () => {
  const { site, told } = parse(`organization: Allen Street Center
address: [25 Allen Street, "New York, NY 10002"]
phones:
  - { number: 212-555-0100, label: Front desk }
  - number: +1-212-555-0101
hours: |
  Monday to Friday, 10 to 6
  Saturday, 12 to 4
website: https://allen.example/
logo: images/logo.svg
logo_alt: A key
`);
  expect(told).toEqual([]);
  expect(site).toEqual({
    organization: 'Allen Street Center',
    address: ['25 Allen Street', 'New York, NY 10002'],
    phones: [{ number: '212-555-0100', label: 'Front desk' }, { number: '+1-212-555-0101' }],
    hours: 'Monday to Friday, 10 to 6\nSaturday, 12 to 4\n',
    website: 'https://allen.example/',
    logo: 'images/logo.svg',
    logoAlt: 'A key',
    file: 'site.yaml',
    position: expect.objectContaining({ start: { line: 1, column: 1, offset: 0 } }),
    logoPlace: expect.objectContaining({ start: expect.objectContaining({ line: 10, column: 7 }) }),
  });
});

test.each([
  ['organization: A', { organization: 'A' }],
  ['address: [A]', { address: ['A'] }],
  ['phones: [{ number: 1-2 }]', { phones: [{ number: '1-2' }] }],
  ['hours: A', { hours: 'A' }],
  ['website: https://a.example', { website: 'https://a.example' }],
  ['logo: a.png', { logo: 'a.png' }],
])('one key alone makes a site: %s', (source, expected) => {
  const { site, told } = parse(source);
  expect(told).toEqual([]);
  expect(site).toMatchObject(expected);
});

test.each(['', '# Nothing yet\n', 'organization:\n', 'organization:\naddress: []\nphones:\n'])(
  'a file that says nothing makes none, without an error: %j',
  (source) => {
    expect(parse(source)).toEqual({ site: undefined, told: [], hints: [] });
  },
);

test('all faults are told at once, each at its place', () => {
  const { site, told, hints } = parse(`organisation: Allen Street Center
address: 25 Allen Street
phones:
  - { number: 212 555 0100, type: voice }
  - label: Front desk
hours: 9
website: allen.example
logo_alt: A key
`);
  expect(site).toBeUndefined();
  expect(told).toEqual([
    '1:1-1:13 unknown-key: Unexpected key `organisation`, expected `organization`, `address`, `phones`, `hours`, `website`, `logo` or `logo_alt`',
    '2:10-2:25 value: Unexpected value `25 Allen Street`, expected a list',
    '4:15-4:27 value: Unexpected value `212 555 0100`, expected a number such as `440-951-5357`',
    '4:29-4:33 unknown-key: Unexpected key `type`, expected `number` or `label`',
    '5:5-5:22 missing-key: Unexpected entry without `number`, expected the key `number`',
    '6:8-6:9 value: Unexpected value `9`, expected text',
    '7:10-7:23 value: Unexpected value `allen.example`, expected a full address that begins with `https://`',
  ]);
  expect(hints[0]).toContain('`organization`');
});

test('words for a logo that is not there are a fault', () => {
  const { told } = parse('organization: A\nlogo_alt: A key\n');
  expect(told).toEqual(['2:11-2:16 value: Unexpected value `A key`, expected the key `logo` beside it']);
});

test('a list at the top is a fault, and so is broken YAML', () => {
  expect(parse('- a\n').told).toEqual(['1:1-1:4 value: Unexpected list, expected a group of keys']);
  expect(parse('organization: "A\n').told).toHaveLength(1);
});
