import type { Element, ElementContent } from 'xast';
import { type Book, documentsOf, dublinCore, openBook, statements } from '../epub/book.ts';
import { navEntries } from '../epub/navs.ts';
import { attribute, childElements, descendants, localName, named } from '../epub/xml.ts';
import type { Subject } from '../subject.ts';
import { type Block, comparable, linkTargets, type Reading } from './reading.ts';
import { rowTexts } from './table.ts';

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
  const { blocks } = comparable(bodies.flatMap(blocksOf));
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

function blocksOf(element: Element): Block[] {
  const name = localName(element);
  if (name === 'table') return tableBlocks(element);
  const role = HEADING.test(name) ? 'heading' : 'other';
  const blocks: Block[] = [];
  let run = '';
  const close = () => {
    if (run.trim() !== '') blocks.push({ text: run, role });
    run = '';
  };
  for (const child of element.children) {
    if (child.type === 'element' && !inline.has(localName(child))) {
      close();
      blocks.push(...(localName(child) === 'img' ? [pictureBlock(child)] : blocksOf(child)));
    } else run += inlineText(child);
  }
  close();
  return blocks;
}

function pictureBlock(image: Element): Block {
  return { text: attribute(image, 'alt') ?? '', role: 'other' };
}

function inlineText(node: ElementContent): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  if (node.type !== 'element') return '';
  if (localName(node) === 'br') return ' ';
  return localName(node) === 'img' ? ` ${attribute(node, 'alt') ?? ''} ` : node.children.map(inlineText).join('');
}

function tableBlocks(table: Element): Block[] {
  const rows = named(table, 'tr').map((row) =>
    childElements(row).map((cell) => ({
      isHead: localName(cell) === 'th',
      text: blocksOf(cell)
        .map((block) => block.text)
        .join(' '),
    })),
  );
  return rowTexts(rows).map((text) => ({ text, role: 'other' }));
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
