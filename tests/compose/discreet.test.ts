import { expect, test } from 'vitest';
import { plainText } from '../../src/ast/plain-text.ts';
import { discreet, unnamed } from '../../src/compose/discreet.ts';
import { catalogueOf, localized } from '../localize/locale.ts';
import { build, words } from '../model/guide.ts';
import { harbor } from './guide.ts';

const neutral = (text: string) => text.replace('version: "2"', 'version: "2"\nneutral_title: Tide tables');

test('nothing that a file says of itself has a word of the guide', () => {
  const guide = harbor();
  const { title, heading, metadata, cover } = discreet(guide);
  const said = JSON.stringify({ title, heading: heading.children, metadata });
  expect(said.match(/harbor/gi)).toBeNull();
  expect(JSON.stringify(guide.metadata).match(/harbor/gi)?.length).toBeGreaterThan(3);
  expect(cover).toBeUndefined();
  expect(metadata).toEqual({ slug: 'handbook', date: '2026-11-24', version: '2' });
});

test('a part under a neutral title does not name the guide that it is a part of', () => {
  const guide = harbor();
  const { partOf } = guide.editionLines;
  expect(partOf && plainText(partOf.children)).toMatch(/harbor/i);
  expect(unnamed(guide).editionLines).toEqual({ ...guide.editionLines, partOf: undefined });
});

test('the text and its lines are the same', () => {
  const guide = harbor();
  const { children, front, outline, panel } = discreet(guide);
  expect({ children, front, outline, panel }).toEqual({
    children: guide.children,
    front: guide.front,
    outline: guide.outline,
    panel: guide.panel,
  });
});

test('the title is the one that the guide gives, or the interface word', () => {
  expect(discreet(harbor(neutral))).toMatchObject({
    title: 'Tide tables',
    heading: { id: 'title', depth: 1, children: [{ type: 'text', value: 'Tide tables' }] },
    metadata: { slug: 'tide-tables' },
  });
  expect(discreet(harbor()).title).toBe(words['neutral-title']);
});

test('a title that nobody has translated says which language it is in, a translated one does not', () => {
  const { document } = build('---\nneutral_title: Tide tables\n---\n# The harbor\n\nWords.\n');
  const left = discreet(localized(document, { catalogue: catalogueOf(document, { title: 'El puerto' }) }));
  expect(left.heading).toMatchObject({ lang: 'en', children: [{ value: 'Tide tables' }] });
  const context = 'metadata:neutral-title';
  const done = discreet(localized(document, { catalogue: catalogueOf(document, { [context]: 'Mareas' }) }));
  expect(plainText(done.heading.children)).toBe('Mareas');
  expect(done.heading.lang).toBeUndefined();
});

test('a guide whose title is not translated does not lend its language to the neutral one', () => {
  const { document } = build('# The harbor\n\nWords.\n');
  const guide = localized(document, { catalogue: catalogueOf(document, { 'word:neutral-title': 'Manual' }) });
  expect(guide.heading.lang).toBe('en');
  const { heading } = discreet(guide);
  expect(plainText(heading.children)).toBe('Manual');
  expect(heading.lang).toBeUndefined();
});
