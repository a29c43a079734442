import { expect, test } from 'vitest';
import { type BookFacts, byId, byName, elements, richBook, spinePaths, textOf } from './read-book.ts';
import { layoutOf, richLayout } from './rich.ts';

/** Every marker of a printed page in reading order, as `file#id` and its spoken name. */
function markers(book: BookFacts): { href: string; label: string }[] {
  return spinePaths(book).flatMap((path) =>
    elements(book.tree(path), ({ attributes }) => attributes.role === 'doc-pagebreak').map(({ attributes }) => ({
      href: `${path}#${attributes.id}`,
      label: String(attributes['aria-label']),
    })),
  );
}

function pageList(book: BookFacts): { href: string; label: string }[] {
  return byName(byId(book.tree('nav.xhtml'), 'page-list'), 'a').map((link) => ({
    href: String(link.attributes.href),
    label: textOf(link),
  }));
}

test('every printed page has one marker and one line of the page list, in order (EP-11, EP-12)', () => {
  const book = richBook();
  expect(markers(book).map(({ label }) => label)).toEqual(richLayout.pages.map(({ label }) => label));
  expect(pageList(book)).toEqual(markers(book));
});

test('pages start where they do in print', () => {
  const book = richBook();
  const around = (path: string) => textOf(book.tree(path)).replaceAll(/\n\s*/g, ' ');
  expect(around('title.xhtml')).toMatch(/\|1\|Guide & moreE-book edition/);
  expect(around('nav.xhtml')).toMatch(/\|2\|\|3\|Contents/);
  expect(around('chapter-1.xhtml')).toMatch(/\|4\|Before the first/);
  expect(around('chapter-2.xhtml')).toMatch(/\|5\|Moderation.*strong \|6\|with.*Redu\|7\|cción/);
  expect(around('chapter-3.xhtml')).toMatch(/\|10\|Este \|11\|párrafo/);
  expect(around('chapter-4.xhtml')).toMatch(/What the note says\.\|12\|$/);
});

test('a page that shows nothing of the book starts where the next one does', () => {
  const book = richBook({}, { layout: layoutOf([[['limits/rule', 0]], [], [['limits/p2', 5]]]) });
  expect(textOf(book.tree('chapter-3.xhtml'))).toContain('Este |1||2||3|párrafo');
  expect(pageList(book)).toEqual(markers(book));
});

test('a page belongs to the first of its blocks that the book has', () => {
  const book = richBook(
    {},
    {
      layout: layoutOf([
        [
          ['nothing', 3],
          ['apps/p1', 0],
          ['limits/p2', 0],
        ],
      ]),
    },
  );
  expect(textOf(book.tree('chapter-2.xhtml'))).toContain('|1|Apps that count.');
});

test('a book without chapters has the rest of its pages on the title page', () => {
  const book = richBook({ children: [] }, { layout: layoutOf([[['title', 0]], []]) });
  expect(spinePaths(book)).toEqual(['title.xhtml', 'nav.xhtml']);
  expect(pageList(book)).toEqual(markers(book));
  expect(markers(book)).toHaveLength(2);
});
