import type { FontSet } from '../ast/font.ts';
import type { Layout } from '../ast/layout.ts';
import { layOutPdf } from '../render/pdf/index.ts';
import { Shapers } from '../shape/shapers.ts';
import type { LayoutTask } from './plan.ts';

/** A layout task and its faces: plain data, so that it can go to a worker. */
export interface LayoutJob {
  task: LayoutTask;
  fonts: FontSet;
}

export interface LayoutResult {
  layout: Layout;
  /** The PDF, when it was wanted. */
  bytes?: Uint8Array;
}

/** Faces that this process has opened, by their names: one shaping serves all editions of a script. */
const opened = new Map<string, Shapers>();

/** Lays a document out, and draws it when the PDF is wanted. */
export async function runLayoutJob({ task, fonts }: LayoutJob): Promise<LayoutResult> {
  const { layout, draw } = await layOutPdf(task.document, task, shapersOf(fonts));
  return { layout, bytes: task.draw ? await draw() : undefined };
}

/** The shapers of a set of faces. */
export function shapersOf(fonts: FontSet): Shapers {
  const key = JSON.stringify([fonts.text, fonts.code, fonts.faces.map(({ family, weight, bytes }) => [family, weight, bytes.length])]);
  const shapers = opened.get(key) ?? new Shapers(fonts);
  opened.set(key, shapers);
  return shapers;
}
