import { describe, expect, test } from 'vitest';
import { xmlId } from '../../../src/ast/identifier.ts';
import { walk } from '../../../src/ast/walk.ts';
import { link, paragraph } from '../../documents.ts';
import { byId, byName, elements, richBook, textOf } from './read-book.ts';
import { richDocument } from './rich.ts';

const book = richBook();
const paths = book.paths.filter((path) => path.endsWith('.xhtml')).map((path) => path.slice('EPUB/'.length));
const all = paths.flatMap((path) => elements(book.tree(path), () => true));

describe.each(paths)('%s', (path) => {
  const tree = book.tree(path);

  test('has every id once', () => {
    const ids = elements(tree, ({ attributes }) => attributes.id !== undefined).map(({ attributes }) => attributes.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has a title', () => {
    expect(byName(tree, 'title').map(textOf).join()).toBeTruthy();
  });

  test('leads only to places that are there', () => {
    for (const { attributes } of byName(tree, 'a').filter(({ attributes: { href } }) => !String(href).includes(':'))) {
      const [file, fragment] = String(attributes.href).split('#');
      const target = book.tree(file || path);
      expect(fragment === undefined || byId(target, fragment)).toBeTruthy();
    }
  });
});

test('every block of the guide is there, by its id', () => {
  const ids = new Set(all.map(({ attributes }) => attributes.id));
  const missing = [...walk(richDocument())].filter(({ id }) => !ids.has(xmlId(id)));
  expect(missing).toEqual([]);
});

test('the title is the only heading of its rank in the book, and chapters start one below (EP-14)', () => {
  expect(paths.filter((path) => byName(book.tree(path), 'h1').length > 0)).toEqual(['title.xhtml']);
  expect(byName(book.tree('title.xhtml'), 'h1')).toHaveLength(1);
  for (const path of ['chapter-2.xhtml', 'chapter-3.xhtml', 'chapter-4.xhtml']) {
    const [first] = elements(book.tree(path), ({ name }) => /^h\d$/.test(name));
    expect(first?.name).toBe('h2');
  }
});

test('the title page has the order of print', () => {
  const parts = byName(book.tree('title.xhtml'), 'section')[0]?.children.flatMap((child) =>
    child.type === 'element' && child.attributes.role === undefined ? [child.attributes.id] : [],
  );
  expect(parts).toEqual(['title', 'front.edition', 'cover', 'front.language', 'front.date']);
});

test('chapters and notes say what they are, and whose name they bear', () => {
  const outer = paths.flatMap((path) => {
    const [body] = byName(book.tree(path), 'body');
    const sections = body?.children.filter((child) => child.type === 'element' && child.name === 'section') ?? [];
    return sections.map((one) => ('attributes' in one ? one.attributes : {}));
  });
  expect(outer.map((one) => [one.role, one['epub:type'], one['aria-labelledby']])).toEqual([
    [undefined, 'titlepage', 'title'],
    ['doc-chapter', 'chapter', 'h-Moderation'],
    ['doc-chapter', 'chapter', 'limits.heading'],
    ['doc-endnotes', 'endnotes', 'footnotes.heading'],
  ]);
});

test('a part of another language says so in both attributes, alike (EP-15)', () => {
  const parts = all.filter(({ name, attributes }) => name !== 'html' && (attributes.lang || attributes['xml:lang']));
  expect(parts.map((part) => [part.attributes.lang, part.attributes['xml:lang'], textOf(part)])).toEqual([
    ['es', 'es', 'Redu|7|cción de daños'],
    ['es', 'es', 'Este |11|párrafo está en español.'],
  ]);
});

test('the page that a link leads to is named as the link sees it', () => {
  const calls = elements(book.tree('chapter-2.xhtml'), ({ attributes }) => attributes.role === 'doc-noteref');
  expect(calls.map(({ attributes }) => attributes.href)).toEqual(['chapter-4.xhtml#footnotes.a']);
  const link = byName(book.tree('chapter-1.xhtml'), 'a')[0];
  expect(link?.attributes.href).toBe('chapter-3.xhtml#limits.heading');
});

test('a link to nowhere is an error in the program', () => {
  expect(() => richBook({ children: [paragraph(link('#nowhere', 'x'))] })).toThrow(/nowhere/);
});
