import { expect, test } from 'vitest';
import { documentMessages } from '../../src/ast/messages.ts';
import type { Document, Paragraph } from '../../src/ast/nodes.ts';
import { plainText } from '../../src/ast/plain-text.ts';
import { part } from '../../src/compose/part.ts';
import { catalogueOf, localized } from '../localize/locale.ts';
import { build, words } from '../model/guide.ts';
import { harbor, profileOf, records } from './guide.ts';

const [flyer, zine, card, tearOff] = ['flyer', 'zine', 'card', 'tear-off'].map(profileOf);
if (!flyer || !zine || !card || !tearOff) throw new Error('Unexpected templates without these profiles');

/** The lines of the front as one reads them, and the languages that they say they are in. */
const front = ({ front }: Document) => front.map(({ children }) => plainText(children));
const langs = ([line]: Paragraph[]) => line?.children.flatMap((node) => (node.type === 'span' ? node.lang : [])) ?? [];

/** In Spanish, unreviewed, with nothing translated but the title. */
const spanish = () => {
  const guide =
    '---\ncontact: harbor@example.org\n---\n# The harbor guide\n\nWords.\n\n## Near\n\n::resources{section="near"}\n';
  const { document } = build(guide, { resources: records.filter(({ section }) => section === 'near') });
  const catalogue = catalogueOf(document, { title: 'El puerto', 'word:larger-print': 'También en letra grande.' });
  return localized(document, { catalogue, formats: ['format-text'] });
};

test('the lines of a part are one paragraph: what it is a part of comes first, its language is left out', () => {
  const guide = harbor();
  expect(guide.front.map(({ id }) => id)).toContain('front/language');
  const { front: lines } = part(guide, flyer);
  expect(lines).toMatchObject([{ type: 'paragraph', id: 'front/part' }]);
  expect(front({ ...guide, front: lines })).toEqual([
    [
      'This is a part of a larger guide, The harbor guide.',
      'This edition is version 2, of November\u00a024,\u00a02026.',
      'Not all addresses in this list have been checked.',
      'For other formats, write to harbor@example.org.',
    ].join(' '),
  ]);
});

test('small print says that there is larger, large print does not', () => {
  expect(front(part(harbor(), zine))[0]).toMatch(/ You can get this in large print too\.$/);
  expect(front(part(harbor(), flyer))[0]).not.toContain('large print');
});

test('a card keeps only that there is larger print, and whether the list was checked', () => {
  expect(front(part(harbor(), card))).toEqual([
    'You can get this in large print too. Not all addresses in this list have been checked.',
  ]);
});

test('a flyer over strips, which is large print, keeps only whether the list was checked', () => {
  expect(front(part(harbor(), tearOff))).toEqual(['Not all addresses in this list have been checked.']);
});

test('a translation that nobody has reviewed says so everywhere, in its short form', () => {
  const short = words['unreviewed-short'] ?? '';
  expect(short.length).toBeGreaterThan(10);
  for (const profile of [flyer, zine, card, tearOff]) {
    const [line] = front(part(spanish(), profile));
    expect(line, profile.id).toContain(short);
    expect(line, profile.id).not.toContain(words.unreviewed);
  }
  expect(front(part(harbor(), flyer))[0]).not.toContain(short);
});

test('of the one paragraph, each sentence says its language where it is another one', () => {
  const document = spanish();
  const { front: lines } = part(document, card);
  expect(front({ ...document, front: lines })).toEqual([
    'También en letra grande. Not all addresses in this list have been checked. Translation not reviewed yet.',
  ]);
  expect(langs(lines)).toEqual(['en', 'en']);
});

test('Chinese has no space between sentences', () => {
  const document = { ...harbor(), locale: 'zh-Hans' };
  expect(front(part(document, card))[0]).toContain('too.Not');
});

test('a guide without lines has none', () => {
  const document = { ...harbor(), front: [], editionLines: {} };
  expect(part(document, flyer).front).toEqual([]);
});

test('a part says that something is not translated only where something of its own is not', () => {
  const guide = '# The harbor guide\n\nWords.\n\n## Near\n\nNear words.\n';
  const { document } = build(guide, { resources: [] });
  const translations = documentMessages(document, words)
    .filter(({ context }) => context !== 'near/p1')
    .map(({ context, source }) => [context, `ES ${source}`]);
  const whole = localized(document, { catalogue: catalogueOf(document, Object.fromEntries(translations)) });
  expect(whole.front.map(({ id }) => id)).toContain('front/untranslated');
  const [first, second] = [whole.children[0], whole.children[1]];
  if (!first || !second) throw new Error('Unexpected guide without two blocks');
  const said = (children: Document['children']) => front(part({ ...whole, children }, flyer))[0] ?? '';
  expect(said([second])).toContain(`ES ${words.untranslated}`);
  expect(said([first])).not.toContain(`ES ${words.untranslated}`);
});
