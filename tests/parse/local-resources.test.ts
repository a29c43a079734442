import { expect, test } from 'vitest';
import { parseLocalResources, parseResources } from '../../src/parse/resources.ts';
import { fileOf, told } from './told.ts';

const entry = '  - { id: a, section: groups, name: A, description: A group. }\n';

const parse = (source: string) => {
  const file = fileOf('../sites/local.yaml', source);
  return { ...parseLocalResources(file), told: told(file) };
};

test('the records of a site are marked as local and know the language that their file says', () => {
  expect(parse(`lang: es\nresources:\n${entry}`)).toMatchObject({
    records: [{ id: 'a', local: true, lang: 'es', file: '../sites/local.yaml' }],
    told: [],
  });
  expect(parse(`resources:\n${entry}`).records[0]).not.toHaveProperty('lang');
});

test('a list without entries is no fault', () => {
  expect(parse('resources: []\n')).toMatchObject({ records: [], omitted: [], told: [] });
});

test('the schema is that of the guide’s own records, which have no language of their own', () => {
  expect(parse('lang: spanish\nresources:\n  - { id: a, section: groups, name: A }\n')).toMatchObject({
    records: [],
    told: [expect.stringMatching(/^1:7-1:14 value: .*language tag/)],
  });
  expect(parse('resources:\n  - { id: a, section: groups, name: A }\n')).toMatchObject({
    omitted: ['groups'],
    told: [expect.stringMatching(/^2:5-.* missing-key: .*`description`/)],
  });
  const own = fileOf('resources.yaml', `lang: es\nresources:\n${entry}`);
  expect(parseResources(own).records).toEqual([]);
  expect(told(own)).toEqual([expect.stringMatching(/^1:1-1:5 unknown-key: Unexpected key `lang`/)]);
});
