import type { Strong } from '../../../ast/nodes.ts';
import type { Setting } from '../setting.ts';
import type { Run, RunStyle } from '../typeset/run.ts';
import { phrasing } from './phrasing.ts';

/** Strong text is bold (LP-13). */
export function strong(node: Strong, style: RunStyle, setting: Setting): Run[] {
  return phrasing(node.children, { ...style, bold: true }, setting);
}
