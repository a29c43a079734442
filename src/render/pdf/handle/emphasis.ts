import type { Emphasis } from '../../../ast/nodes.ts';
import type { Setting } from '../setting.ts';
import type { Run, RunStyle } from '../typeset/run.ts';
import { phrasing } from './phrasing.ts';

/** Emphasis is bold, like strong text: large print has one mark of emphasis and no italics (LP-12, LP-13). */
export function emphasis(node: Emphasis, style: RunStyle, setting: Setting): Run[] {
  return phrasing(node.children, { ...style, bold: true }, setting);
}
