import type { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

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

/** What a viewer makes of the pages. */
export interface Viewed {
  pages: PdfPage[];
  /** Text of each marked content, by its id. */
  contents: Map<string, string>;
  /** The baselines that each marked content stands on, in whole points. */
  baselines: Map<string, Set<number>>;
}

/** Reads all pages as a viewer shows them. */
export async function viewPages(viewer: Viewer): Promise<Viewed> {
  const viewed: Viewed = { pages: [], contents: new Map(), baselines: new Map() };
  for (let number = 1; number <= viewer.numPages; number += 1) {
    const page = await viewer.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    // Names of fonts are known only after this.
    await page.getOperatorList();
    const texts = await readTexts(page, height, viewed.contents);
    for (const { mcid, y, text } of texts) {
      if (mcid === undefined || !text.trim()) continue;
      viewed.baselines.set(mcid, (viewed.baselines.get(mcid) ?? new Set()).add(Math.round(y)));
    }
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
    // A `Span` without an id within marked content belongs to it.
    const mcid = stack.findLast((id) => id !== undefined);
    if (mcid !== undefined) contents.set(mcid, (contents.get(mcid) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
    if (item.str === '') continue;
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    texts.push({
      text: item.str,
      sizePt: Math.hypot(a, b),
      x,
      y: height - y,
      width: item.width,
      font: fontName(page, item.fontName),
      mcid,
    });
  }
  return texts;
}

function fontName(page: ViewerPage, id: string): string {
  if (!page.commonObjs.has(id)) return '';
  const font: unknown = page.commonObjs.get(id);
  return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
}
