import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Facts of a PDF, read back from its bytes by two libraries that know nothing of how it was made. */
export interface PdfFacts {
  pages: PdfPage[];
  /** Root elements of the structure tree. */
  tree: StructureNode[];
  catalog: PDFDict;
  document: PDFDocument;
  outline: OutlineNode[];
}

export interface PdfPage {
  widthPt: number;
  heightPt: number;
  texts: PdfText[];
  links: PdfLink[];
}

/** A text as it was shown: where its baseline starts, in points from the top left corner. */
export interface PdfText {
  text: string;
  sizePt: number;
  x: number;
  y: number;
  width: number;
  font: string;
  /** Marked-content id; absent in an artifact. */
  mcid?: string;
}

export interface PdfLink {
  url?: string;
  contents: string;
  destination?: string;
}

export interface StructureNode {
  role: string;
  id?: string;
  lang?: string;
  alt?: string;
  attributes: Record<string, string>;
  children: (StructureNode | ContentNode)[];
}

export interface ContentNode {
  page: number;
  text: string;
  /** How many lines the content stands on. */
  lines: number;
  kind: 'content' | 'annotation';
}

export interface OutlineNode {
  title: string;
  items: OutlineNode[];
}

/** Reads the facts of a file. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const viewer = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
  const pages: PdfPage[] = [];
  const contents = new Map<string, string>();
  const baselines = new Map<string, Set<number>>();
  for (let number = 1; number <= viewer.numPages; number += 1) {
    const page = await viewer.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    await page.getOperatorList();
    const texts = await readTexts(page, height, contents);
    for (const { mcid, y, text } of texts) {
      if (mcid !== undefined && text.trim())
        baselines.set(mcid, new Set([...(baselines.get(mcid) ?? []), Math.round(y)]));
    }
    const links = (await page.getAnnotations()).map((annotation) => ({
      url: annotation.unsafeUrl ?? annotation.url,
      contents: annotation.contentsObj?.str ?? '',
      destination: typeof annotation.dest === 'string' ? annotation.dest : undefined,
    }));
    pages.push({ widthPt: width, heightPt: height, texts, links });
  }
  const pageRefs = document.getPages().map((page) => page.ref);
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const tree = kids(root).flatMap((kid) => structure(kid, undefined, { document, pageRefs, contents, baselines }));
  const outline = ((await viewer.getOutline()) ?? []) as OutlineNode[];
  return {
    pages,
    tree: tree.filter((node): node is StructureNode => 'role' in node),
    catalog: document.catalog,
    document,
    outline,
  };
}

type ViewerPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readTexts(page: ViewerPage, height: number, contents: Map<string, string>): Promise<PdfText[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const stack: (string | undefined)[] = [];
  const texts: PdfText[] = [];
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') stack.pop();
      else stack.push(item.type === 'beginMarkedContentProps' ? (item.id ?? undefined) : undefined);
      continue;
    }
    const mcid = stack.at(-1);
    if (mcid !== undefined) contents.set(mcid, (contents.get(mcid) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
    if (item.str === '') continue;
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const font = (page.commonObjs.get(item.fontName) as { name: string }).name;
    texts.push({ text: item.str, sizePt: Math.hypot(a, b), x, y: height - y, width: item.width, font, mcid });
  }
  return texts;
}

function kids(element: PDFDict): PDFObject[] {
  const value = element.lookup(PDFName.of('K'));
  if (value instanceof PDFArray) return value.asArray();
  return value === undefined ? [] : [value];
}

interface Known {
  document: PDFDocument;
  pageRefs: PDFRef[];
  contents: Map<string, string>;
  baselines: Map<string, Set<number>>;
}

function structure(raw: PDFObject, inherited: PDFRef | undefined, known: Known): (StructureNode | ContentNode)[] {
  if (raw instanceof PDFNumber) return [content(raw.asNumber(), inherited, known)];
  const value = raw instanceof PDFRef ? known.document.context.lookup(raw) : raw;
  if (!(value instanceof PDFDict)) return [];
  const page = value.get(PDFName.of('Pg'));
  const own = page instanceof PDFRef ? page : inherited;
  const type = value.lookup(PDFName.of('Type'))?.toString();
  if (type === '/MCR') return [content(value.lookup(PDFName.of('MCID'), PDFNumber).asNumber(), own, known)];
  if (type === '/OBJR') return [{ page: pageNumber(own, known), text: '', lines: 0, kind: 'annotation' }];
  return [
    {
      role: value.lookup(PDFName.of('S'), PDFName).decodeText(),
      id: text(value, 'ID'),
      lang: text(value, 'Lang'),
      alt: text(value, 'Alt'),
      attributes: attributes(value),
      children: kids(value).flatMap((kid) => structure(kid, own, known)),
    },
  ];
}

function content(mcid: number, page: PDFRef | undefined, known: Known): ContentNode {
  const key = `p${page?.objectNumber}R_mc${mcid}`;
  return {
    page: pageNumber(page, known),
    text: known.contents.get(key) ?? '',
    lines: known.baselines.get(key)?.size ?? 0,
    kind: 'content',
  };
}

function pageNumber(page: PDFRef | undefined, { pageRefs }: Known): number {
  return page ? pageRefs.indexOf(page) + 1 : 0;
}

function text(element: PDFDict, key: string): string | undefined {
  const value = element.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

function attributes(element: PDFDict): Record<string, string> {
  const value = element.lookup(PDFName.of('A'));
  if (!(value instanceof PDFDict)) return {};
  return Object.fromEntries(value.entries().map(([key, entry]) => [key.decodeText(), entry.toString()]));
}

/** All text below a structure element, in order. */
export function textOf(node: StructureNode | ContentNode): string {
  return 'role' in node ? node.children.map(textOf).join('') : node.text;
}

/** All elements below one, itself included, in order. */
export function elements(node: StructureNode): StructureNode[] {
  return [node, ...node.children.flatMap((child) => ('role' in child ? elements(child) : []))];
}

/** The structure tree as text, for a golden: one element a line, with what assistive technology reads of it. */
export function dumpTree(nodes: readonly (StructureNode | ContentNode)[], depth = 0): string {
  const indent = '  '.repeat(depth);
  return nodes
    .map((node) => {
      if (!('role' in node)) {
        const shown =
          node.kind === 'annotation' ? '(annotation)' : JSON.stringify(node.text.replaceAll(/\s+/g, ' ').trim());
        return `${indent}${shown} p${node.page}\n`;
      }
      const facts = [
        node.id && `#${node.id}`,
        node.lang && `lang=${node.lang}`,
        node.alt && `alt=${JSON.stringify(node.alt)}`,
        ...Object.entries(node.attributes).map(([key, value]) => key !== 'O' && key !== 'BBox' && `${key}=${value}`),
      ].filter(Boolean);
      return `${indent}${[node.role, ...facts].join(' ')}\n${dumpTree(node.children, depth + 1)}`;
    })
    .join('');
}

/** Names of the embedded fonts, and the angle of each. */
export function fontDescriptors({ document }: PdfFacts): { name: string; italicAngle: number; embedded: boolean }[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.lookup(PDFName.of('Type'))?.toString() !== '/FontDescriptor') return [];
    return [
      {
        name: object.lookup(PDFName.of('FontName'), PDFName).decodeText(),
        italicAngle: object.lookup(PDFName.of('ItalicAngle'), PDFNumber).asNumber(),
        embedded: object.has(PDFName.of('FontFile2')) || object.has(PDFName.of('FontFile3')),
      },
    ];
  });
}
