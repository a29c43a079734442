import type { Detail, Profile } from '../ast/edition.ts';
import type { FontSet } from '../ast/font.ts';
import type { Layout } from '../ast/layout.ts';
import type { Document } from '../ast/nodes.ts';
import { layOutPdf } from '../render/pdf/index.ts';
import type { Misfit } from '../render/pdf/misfit.ts';
import type { LayoutTask } from './plan.ts';
import { shapersOf } from './shapers.ts';

/** A layout task and its faces: plain data, so that it can go to a worker. */
export interface LayoutJob {
  task: LayoutTask;
  /** Whether the PDF itself is wanted too. */
  draw: boolean;
  fonts: FontSet;
  /** Of the language beside it, where two stand side by side. */
  facingFonts?: FontSet;
}

/** What a layout job gives back. */
export interface LayoutResult {
  layout: Layout;
  /** The PDF, when it was wanted. */
  bytes?: Uint8Array;
  /** Why the edition cannot be printed: even with the fewest words it has too many pages. */
  misfit?: Misfit;
  /** How much of the text it holds. */
  detail: Detail;
}

/**
 * Lays an edition out with as many words as fit on its pages, and draws it when the PDF is wanted. Codes are left out before an edition is given up: the
 * addresses are printed all the same.
 */
export async function runLayoutJob({ task, draw: isWanted, fonts, facingFonts }: LayoutJob): Promise<LayoutResult> {
  const { paper } = task;
  const facing = task.facing && facingFonts && { document: task.facing, shapers: shapersOf(facingFonts) };
  const tries = triesOf(task);
  for (const [index, { document, profile, detail }] of tries.entries()) {
    const { layout, misfit, draw } = await layOutPdf(document, { profile, paper, facing }, shapersOf(fonts));
    if (misfit && index < tries.length - 1) continue;
    const bytes = isWanted && !misfit ? await draw() : undefined;
    return { layout, detail, ...(bytes && { bytes }), ...(misfit && { misfit }) };
  }
  throw new RangeError(`Unexpected edition \`${task.edition}\` without a document`);
}

/** One way to lay an edition out. */
interface Try {
  document: Document;
  profile: Profile;
  detail: Detail;
}

/** From the most words to the fewest, with codes; where pages are counted, then all of them without. */
function triesOf({ documents, profile }: LayoutTask): Try[] {
  const { details, mostPages } = profile.layout;
  const profiles = mostPages !== undefined && profile.qr ? [profile, { ...profile, qr: undefined }] : [profile];
  return profiles.flatMap((one) =>
    documents.map((document, index) => ({ document, profile: one, detail: details[index] ?? 'full' })),
  );
}
