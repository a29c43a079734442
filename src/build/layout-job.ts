import type { FontSet } from '../ast/font.ts';
import type { Layout } from '../ast/layout.ts';
import { layOutPdf } from '../render/pdf/index.ts';
import type { LayoutTask } from './plan.ts';
import { shapersOf } from './shapers.ts';

/** A layout task and its faces: plain data, so that it can go to a worker. */
export interface LayoutJob {
  task: LayoutTask;
  fonts: FontSet;
}

/** What a layout job gives back. */
export interface LayoutResult {
  layout: Layout;
  /** The PDF, when it was wanted. */
  bytes?: Uint8Array;
}

/** Lays a document out, and draws it when the PDF is wanted. */
export async function runLayoutJob({ task, fonts }: LayoutJob): Promise<LayoutResult> {
  const { layout, draw } = await layOutPdf(task.document, task, shapersOf(fonts));
  return { layout, bytes: task.draw ? await draw() : undefined };
}
