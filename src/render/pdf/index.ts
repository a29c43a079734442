import type { ReactElement } from 'react';
import type { Paper, Profile } from '../../ast/edition.ts';
import type { Layout } from '../../ast/layout.ts';
import type { Document, OutlineItem } from '../../ast/nodes.ts';
import type { Shapers } from '../../shape/shapers.ts';
import { addBookmarks } from './bookmarks.ts';
import { type PageToDraw, Painter } from './draw.ts';
import { DocumentFonts } from './fonts.ts';
import { layOut } from './layout.ts';
import { lowered, type Measured, type MeasuredBox, type MeasuredLines } from './measured.ts';
import { metadataOf } from './metadata.ts';
import { pageNumbers, pagesOf } from './pages.ts';
import { type PageRange, paginate } from './paginate.ts';
import { coverAndPanelPart, panelPart } from './panel.tsx';
import { bodyPart, contentsPart, coverPart, endlessPage, footers } from './parts.tsx';
import { PdfDocument } from './pdf-document.ts';
import { scriptProfile } from './script-profile.ts';
import type { Setting } from './setting.ts';
import { linkTargets } from './targets.ts';
import { TextMeasure } from './typeset/measure.ts';

/** What a print edition is made of. */
export interface PdfEdition {
  profile: Profile;
  paper: Paper;
}

/** A document laid out for one profile and one paper; `draw` makes the file of it. */
export interface LaidOut {
  layout: Layout;
  draw(): Promise<Uint8Array>;
}

/** How often the contents page may move before its page numbers must stand. */
const MOST_PASSES = 5;

/**
 * Lays a document out: parts on endless pages, cut into pages, the contents page set again until the numbers on it are true (UX-11).
 * @param shapers The faces of the document's script; documents may share them, in any order.
 */
export async function layOutPdf(
  document: Document,
  { profile: latinProfile, paper }: PdfEdition,
  shapers: Shapers,
): Promise<LaidOut> {
  const profile = scriptProfile(latinProfile, shapers.fonts, document.locale);
  const setting = settingOf(document, { profile, paper }, new TextMeasure(shapers, document.direction));
  const measure = (content: ReactElement[]) => layOut(endlessPage(content, setting));

  const rules = { ...profile.breaks, heightPt: textHeightPt(setting, paper) };
  const { cover, after } = await coverWithPanel(setting, rules.heightPt, measure);
  const body = await measure([bodyPart(setting)]);
  const frame = { ...paper, leftPt: profile.page.marginLeftPt, topPt: profile.page.marginTopPt };

  let known = new Map<string, string>();
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const contents = hasContents(document)
      ? [await measure([contentsPart(setting, (id) => known.get(id) ?? '0')])]
      : [];
    const whole = stacked([cover, ...contents, body, ...after], setting);
    const ranges = paginate(whole, rules);
    const pages = pagesOf(whole, ranges, frame);
    const numbers = pageNumbers(pages);
    if (pass > 0 && sameNumbers(document.outline, known, numbers)) {
      const layout: Layout = { profile: profile.id, paper: paper.id, locale: document.locale, pages };
      const feet = await measure(
        footers(
          pages.map((page) => page.label),
          setting,
        ),
      );
      return { layout, draw: () => drawPdf(document, whole, ranges, feet, layout, setting, paper) };
    }
    known = numbers;
  }
  throw new Error(`Unexpected contents page of ${document.metadata.slug}: its page numbers do not settle`);
}

/** The cover, with who gives the guide out below it where the page holds both with a picture that can be seen; behind the guide otherwise. */
async function coverWithPanel(
  setting: Setting,
  pageHeightPt: number,
  measure: (content: ReactElement[]) => Promise<Measured>,
): Promise<{ cover: Measured; after: Measured[] }> {
  const { document, profile } = setting;
  const fitting = (part: typeof coverPart) =>
    fittingCover((heightPt) => measure([part(setting, heightPt)]), pageHeightPt, profile.figure);
  if (document.panel.length === 0) return { cover: await fitting(coverPart), after: [] };
  const both = await fitting(coverAndPanelPart);
  if (both.height <= pageHeightPt) return { cover: both, after: [] };
  return { cover: await fitting(coverPart), after: [await measure([panelPart(setting)])] };
}

