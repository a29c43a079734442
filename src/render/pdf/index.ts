import type { Paper, Profile } from '../../ast/edition.ts';
import type { Layout } from '../../ast/layout.ts';
import type { Document, OutlineItem } from '../../ast/nodes.ts';
import { pageSize } from '../../ast/page-size.ts';
import type { Shapers } from '../../shape/shapers.ts';
import { addBookmarks } from './bookmarks.ts';
import { cutAt, type PageCut } from './cut.ts';
import { type PageToDraw, Painter } from './draw.ts';
import { measuredParts, type Parts } from './edition-parts.ts';
import { DocumentFonts, facesOf } from './fonts.ts';
import { layOut } from './layout.ts';
import { lowered, type Measured, type MeasuredBox, type MeasuredLines } from './measured.ts';
import { metadataOf } from './metadata.ts';
import { type Misfit, misfitOf } from './misfit.ts';
import { pageNumbers, pagesOf } from './pages.ts';
import { type PageRange, type PageRules, paginate } from './paginate.ts';
import { endlessPage, footers } from './parts.tsx';
import { PdfDocument } from './pdf-document.ts';
import { scriptProfile } from './script-profile.ts';
import type { Setting } from './setting.ts';
import type { Strips } from './strips.ts';
import { linkTargets } from './targets.ts';
import { strips } from './tear-off.tsx';
import { TextMeasure } from './typeset/measure.ts';

/** What a print edition is made of. */
export interface PdfEdition {
  profile: Profile;
  paper: Paper;
  /** The same guide in the language that stands beside it, where two do. */
  facing?: { document: Document; shapers: Shapers };
}

/** A document laid out for one profile and one paper; `draw` makes the file of it. */
export interface LaidOut {
  layout: Layout;
  /** What does not fit on the pages that the edition may have. */
  misfit?: Misfit;
  draw(): Promise<Uint8Array>;
}

/** How often the contents page may move before its page numbers must stand. */
const MOST_PASSES = 5;

/**
 * Lays a document out: parts on endless pages, cut into pages, the contents page set again until the numbers on it are true (UX-11).
 * @param shapers The faces of the document's script; documents may share them, in any order.
 */
export async function layOutPdf(document: Document, edition: PdfEdition, shapers: Shapers): Promise<LaidOut> {
  const { paper, facing } = edition;
  const { layout } = edition.profile;
  const size = pageSize(layout, paper);
  const widthPt = size.widthPt - edition.profile.page.marginLeftPt - edition.profile.page.marginRightPt;
  const columnPt = facing ? (widthPt - (layout.facingGapPt ?? 0)) / 2 : widthPt;
  const setting = settingOf(document, edition.profile, shapers, columnPt);
  const second = facing && settingOf(facing.document, edition.profile, facing.shapers, setting.areaPt);
  const { profile } = setting;
  const measure = (content: Parameters<typeof endlessPage>[0]) => layOut(endlessPage(content, widthPt));
  const rules = { ...profile.breaks, heightPt: size.heightPt - profile.page.marginTopPt - profile.page.marginBottomPt };
  const frame = { ...size, leftPt: profile.page.marginLeftPt, topPt: profile.page.marginTopPt };
  const parts = await measuredParts({ setting, second, measure, heightPt: rules.heightPt });

  let known = new Map<string, string>();
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const contents = await parts.contents((id) => known.get(id) ?? '0');
    const { whole, ranges } = flowed(parts, contents, rules, setting);
    const cuts = cutAt(whole, ranges);
    const pages = pagesOf(cuts, frame);
    const numbers = pageNumbers(pages);
    if (pass > 0 && sameNumbers(document.outline, known, numbers)) {
      const result: Layout = { profile: profile.id, paper: paper.id, locale: document.locale, pages };
      const labels = layout.pageNumbers === 'none' ? [] : pages.map((page) => page.label);
      const feet = await measure(footers(labels, widthPt, setting));
      const tearOff = await strips(setting, size, measure);
      const draw = () => drawPdf({ document, cuts, feet, layout: result, setting, second, size, tearOff });
      return { layout: result, misfit: misfitOf(document, pages, ranges, layout.mostPages), draw };
    }
    known = numbers;
  }
  throw new Error(`Unexpected contents page of ${document.metadata.slug}: its page numbers do not settle`);
}

/** All parts one under the other, cut into pages; with as many pages for notes as the last sheet needs to be full. */
function flowed(
  { cover, body, after, notes, end, optional, pagesAtATime }: Parts,
  contents: readonly Measured[],
  rules: PageRules,
  setting: Setting,
): { whole: MeasuredBox; ranges: PageRange[] } {
  const cut = (notesPages: number, others: readonly Measured[] = []) => {
    const whole = stacked(
      [cover, ...contents, body, ...after, ...notes.slice(0, notesPages), ...end, ...others],
      setting,
    );
    return { whole, ranges: paginate(whole, rules) };
  };
  const bare = cut(0);
  const missing = (pagesAtATime - (bare.ranges.length % pagesAtATime)) % pagesAtATime;
  const full = missing === 0 ? bare : cut(missing);
  let [best, chosen] = [full, [] as Measured[]];
  for (const part of optional) {
    const more = cut(missing, [...chosen, part]);
    if (more.ranges.length === full.ranges.length) [best, chosen] = [more, [...chosen, part]];
  }
  return best;
}

interface Drawing {
  document: Document;
  cuts: readonly PageCut[];
  feet: Measured;
  layout: Layout;
  setting: Setting;
  second?: Setting;
  size: Omit<Paper, 'id'>;
  /** At the foot of the first page. */
  tearOff?: Strips;
}

async function drawPdf({ document, cuts, feet, layout, setting, second, size, tearOff }: Drawing): Promise<Uint8Array> {
  const { page, strike } = setting.profile;
  const pdf = new PdfDocument(metadataOf(document, setting.profile, second?.document));
  const sheet = {
    ...size,
    leftPt: page.marginLeftPt,
    topPt: page.marginTopPt,
    footerBaselinePt: page.footerBaselinePt,
  };
  const faces = facesOf([setting, ...(second ? [second] : [])].map(({ measure }) => measure.shapers));
  const painter = new Painter(
    pdf,
    new DocumentFonts(pdf, faces),
    { sheet, strike },
    linkTargets(cuts.map(({ shown }) => shown)),
  );
  const footerLines = linesOf(feet);
  const pages = cuts.map(
    (cut, index): PageToDraw => ({ ...cut, footer: footerLines[index], ...(index === 0 && { strips: tearOff }) }),
  );
  painter.draw(pages, () => addBookmarks(pdf, document, layout));
  return pdf.bytes();
}

function settingOf(document: Document, latinProfile: Profile, shapers: Shapers, areaPt: number): Setting {
  const { locale: lang, direction } = document;
  const profile = scriptProfile(latinProfile, shapers.fonts, lang);
  const measure = new TextMeasure(shapers, direction);
  return { document, profile, measure, lang, direction, indentPt: 0, areaPt, bold: false };
}

/** Parts one under the other, with the space of a chapter between them. */
function stacked(parts: readonly Measured[], { profile }: Setting): MeasuredBox {
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
    children,
  };
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
