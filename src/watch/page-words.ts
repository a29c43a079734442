import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';

/** A word as it is printed. */
export interface PageWord {
  text: string;
  /** From 1. */
  page: number;
  /** The top of its line, as a part of the page's height from 0 to 1. */
  top: number;
  /** Whether it stands in the list of contents. */
  inContents: boolean;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;
type StructureNode = Awaited<ReturnType<Page['getStructTree']>>;

/** All words of a PDF in reading order, without what stands on every page (page numbers, running heads). Throws for bytes that are no PDF. */
export async function pageWords(bytes: Uint8Array): Promise<PageWord[]> {
  // The viewer takes the bytes it is given for its own.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const viewer = await task.promise;
    const words: PageWord[] = [];
    for (let page = 1; page <= viewer.numPages; page += 1) words.push(...(await wordsOf(await viewer.getPage(page))));
    return words;
  } finally {
    await task.destroy();
  }
}

async function wordsOf(page: Page): Promise<PageWord[]> {
  const tree = await page.getStructTree();
  const contents = new Set(contentIds(tree, false));
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  return markedTexts(items).flatMap(({ item, id }) => {
    // In a tagged file what belongs to no element is an artifact.
    if (tree && id === undefined) return [];
    const top = topOf(item, page);
    const texts = item.str.split(/\s+/).filter((text) => text !== '');
    return texts.map((text) => ({
      text,
      page: page.pageNumber,
      top,
      inContents: id !== undefined && contents.has(id),
    }));
  });
}

/** The texts, each with the id of the marked content that it stands in, if any. */
function markedTexts(items: readonly (TextItem | TextMarkedContent)[]): { item: TextItem; id?: string }[] {
  const open: (string | undefined)[] = [];
  return items.flatMap((item) => {
    if ('str' in item) return [{ item, id: open.findLast((id) => id !== undefined) }];
    if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? undefined);
    return [];
  });
}

/** Ids of the marked contents below lists of contents (`TOC`). An untagged file has no tree. */
function contentIds(node: StructureNode | null, isInside: boolean): string[] {
  if (!node) return [];
  const inside = isInside || node.role === 'TOC';
  return node.children.flatMap((child) => {
    if ('role' in child) return contentIds(child, inside);
    return inside && child.type === 'content' ? [child.id] : [];
  });
}

/** Of the line that a text stands on. */
function topOf({ transform, height }: TextItem, page: Page): number {
  const viewport = page.getViewport({ scale: 1 });
  const [, y = 0] = viewport.convertToViewportPoint(transform[4], transform[5] + height) as number[];
  return Math.min(1, Math.max(0, Math.round((y / viewport.height) * 1000) / 1000));
}