/** The cover with its picture as large as the profile allows, or as much smaller as the page needs to hold all of it. */
async function fittingCover(
  cover: (pictureHeightPt: number) => Promise<Measured>,
  pageHeightPt: number,
  { coverHeightPt, leastCoverHeightPt }: Profile['figure'],
): Promise<Measured> {
  const full = await cover(coverHeightPt);
  if (full.height <= pageHeightPt) return full;
  const picture = pictureOf(full)?.height ?? 0;
  return cover(Math.max(leastCoverHeightPt, picture - (full.height - pageHeightPt) - 1));
}

function pictureOf(measured: Measured): Measured | undefined {
  if (measured.kind === 'picture') return measured;
  return measured.kind === 'box' ? measured.children.map(pictureOf).find(Boolean) : undefined;
}

async function drawPdf(
  document: Document,
  measured: Measured,
  ranges: readonly PageRange[],
  feet: Measured,
  layout: Layout,
  setting: Setting,
  paper: Paper,
): Promise<Uint8Array> {
  const { page } = setting.profile;
  const pdf = new PdfDocument(metadataOf(document, setting.profile.id));
  const sheet = {
    ...paper,
    leftPt: page.marginLeftPt,
    topPt: page.marginTopPt,
    footerBaselinePt: page.footerBaselinePt,
  };
  const painter = new Painter(
    pdf,
    new DocumentFonts(pdf, setting.measure.shapers),
    { sheet, strike: setting.profile.strike },
    linkTargets(measured),
  );
  const footerLines = linesOf(feet);
  const pages = ranges.map((range, index): PageToDraw => {
    const footer = footerLines[index];
    if (!footer) throw new RangeError(`Unexpected page ${index + 1} without a foot`);
    return { range, footer };
  });
  painter.draw(measured, pages, () => addBookmarks(pdf, document, layout));
  return pdf.bytes();
}

function settingOf(document: Document, { profile, paper }: PdfEdition, measure: TextMeasure): Setting {
  const areaPt = paper.widthPt - profile.page.marginLeftPt - profile.page.marginRightPt;
  const { locale: lang, direction } = document;
  return { document, profile, measure, lang, direction, indentPt: 0, areaPt, bold: false };
}

function textHeightPt({ profile: { page } }: Setting, paper: Paper): number {
  return paper.heightPt - page.marginTopPt - page.marginBottomPt;
}

/** A contents page helps where there is more than one place to go to. */
function hasContents(document: Document): boolean {
  return document.outline.length > 1;
}

/** Parts one under the other, with the space of a chapter between them. */
function stacked(parts: readonly Measured[], { profile }: Setting): Measured {
  const gapPt = (profile.headings[2]?.spaceBeforeLines ?? 1) * profile.text.sizePt * profile.text.leading;
  let top = 0;
  const children = parts.map((part) => {
    const placed = lowered(part, top);
    top += part.height + gapPt;
    return placed;
  });
  return {
    kind: 'box',
    left: 0,
    top: 0,
    width: children[0]?.width ?? 0,
    height: top,
    decorated: false,
    node: {},
    children,
  } satisfies MeasuredBox;
}

function sameNumbers(
  items: readonly OutlineItem[],
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): boolean {
  return items.every((item) => a.get(item.id) === b.get(item.id) && sameNumbers(item.children, a, b));
}

function linesOf(measured: Measured): MeasuredLines[] {
  if (measured.kind === 'lines') return [measured];
  return measured.kind === 'box' ? measured.children.flatMap(linesOf) : [];
}
