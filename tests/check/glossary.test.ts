import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Term } from '../../src/ast/glossary.ts';
import { checkCatalogue } from '../../src/check/catalogue.ts';
import { checkGlossary } from '../../src/check/glossary.ts';
import { parseInline } from '../../src/parse/inline.ts';
import { catalogueOf } from '../localize/locale.ts';
import { build } from '../model/guide.ts';

/** What the glossary says of one paragraph and its translation. */
function check(source: string, translation: string, terms: Record<string, string[]>, fuzzy = false): string[] {
  const { document } = build(`# T\n\n${source}`);
  const file = new VFile({ path: 'locales/fr.po' });
  const catalogue = catalogueOf(document, { title: 'T', 'guide/p1': { translation, fuzzy } }, { locale: 'fr' });
  const list = Object.entries(terms).map(([term, forms]): Term => ({ term, forms }));
  const glossary = { file: 'locales/fr.glossary.yaml', locale: 'fr', terms: list };
  checkCatalogue({ document, catalogue, glossary, file, words: {}, parseInline });
  return file.messages.filter(({ ruleId }) => ruleId === 'glossary-term').map(({ reason }) => reason);
}

const missing = (term: string, ...forms: string[]) => [
  `Unexpected translation of \`${term}\` in \`guide/p1\`, expected ${forms.map((form) => `\`${form}\``).join(' or ')}`,
];

test('a translation without any form of a term is a warning at its line', () => {
  const { document } = build('# T\n\nHarm reduction helps.');
  const file = new VFile({ path: 'locales/fr.po' });
  const terms = [{ term: 'harm reduction', forms: ['réduction des risques', 'RdR'] }];
  checkCatalogue({
    document,
    catalogue: catalogueOf(document, { title: 'T', 'guide/p1': 'Moins de mal.' }),
    glossary: { file: 'locales/fr.glossary.yaml', locale: 'fr', terms },
    file,
    words: {},
    parseInline,
  });
  expect(file.messages.map(({ reason, ruleId, fatal, line }) => [reason, ruleId, fatal, line])).toEqual([
    [...missing('harm reduction', 'réduction des risques', 'RdR'), 'glossary-term', false, 11],
  ]);
  expect(file.messages[0]?.note).toContain('`locales/fr.glossary.yaml`');
});

test.each<[string, string, string, Record<string, string[]>]>([
  ['one of the forms', 'Harm reduction.', 'La RdR.', { 'harm reduction': ['réduction des risques', 'RdR'] }],
  ['another case', 'HARM Reduction.', 'RÉDUCTION DES RISQUES', { 'harm reduction': ['réduction des risques'] }],
  [
    'a no-break space',
    'A search engine.',
    'Un moteur\u00A0de\u202Frecherche.',
    { 'search engine': ['moteur de recherche'] },
  ],
  ['a line end', 'A search engine.', 'Un moteur\nde recherche.', { 'search engine': ['moteur de recherche'] }],
  [
    'bold in the middle',
    'A **search** engine.',
    'Un **moteur** de recherche.',
    { 'search engine': ['moteur de recherche'] },
  ],
  ['a stem', 'Sponsors.', 'Спонсорами.', { 'sponsor*': ['спонсор*'] }],
  ['a stem inside a form', 'Support groups.', 'Des groupes de soutien.', { 'support group*': ['groupe* de soutien'] }],
  ['vowel signs', 'Stigma.', 'কলঙ্কের কথা', { stigma: ['কল* কথা'] }],
  ['no spaces between words', 'Stigma hurts.', '污名伤人。', { stigma: ['污名'] }],
  ['a decomposed letter', 'Stigma.', 'De\u0301faut.', { stigma: ['d\u00E9faut'] }],
  ['no form that anybody has decided', 'Stigma.', 'Rien.', { stigma: [] }],
  ['a word that only holds the term', 'Unsupported.', 'Rien.', { support: ['soutien'] }],
  ['a longer word than the term', 'Supporters.', 'Rien.', { support: ['soutien'] }],
  [
    'the term in an address',
    '[Site](https://support.org/stigma).',
    '[Site](https://support.org/stigma)',
    { stigma: ['x'], support: ['x'] },
  ],
  [
    'the term in a shown address',
    'See support.org/stigma now.',
    'Voir support.org/stigma',
    { stigma: ['x'], support: ['x'] },
  ],
  [
    'the term in a handle or behind #',
    'Follow @support and #stigma.',
    'Suivre @support et #stigma',
    { stigma: ['x'], support: ['x'] },
  ],
  ['the term in code', 'Type `stigma`.', 'Tapez `stigma`.', { stigma: ['x'] }],
])('%s is as the glossary says', (_, source, translation, terms) => {
  expect(check(source, translation, terms)).toEqual([]);
});

test('a longer term takes its words from the shorter one', () => {
  const terms = { reduction: ['diminution'], 'harm reduction': ['réduction des risques'] };
  expect(check('Harm reduction.', 'La réduction des risques.', terms)).toEqual([]);
  expect(check('Harm reduction.', 'La diminution.', terms)).toEqual(missing('harm reduction', 'réduction des risques'));
  expect(check('Harm reduction and a reduction.', 'La réduction des risques.', terms)).toEqual(
    missing('reduction', 'diminution'),
  );
});

test('only what is printed is held against it', () => {
  expect(check('Stigma.', 'Rien.', { stigma: ['honte'] }, true)).toEqual([]);
});

test('signs of patterns in a glossary are letters like others', () => {
  expect(check('What? (PWUD)', 'Quoi ? (UD)', { 'what?': ['quoi ?'], '(PWUD)': ['(UD)'] })).toEqual([]);
  expect(check('What? (PWUD)', 'Quo', { 'what?': ['quoi ?'] })).toEqual(missing('what?', 'quoi ?'));
});

test('a glossary without a catalogue is a warning', () => {
  const glossary = { file: 'locales/fr.glossary.yaml', locale: 'fr', terms: [] };
  const told = (locales: string[]) => {
    const file = new VFile({ path: glossary.file });
    checkGlossary(glossary, file, new Set(locales));
    return file.messages.map(({ reason, fatal, note }) => [reason, fatal, note]);
  };
  expect(told(['es', 'fr'])).toEqual([]);
  expect(told(['es'])).toEqual([
    [
      'Unexpected glossary without a catalogue, expected `fr.po` beside it',
      false,
      'Make the catalogue with `handout translate start fr`, or rename the glossary after its catalogue.',
    ],
  ]);
});

test('stars take no time in a text of nothing but letters', () => {
  const text = 'a'.repeat(9000);
  const started = performance.now();
  expect(check(`${text} help`, text, { help: ['*a*b*', '**b*c**'] })).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(20_000);
});
