import { expect, test } from 'vitest';
import { section } from '../../documents.ts';
import { type BookFacts, byId, byName, richBook, spinePaths, textOf } from './read-book.ts';

interface Entry {
  label: string;
  file: string;
  fragment?: string;
  type?: string;
}

function entries(book: BookFacts, nav: string): Entry[] {
  return byName(byId(book.tree('nav.xhtml'), nav), 'a').map((link) => {
    const [file = '', fragment] = String(link.attributes.href).split('#');
    const type = link.attributes['epub:type'];
    return { label: textOf(link), file, ...(fragment && { fragment }), ...(type && { type: String(type) }) };
  });
}

test('the contents lead to the title page and the headings', () => {
  expect(entries(richBook(), 'toc')).toEqual([
    { label: 'Guide & more', file: 'title.xhtml' },
    { label: 'Moderation', file: 'chapter-2.xhtml', fragment: 'h-Moderation' },
    { label: 'Apps', file: 'chapter-2.xhtml', fragment: 'h-Apps' },
    { label: 'Limits', file: 'chapter-3.xhtml', fragment: 'limits.heading' },
    { label: 'Notes', file: 'chapter-4.xhtml', fragment: 'footnotes.heading' },
  ]);
});

test('the contents stand in the order in which the book is read (EP-19)', () => {
  const book = richBook();
  const spine = spinePaths(book);
  expect(spine.slice(0, 2)).toEqual(['title.xhtml', 'nav.xhtml']);
  const order = entries(book, 'toc').map(({ file }) => spine.indexOf(file));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test('the contents go three headings deep, nested', () => {
  const children = [section(2, 'two', section(3, 'three', section(4, 'four')))];
  const toc = byId(richBook({ children }).tree('nav.xhtml'), 'toc');
  expect(byName(toc, 'a').map(textOf)).toEqual(['Guide & more', 'two', 'three']);
  expect(byName(toc, 'ol').length).toBe(2);
});

test('a heading that is not translated has its language in the contents too', () => {
  const foreign = section(2, 'two');
  const children = [{ ...foreign, children: foreign.children.map((block) => ({ ...block, lang: 'es' })) }];
  const links = byName(byId(richBook({ children }).tree('nav.xhtml'), 'toc'), 'a');
  expect(links[1]?.attributes).toMatchObject({ lang: 'es', 'xml:lang': 'es' });
});

test('landmarks name the title page, the contents and the start of the text (EP-03)', () => {
  expect(entries(richBook(), 'landmarks')).toEqual([
    { label: 'Title page', file: 'title.xhtml', type: 'titlepage' },
    { label: 'Contents', file: 'nav.xhtml', fragment: 'toc', type: 'toc' },
    { label: 'Start of the text', file: 'chapter-1.xhtml', type: 'bodymatter' },
  ]);
});

test('only the contents are there to see, and every list has a heading as its name', () => {
  const navs = byName(richBook().tree('nav.xhtml'), 'nav');
  expect(navs.map(({ attributes }) => [attributes['epub:type'], attributes.hidden !== undefined])).toEqual([
    ['toc', false],
    ['page-list', true],
    ['landmarks', true],
  ]);
  for (const nav of navs) {
    const [heading] = byName(nav, 'h2');
    expect(nav.attributes['aria-labelledby']).toBe(heading?.attributes.id);
    expect(heading && textOf(heading)).toBeTruthy();
  }
});
