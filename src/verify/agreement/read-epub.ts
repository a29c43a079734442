import type { Element, ElementContent } from 'xast';
import { type Book, documentsOf, dublinCore, openBook, statements } from '../epub/book.ts';
import { navEntries } from '../epub/navs.ts';
import { attribute, childElements, descendants, localName, named } from '../epub/xml.ts';
import type { Subject } from '../subject.ts';
import { type Block, comparable, linkTargets, type Reading } from './reading.ts';
import { joined, type Spoken, spokenWords, type Words, wordsOf } from './spoken.ts';
import { type Cell, rowWords } from './table.ts';

const INLINE = [
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'br',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'ins',
  'kbd',
  'q',
  's',
  'small',
];
const ALSO_INLINE = ['span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'];
const inline = new Set([...INLINE, ...ALSO_INLINE]);
const HEADING = /^h([1-6])$/;

/** Reads the pages of a book in the order of its spine. Nothing where it cannot be opened: EP-01 says why. */
export function readEpubFile(subject: Subject): Reading | undefined {
  const book = openBook(subject.path, subject.bytes);
  if ('broken' in book) return undefined;
  const pages = book.spine.filter((page) => page !== book.navigation).map(({ root }) => root);
  const bodies = pages.flatMap((root) => named(root, 'body'));
  const language = dublinCore(book, 'language')[0] ?? '';
  const { blocks } = comparable(pages.flatMap((root) => pageBlocks(root, language)));
  const all = bodies.flatMap(descendants);
  return {
    subject,
    blocks,
    ...linkTargets(all.filter((one) => localName(one) === 'a').flatMap((one) => attribute(one, 'href') ?? [])),
    headings: all.flatMap((one) => HEADING.exec(localName(one))?.[1] ?? []).map(Number),
    entries: all.flatMap((one) => /^resource-([^.]+)$/.exec(attribute(one, 'id') ?? '')?.[1] ?? []),
    languages: languagesOf(book),
    ...pageListOf(book),
  };
}

function pageBlocks(root: Element, language: string): Block[] {
  const spoken = spokenIn(root, { language, lang: language });
  return named(root, 'body').flatMap((body) => blocksOf(body, spoken));
}

function blocksOf(element: Element, outer: Spoken): Block[] {
  const name = localName(element);
  const spoken = spokenIn(element, outer);
  if (name === 'table') return tableBlocks(element, spoken);
  const role = HEADING.test(name) ? 'heading' : 'other';
  const blocks: Block[] = [];
  let run: Words[] = [];
  const close = () => {
    const words = joined(run);
    if (words.text.trim() !== '') blocks.push({ ...words, role });
    run = [];
  };
  for (const child of element.children) {
    if (child.type === 'element' && !inline.has(localName(child))) {
      close();
      blocks.push(...(localName(child) === 'img' ? [pictureBlock(child, spoken)] : blocksOf(child, spoken)));
    } else run.push(inlineWords(child, spoken));
  }
  close();
  return blocks;
}

function spokenIn(element: Element, { language, lang }: Spoken): Spoken {
  return { language, lang: attribute(element, 'lang') ?? attribute(element, 'xml:lang') ?? lang };
}

function pictureBlock(image: Element, outer: Spoken): Block {
  return { ...spokenWords(attribute(image, 'alt') ?? '', spokenIn(image, outer)), role: 'other' };
}

function inlineWords(node: ElementContent, outer: Spoken): Words {
  if (node.type === 'text' || node.type === 'cdata') return spokenWords(node.value, outer);
  if (node.type !== 'element') return { text: '', own: '' };
  const spoken = spokenIn(node, outer);
  if (localName(node) === 'br') return { text: ' ', own: ' ' };
  if (localName(node) === 'img') return spokenWords(` ${attribute(node, 'alt') ?? ''} `, spoken);
  return joined(node.children.map((child) => inlineWords(child, spoken)));
}

function tableBlocks(table: Element, spoken: Spoken): Block[] {
  const rows = named(table, 'tr').map((row) => childElements(row).map((cell) => cellOf(cell, spoken)));
  return rowWords(rows).map((words) => ({ ...words, role: 'other' }));
}

function cellOf(cell: Element, spoken: Spoken): Cell {
  return { isHead: localName(cell) === 'th', ...joined(wordsOf(blocksOf(cell, spoken)), ' ') };
}

function languagesOf(book: Book): Reading['languages'] {
  const packageTag = attribute(book.package, 'xml:lang');
  return [
    ...dublinCore(book, 'language').map((tag) => ({ where: 'dc:language', tag })),
    ...(packageTag === undefined ? [] : [{ where: 'the package document', tag: packageTag }]),
    ...documentsOf(book).flatMap(({ path, root }) => {
      const tag = attribute(root, 'lang') ?? attribute(root, 'xml:lang');
      return tag === undefined ? [] : [{ where: path, tag }];
    }),
  ];
}

function pageListOf(book: Book): Pick<Reading, 'pageList'> {
  const [source] = statements(book, 'pageBreakSource');
  const labels = navEntries(book, 'page-list').map(({ label }) => label);
  return source && labels.length > 0 ? { pageList: { source: source.value, labels } } : {};
}
