import type { Detail } from '../ast/edition.ts';
import type { FontSet } from '../ast/font.ts';
import type { Layout } from '../ast/layout.ts';
import { layOutPdf } from '../render/pdf/index.ts';
import type { Misfit } from '../render/pdf/misfit.ts';
import type { LayoutTask } from './plan.ts';
import { shapersOf } from './shapers.ts';

/** A layout task and its faces: plain data, so that it can go to a worker. */
export interface LayoutJob {
  task: LayoutTask;
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

/** Lays an edition out with as many words as fit on its pages, and draws it when the PDF is wanted. */
export async function runLayoutJob({ task, fonts, facingFonts }: LayoutJob): Promise<LayoutResult> {
  const { profile, paper, documents } = task;
  const facing = task.facing && facingFonts && { document: task.facing, shapers: shapersOf(facingFonts) };
  let misfit: Misfit | undefined;
  for (const [index, document] of documents.entries()) {
    const laidOut = await layOutPdf(document, { profile, paper, facing }, shapersOf(fonts));
    const isLast = index === documents.length - 1;
    misfit = laidOut.misfit;
    if (misfit && !isLast) continue;
    const detail = profile.layout.details[index] ?? 'full';
    const bytes = task.draw && !misfit ? await laidOut.draw() : undefined;
    return { layout: laidOut.layout, detail, ...(bytes && { bytes }), ...(misfit && { misfit }) };
  }
  throw new RangeError(`Unexpected edition \`${task.edition}\` without a document`);
}
