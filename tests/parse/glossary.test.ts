import { expect, test } from 'vitest';
import { parseGlossary } from '../../src/parse/glossary.ts';
import { fileOf, told } from './told.ts';

function parse(text: string, path = 'locales/fr.glossary.yaml') {
  const file = fileOf(path, text);
  return { glossary: parseGlossary(file), told: told(file), hints: file.messages.map(({ note }) => note) };
}

test('gives the terms with their forms and notes; one without forms is not decided yet', () => {
  const { glossary, told } = parse(
    '# Terms\n- term: harm reduction\n  forms: [réduction des risques, Harm Reduction]\n  note: Names stay.\n- term: sponsor*\n  forms: []\n',
  );
  expect(told).toEqual([]);
  expect(glossary).toEqual({
    file: 'locales/fr.glossary.yaml',
    locale: 'fr',
    terms: [
      { term: 'harm reduction', forms: ['réduction des risques', 'Harm Reduction'], note: 'Names stay.' },
      { term: 'sponsor*', forms: [], note: undefined },
    ],
  });
});

test('a file of comments only has no terms', () => {
  expect(parse('# Terms of the guide\n')).toMatchObject({ glossary: { terms: [] }, told: [] });
});

test('reports every fault at its place', () => {
  const { glossary, told } = parse(
    '- term: stigma\n  froms: [stigmatisation]\n- forms: [a]\n- term: "*"\n  forms: [b]\n- term: x\n  forms: c\n',
  );
  expect(glossary).toBeUndefined();
  expect(told).toEqual([
    '2:3-2:8 unknown-key: Unexpected key `froms`, expected `term`, `forms` or `note`',
    '3:3-3:13 missing-key: Unexpected entry without `term`, expected the key `term`',
    '4:9-4:12 value: Unexpected value `*`, expected words, with `*` for any letters of a word',
    '7:10-7:11 value: Unexpected value `c`, expected a list',
  ]);
});

test('a word has one star inside at most, and a language a thousand terms', () => {
  expect(parse('- term: a*b*c\n  forms: ["*a*b*", "a** b*c", "*a*b*c*"]\n').told).toEqual([
    '1:9-1:14 value: Unexpected value `a*b*c`, expected one `*` inside a word at most',
    '2:31-2:40 value: Unexpected value `*a*b*c*`, expected one `*` inside a word at most',
  ]);
  const terms = Array.from({ length: 1001 }, (_, index) => `- term: t${index}\n`).join('');
  expect(parse(terms).told).toEqual([expect.stringContaining('value: Unexpected list, expected at most 1000 entries')]);
});

test('a term stands once, in any case', () => {
  const { told, hints } = parse('- term: Stigma\n  forms: [a]\n- term: stigma\n  forms: [b]\n');
  expect(told).toEqual(['3:9-3:15 value: Unexpected value `stigma`, expected each term once']);
  expect(hints).toEqual(['Join the two: one term has all its forms.']);
});

test('the name says the language', () => {
  const { glossary, told, hints } = parse('- term: x\n  forms: [y]\n', 'locales/pt_BR.glossary.yaml');
  expect(glossary).toBeUndefined();
  expect(told).toEqual([
    '1:1 glossary-language: Unexpected name `pt_BR.glossary.yaml`, expected a language tag such as `es.glossary.yaml`',
  ]);
  expect(hints).toEqual(['Rename the file to `pt-BR.glossary.yaml`.']);
});
