import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Layout } from '../../ast/layout.ts';
import type { OutlineItem } from '../../ast/nodes.ts';
import { fill } from '../../ast/words.ts';
import { contextIn, runAttributes } from '../html/attributes.ts';
import type { HtmlContext } from '../html/context.ts';
import { isolatedText } from '../html/isolate.ts';
import { pageBreak } from '../html/page-break.ts';
import type { Book } from './book.ts';
import { htmlContext } from './context.ts';
import { headingLanguages } from './heading-languages.ts';
import { pageList } from './page-list.ts';
import { paths } from './paths.ts';
import { xhtml } from './xhtml.ts';

/** Depth of the deepest heading that the contents list, as in print. */
const CONTENTS_DEPTH = 3;

/** The navigation document (EP-03): contents to read, printed pages and landmarks for reading systems only. */
export function navigationDocument(book: Book, layout: Layout): string {
  const { document, pages } = book;
  const title = fill(document.words, 'contents');
  return xhtml(document, title, [
    ...pages.inContents.map(pageBreak),
    nav({ id: 'toc', title, role: 'doc-toc' }, contents(book)),
    ...(layout.pages.length > 0 ? [printedPageList(book, layout)] : []),
    nav({ id: 'landmarks', title: fill(document.words, 'landmarks'), hidden: true }, landmarks(book)),
  ]);
}

/** A list of places under its own heading; the id says what it lists, in the words of the EPUB vocabulary. */
function nav(
  { id, title, ...properties }: { id: string; title: string } & Properties,
  items: ElementContent[],
): Element {
  const headingId = `${id}-heading`;
  return h('nav', { id, 'epub:type': id, ariaLabelledBy: headingId, ...properties }, [
    h('h2', { id: headingId }, title),
    h('ol', items),
  ]);
}

/** A heading as the contents show it: in its own language and direction, and what is set from left to right in it isolated (LO-09, EP-15). */
function headingEntry(
  href: string,
  { title, lang }: { title: string; lang?: string },
  context: HtmlContext,
  deeper: ElementContent[] = [],
): Element {
  const label = isolatedText(title, contextIn({ lang }, context));
  return entry(href, label, runAttributes({ lang }, context), deeper);
}

function entry(
  href: string,
  label: string | ElementContent[],
  properties: Properties = {},
  deeper: ElementContent[] = [],
): Element {
  return h('li', [h('a', { href, ...properties }, label), ...(deeper.length > 0 ? [h('ol', deeper)] : [])]);
}

/** The title page, then the headings of the guide in the order of its files (EP-19). */
function contents(book: Book): Element[] {
  const { document } = book;
  const languages = headingLanguages(document);
  const context = htmlContext(book, paths.navigation);
  const entries = (items: readonly OutlineItem[]): Element[] =>
    items
      .filter(({ depth }) => depth <= CONTENTS_DEPTH)
      .map(({ id, title, children }) =>
        headingEntry(context.href(id), { title, lang: languages.get(id) }, context, entries(children)),
      );
  const { title, heading } = document;
  return [headingEntry(paths.titlePage, { title, lang: heading.lang }, context), ...entries(document.outline)];
}

function printedPageList(book: Book, layout: Layout): Element {
  const title = fill(book.document.words, 'pages');
  const items = pageList(book, layout).map(({ href, label }) => entry(href, label));
  return nav({ id: 'page-list', title, role: 'doc-pagelist', hidden: true }, items);
}

function landmarks({ document: { words }, chapters }: Book): Element[] {
  const [first] = chapters;
  return [
    entry(paths.titlePage, fill(words, 'title-page'), { 'epub:type': 'titlepage' }),
    entry(`${paths.navigation}#toc`, fill(words, 'contents'), { 'epub:type': 'toc' }),
    ...(first ? [entry(first.path, fill(words, 'start-of-text'), { 'epub:type': 'bodymatter' })] : []),
  ];
}
