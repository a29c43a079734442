import { walk } from '../ast/walk.ts';
import type { LayoutTask } from './plan.ts';

/** How much work a layout is beside the others, roughly: the blocks and runs that are set. One that must fit on its pages may be tried several times. */
export function workOf({ documents, facing }: LayoutTask): number {
  const all = facing ? [...documents, facing] : documents;
  let members = 0;
  for (const document of all) for (const _ of walk(document)) members += 1;
  return members;
}
