import { expect, test } from 'vitest';
import { heading, section } from '../../documents.ts';
import { byName, richBook, textOf } from './read-book.ts';
import { layoutOf } from './rich.ts';

const chapter = section(2, 'Page 1');
const foreign = { ...chapter, children: chapter.children.map((block) => ({ ...block, lang: 'en' })) };
const book = richBook({
  locale: 'es',
  heading: { ...heading(1, 'Guide & more'), id: 'title', lang: 'en' },
  children: [foreign, section(2, 'Dos')],
  outline: [],
});

test('a title that is not translated has its language in the package and in the head of its file (EP-15)', () => {
  const [title] = byName(book.tree('package.opf'), 'dc:title');
  expect(title?.attributes['xml:lang']).toBe('en');
  const heads = ['title.xhtml', 'chapter-1.xhtml', 'chapter-2.xhtml'].flatMap((path) =>
    byName(book.tree(path), 'title'),
  );
  expect(heads.map((head) => [textOf(head), head.attributes.lang, head.attributes['xml:lang']])).toEqual([
    ['Guide & more', 'en', 'en'],
    ['Page 1', 'en', 'en'],
    ['Dos', undefined, undefined],
  ]);
});

test('a section that bears the name of a page shares no id with it', () => {
  const named = { ...chapter, id: 'page-1' };
  const paged = richBook({ children: [named], outline: [] }, { layout: layoutOf([[['h:Page 1', 0]]]) });
  const ids = [...paged.text('EPUB/chapter-1.xhtml').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toContain('page-1');
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
});
