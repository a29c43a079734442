import { PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { textAt } from '../pdf/facts/look.ts';
import { type ContentNode, elements, type PdfFacts, readPdf, type StructureNode } from '../pdf/facts.ts';
import type { Subject } from '../subject.ts';
import { asWithoutPages, linksAsIn } from './movable-parts.ts';
import { type Block, comparable, linkTargets, type Print, type Reading } from './reading.ts';
import { joined, type Spoken, spokenWords, type Words, wordsOf } from './spoken.ts';
import { type Cell, rowWords } from './table.ts';

const INLINE = ['Link', 'Span', 'Code', 'Reference', 'Em', 'Strong', 'Quote', 'Note', 'Annot', 'Lbl'];
const HEADING = /^H([1-6]?)$/;
/** Sizes in points. */
const PAPERS: Readonly<Record<string, readonly [number, number]>> = { letter: [612, 792], a4: [595, 842] };

/** Reads a tagged PDF by its structure. Nothing where it has none or cannot be opened: the rules of PDF say why. */
export async function readPdfFile(subject: Subject): Promise<Reading | undefined> {
  try {
    return readingOf(subject, await readPdf(subject.bytes));
  } catch {
    return undefined;
  }
}

function readingOf(subject: Subject, facts: PdfFacts): Reading {
  const language = textAt(facts.catalog, 'Lang') ?? '';
  const tree = asWithoutPages(facts.tree);
  const { blocks, edition } = comparable(tree.flatMap((node) => blocksOf(node, { language, lang: language })));
  const all = tree.flatMap(elements);
  const links = facts.pages.flatMap((page) => page.links);
  const contents = new Set(facts.tree.flatMap(headingsOfContents));
  return {
    subject,
    blocks,
    ...linkTargets(linksAsIn(tree, links, facts.tree).flatMap(({ url }) => url ?? [])),
    headings: all
      .filter((one) => HEADING.test(one.role) && !contents.has(one))
      .map(({ role }) => Number(HEADING.exec(role)?.[1] || 1)),
    entries: all.flatMap(({ id }) => /^resource:([^/]+)$/.exec(id ?? '')?.[1] ?? []),
    languages: languagesOf(facts),
    print: printOf(facts, edition),
  };
}

function blocksOf(node: StructureNode, outer: Spoken): Block[] {
  const { id } = node;
  return ownBlocks(node, outer).map((block) => (id === undefined || block.id !== undefined ? block : { ...block, id }));
}

function ownBlocks(node: StructureNode, outer: Spoken): Block[] {
  const spoken = { ...outer, lang: node.lang ?? outer.lang };
  if (node.role === 'TOC') return [{ text: '', role: 'contents' }];
  if (isCode(node)) return [];
  if (node.role === 'Figure') return [{ ...spokenWords(node.alt ?? '', spoken), page: pageOf(node), role: 'other' }];
  if (node.role === 'Table') return tableBlocks(node, spoken);
  const role = HEADING.test(node.role) ? 'heading' : 'other';
  if (node.actualText !== undefined) return [{ ...spokenWords(node.actualText, spoken), page: pageOf(node), role }];
  const blocks: Block[] = [];
  let run: (StructureNode | ContentNode)[] = [];
  const close = () => {
    const words = runWords(run, spoken);
    const page = run.map(pageOf).find((number) => number !== undefined);
    if (words.text.trim() !== '') blocks.push({ ...words, page, role });
    run = [];
  };
  for (const child of node.children) {
    if (!('role' in child) || INLINE.includes(child.role)) run.push(child);
    else {
      close();
      blocks.push(...blocksOf(child, spoken));
    }
  }
  close();
  return blocks;
}

/**
 * The code of a printed address. It says the address before it again, for a camera, and only print has it: whoever reads the text or the
 * e-book misses nothing, and an edition without room for one is no other guide.
 */
function isCode({ role, id }: StructureNode): boolean {
  return role === 'Figure' && id?.endsWith('/code') === true;
}

/** The library that reads the file drops the space at the end of a page. */
function runWords(nodes: readonly (StructureNode | ContentNode)[], spoken: Spoken): Words {
  const all = nodes.flatMap((node, index) => {
    const before = nodes[index - 1];
    const words = inlineWords(node, spoken);
    return before && pageOf(before) !== pageOf(node) ? [{ text: ' ', own: ' ' }, words] : [words];
  });
  return joined(all);
}

function inlineWords(node: StructureNode | ContentNode, outer: Spoken): Words {
  if (!('role' in node)) return spokenWords(node.text, outer);
  if (node.role === 'Lbl') return { text: '', own: '' };
  const spoken = { ...outer, lang: node.lang ?? outer.lang };
  return node.actualText === undefined ? runWords(node.children, spoken) : spokenWords(node.actualText, spoken);
}

/** A table, row by row. All of it is found on the page where it starts. */
function tableBlocks(table: StructureNode, spoken: Spoken): Block[] {
  const rows = elements(table)
    .filter(({ role }) => role === 'TR')
    .map((row) => row.children.filter((cell): cell is StructureNode => 'role' in cell));
  const page = pageOf(table);
  return rowWords(rows.map((row) => row.map((cell) => cellOf(cell, spoken)))).map((words) => ({
    ...words,
    page,
    role: 'other',
  }));
}

function cellOf(cell: StructureNode, spoken: Spoken): Cell {
  return { isHead: cell.role === 'TH', ...joined(wordsOf(blocksOf(cell, spoken)), ' ') };
}

function pageOf(node: StructureNode | ContentNode): number | undefined {
  if (!('role' in node)) return node.page;
  return node.children.map(pageOf).find((page) => page !== undefined);
}

function headingsOfContents(node: StructureNode): StructureNode[] {
  const children = node.children.filter((child): child is StructureNode => 'role' in child);
  const before = children[children.findIndex(({ role }) => role === 'TOC') - 1];
  return [...(before && HEADING.test(before.role) ? [before] : []), ...children.flatMap(headingsOfContents)];
}

function languagesOf({ catalog }: PdfFacts): Reading['languages'] {
  const tag = textAt(catalog, 'Lang');
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const xmp = metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.getContents()) : '';
  const bag = /<dc:language>([\s\S]*?)<\/dc:language>/.exec(xmp)?.[1] ?? '';
  const title = /<dc:title>([\s\S]*?)<\/dc:title>/.exec(xmp)?.[1] ?? '';
  return [
    ...(tag === undefined ? [] : [{ where: 'Lang of the catalog', tag }]),
    ...[...bag.matchAll(/<rdf:li[^>]*>([^<]*)</g)].map(([, one = '']) => ({
      where: 'dc:language of XMP',
      tag: one.trim(),
    })),
    ...[...title.matchAll(/xml:lang="([^"]*)"/g)]
      .map(([, one = '']) => ({ where: 'xml:lang of the title in XMP', tag: one }))
      .filter(({ tag: own }) => own !== 'x-default'),
  ];
}

function printOf({ pages, document }: PdfFacts, edition: string): Print {
  const [first] = pages;
  const paper = Object.entries(PAPERS).find(
    ([, [width, height]]) =>
      first !== undefined && Math.abs(first.widthPt - width) < 2 && Math.abs(first.heightPt - height) < 2,
  );
  return { pages: pages.length, title: document.getTitle() ?? '', paper: paper?.[0], edition: edition.trim() };
}
