import { PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { type ContentNode, elements, type PdfFacts, readPdf, type StructureNode } from '../pdf/facts.ts';
import type { Subject } from '../subject.ts';
import { type Block, comparable, linkTargets, type Print, type Reading } from './reading.ts';
import { type Cell, rowTexts } from './table.ts';

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
  const { blocks, edition } = comparable(facts.tree.flatMap(blocksOf));
  const all = facts.tree.flatMap(elements);
  const contents = new Set(facts.tree.flatMap(headingsOfContents));
  return {
    subject,
    blocks,
    ...linkTargets(facts.pages.flatMap(({ links }) => links.flatMap(({ url }) => url ?? []))),
    headings: all
      .filter((one) => HEADING.test(one.role) && !contents.has(one))
      .map(({ role }) => Number(HEADING.exec(role)?.[1] || 1)),
    entries: all.flatMap(({ id }) => /^resource:([^/]+)$/.exec(id ?? '')?.[1] ?? []),
    languages: languagesOf(facts),
    print: printOf(facts, edition),
  };
}

function blocksOf(node: StructureNode): Block[] {
  if (node.role === 'TOC') return [{ text: '', role: 'contents' }];
  if (node.role === 'Figure') return [{ text: node.alt ?? '', page: pageOf(node), role: 'other' }];
  if (node.role === 'Table') return tableBlocks(node);
  const blocks: Block[] = [];
  let run: (StructureNode | ContentNode)[] = [];
  const close = () => {
    const text = run.map((child, index) => withSpace(child, run[index - 1])).join('');
    const page = run.map(pageOf).find((number) => number !== undefined);
    if (text.trim() !== '') blocks.push({ text, page, role: HEADING.test(node.role) ? 'heading' : 'other' });
    run = [];
  };
  for (const child of node.children) {
    if (!('role' in child) || INLINE.includes(child.role)) run.push(child);
    else {
      close();
      blocks.push(...blocksOf(child));
    }
  }
  close();
  return blocks;
}

/** The library that reads the file drops the space at the end of a page. */
function withSpace(node: StructureNode | ContentNode, before: StructureNode | ContentNode | undefined): string {
  const gap = before && pageOf(before) !== pageOf(node) ? ' ' : '';
  return `${gap}${inlineText(node)}`;
}

function inlineText(node: StructureNode | ContentNode): string {
  if (!('role' in node)) return node.text;
  if (node.role === 'Lbl') return '';
  return node.children.map((child, index) => withSpace(child, node.children[index - 1])).join('');
}

/** A table, row by row. All of it is found on the page where it starts. */
function tableBlocks(table: StructureNode): Block[] {
  const rows = elements(table)
    .filter(({ role }) => role === 'TR')
    .map((row) => row.children.filter((cell): cell is StructureNode => 'role' in cell));
  const page = pageOf(table);
  return rowTexts(rows.map((row) => row.map(cellOf))).map((text) => ({ text, page, role: 'other' }));
}

function cellOf(cell: StructureNode): Cell {
  const text = blocksOf(cell)
    .map((block) => block.text)
    .join(' ');
  return { isHead: cell.role === 'TH', text };
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
  const lang = catalog.lookup(PDFName.of('Lang'));
  const tag = lang instanceof PDFString || lang instanceof PDFHexString ? lang.decodeText() : undefined;
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const xmp = metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.getContents()) : '';
  const bag = /<dc:language>([\s\S]*?)<\/dc:language>/.exec(xmp)?.[1] ?? '';
  return [
    ...(tag === undefined ? [] : [{ where: 'Lang of the catalog', tag }]),
    ...[...bag.matchAll(/<rdf:li[^>]*>([^<]*)</g)].map(([, one = '']) => ({
      where: 'dc:language of XMP',
      tag: one.trim(),
    })),
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
