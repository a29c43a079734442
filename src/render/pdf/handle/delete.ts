import type { Delete } from '../../../ast/nodes.ts';
import type { Setting } from '../setting.ts';
import type { Run, RunStyle } from '../typeset/run.ts';
import { phrasing } from './phrasing.ts';

/** Struck-out text. */
export function deleted(node: Delete, style: RunStyle, setting: Setting): Run[] {
  return phrasing(node.children, { ...style, strike: true }, setting);
}
