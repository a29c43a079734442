import type { ReactElement } from 'react';
import type { Profile } from '../../ast/edition.ts';
import type { Document } from '../../ast/nodes.ts';
import { pagesAtATime } from '../../ast/page-size.ts';
import { endPart } from './end-part.tsx';
import { facingBody, facingCover } from './facing.tsx';
import type { Measured } from './measured.ts';
import { noteBoxPart } from './note-box.tsx';
import { notesPage } from './notes-page.tsx';
import { coverAndPanelPart, panelPart } from './panel.tsx';
import { bodyPart, contentsPart, coverPart } from './parts.tsx';
import type { Setting } from './setting.ts';

/** The parts of an edition, laid out each on its own endless page. */
export interface Parts {
  cover: Measured;
  /** Nothing where there is no contents page. */
  contents(pageOf: (id: string) => string): Promise<Measured[]>;
  body: Measured;
  /** Who gives the guide out, where that stands neither on the first page nor at the end. */
  after: Measured[];
  /** Empty pages, as many as a sheet can need to be full. */
  notes: Measured[];
  /** What stands at the end; nothing where it stands under the title. */
  end: Measured[];
  /** What is left out where it would take another page: where pages are counted, who gives the guide out; a box to write in. */
  optional: Measured[];
  /** The number of pages is a multiple of this one. */
  pagesAtATime: number;
}

/** What the parts are laid out with. */
export interface PartsToMeasure {
  setting: Setting;
  /** The other language, where two stand side by side. */
  second?: Setting;
  measure(content: ReactElement[]): Promise<Measured>;
  /** Of the text on a page. */
  heightPt: number;
}

/** Lays out everything that does not depend on page numbers. */
export async function measuredParts({ setting, second, measure, heightPt }: PartsToMeasure): Promise<Parts> {
  const { profile, document } = setting;
  const { layout } = profile;
  const columns = second && { first: setting, second, gapPt: layout.facingGapPt ?? 0 };
  const { cover, after } = columns
    ? { cover: await measure([facingCover(columns)]), after: await panel(setting, measure) }
    : await coverWithPanel(setting, heightPt, measure);
  const body = await measure([columns ? facingBody(columns) : bodyPart(setting)]);
  const atATime = pagesAtATime(layout);
  const notes: Measured[] = [];
  for (let number = 1; number < atATime; number += 1) notes.push(await measure([notesPage(number, heightPt, setting)]));
  const end = layout.front === 'end' ? [await measure([endPart(setting)])] : [];
  const optional = await optionalParts(setting, measure);
  const contents = async (pageOf: (id: string) => string) =>
    layout.contents && hasContents(document) ? [await measure([contentsPart(setting, pageOf)])] : [];
  return { cover, contents, body, after, notes, end, optional, pagesAtATime: atATime };
}

/** A contents page helps where there is more than one place to go to. */
function hasContents(document: Document): boolean {
  return document.outline.length > 1;
}

/** The cover, with who gives the guide out below it where the page holds both with a picture that can be seen; behind the guide otherwise. */
async function coverWithPanel(
  setting: Setting,
  pageHeightPt: number,
  measure: PartsToMeasure['measure'],
): Promise<{ cover: Measured; after: Measured[] }> {
  const { profile } = setting;
  const fitting = (part: typeof coverPart) =>
    fittingCover((heightPt) => measure([part(setting, heightPt)]), pageHeightPt, profile.figure);
  if (profile.layout.front === 'end') return { cover: await fitting(coverPart), after: [] };
  const after = await panel(setting, measure);
  if (after.length === 0) return { cover: await fitting(coverPart), after };
  const both = await fitting(coverAndPanelPart);
  return both.height <= pageHeightPt ? { cover: both, after: [] } : { cover: await fitting(coverPart), after };
}

async function optionalParts(setting: Setting, measure: PartsToMeasure['measure']): Promise<Measured[]> {
  const { layout, noteBox } = setting.profile;
  // A card has no room for it at all.
  const panels = layout.mostPages !== undefined && layout.sheet !== 'cards' ? await panel(setting, measure) : [];
  return [...panels, ...(noteBox.lines > 0 ? [await measure([noteBoxPart(setting)])] : [])];
}

/** Who gives the guide out; nothing where nobody says so. */
async function panel(setting: Setting, measure: PartsToMeasure['measure']): Promise<Measured[]> {
  return setting.document.panel.length > 0 ? [await measure([panelPart(setting)])] : [];
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
