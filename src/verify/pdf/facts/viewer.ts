import type { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ActualText } from './actual-text.ts';
import { readTexts } from './shown-texts.ts';

type Viewer = Awaited<ReturnType<typeof getDocument>['promise']>;
type ViewerPage = Awaited<ReturnType<Viewer['getPage']>>;

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
  /** To the end of its ink. */
  width: number;
  /** How far the line turns. */
  turnDegrees: number;
  font: string;
  /** Marked-content id; absent in an artifact. */
  mcid?: string;
}

export interface PdfLink {
  url?: string;
  contents: string;
  destination?: string;
}

/** What a viewer makes of the pages. */
export interface Viewed {
  pages: PdfPage[];
  /** Text of each marked content, by its id. */
  contents: Map<string, string>;
  /** The baselines that each marked content stands on, in whole points. */
  baselines: Map<string, Set<number>>;
}

/** Reads all pages as a viewer shows them. `actualTexts` are those of each page's marked sequences, in the order of their opening. */
export async function viewPages(
  viewer: Viewer,
  actualTexts: readonly (readonly (ActualText | undefined)[])[] = [],
): Promise<Viewed> {
  const viewed: Viewed = { pages: [], contents: new Map(), baselines: new Map() };
  for (let number = 1; number <= viewer.numPages; number += 1) {
    const page = await viewer.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    // Names of fonts are known only after this.
    await page.getOperatorList();
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const shown = { items, height, nameOf: (id: string) => fontName(page, id), actual: actualTexts[number - 1] ?? [] };
    const { texts, contents, baselines } = readTexts(shown);
    for (const [mcid, text] of contents) viewed.contents.set(mcid, text);
    for (const [mcid, own] of baselines) viewed.baselines.set(mcid, own);
    viewed.pages.push({ widthPt: width, heightPt: height, texts, links: await readLinks(page) });
  }
  return viewed;
}

async function readLinks(page: ViewerPage): Promise<PdfLink[]> {
  return (await page.getAnnotations()).map((annotation) => ({
    url: annotation.unsafeUrl ?? annotation.url,
    contents: annotation.contentsObj?.str ?? '',
    destination: typeof annotation.dest === 'string' ? annotation.dest : undefined,
  }));
}

function fontName(page: ViewerPage, id: string): string {
  if (!page.commonObjs.has(id)) return '';
  const font: unknown = page.commonObjs.get(id);
  return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
}
