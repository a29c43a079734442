import { expect, test } from 'vitest';
import { plainText } from '../../src/ast/plain-text.ts';
import { build } from '../model/guide.ts';
import { catalogueOf, localized } from './locale.ts';

const source = (front = '') => build(`${front}# The harbor\n\nWords.`).document;
const said = (document: ReturnType<typeof localized>) =>
  Object.fromEntries(Object.entries(document.editionLines).map(([key, line]) => [key, plainText(line.children)]));

test("in the guide's own language: the guide, and that there is larger print", () => {
  expect(said(localized(source(), { locale: 'en' }))).toEqual({
    partOf: 'This is a part of a larger guide, The harbor.',
    largerPrint: 'You can get this in large print too.',
  });
});

test('where to write to, as a link, where the guide gives an address', () => {
  const { formats } = localized(source('---\ncontact: a@example.org\n---\n'), { locale: 'en' }).editionLines;
  expect(plainText(formats?.children ?? [])).toBe('For other formats, write to a@example.org.');
  expect(formats?.children[1]).toMatchObject({ type: 'link', address: 'mailto:a@example.org' });
});

test('a translation says that nobody has reviewed it, a reviewed one does not', () => {
  const document = source();
  expect(said(localized(document)).unreviewed).toBe('Translation not reviewed yet.');
  const review = { by: 'Ana', date: '2026-11-01' };
  const reviewed = localized(document, { catalogue: catalogueOf(document, { title: 'El puerto' }, { review }) });
  expect(reviewed.review.state).toBe('reviewed');
  expect(reviewed.editionLines).not.toHaveProperty('unreviewed');
});

test('the title says its language where it is not that of the sentence around it', () => {
  const document = source();
  const line = (translations: Record<string, string>) =>
    localized(document, { catalogue: catalogueOf(document, translations) }).editionLines.partOf;
  const [titleOnly, both] = [{ title: 'El puerto' }, { title: 'El puerto', 'word:part-of': 'Parte de {guide}.' }];
  expect(line(titleOnly)).toMatchObject({ lang: 'en', children: [{}, { type: 'span', lang: 'es' }, {}] });
  expect(JSON.stringify(line(both))).not.toContain('"lang"');
  expect(line({ 'word:part-of': 'Parte de {guide}.' })).toMatchObject({
    children: [{ value: 'Parte de ' }, { type: 'span', lang: 'en' }, {}],
  });
  expect(JSON.stringify(line({}))).not.toContain('"span"');
});
