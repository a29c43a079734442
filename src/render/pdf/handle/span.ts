import type { Span } from '../../../ast/nodes.ts';
import type { Setting } from '../setting.ts';
import type { Run, RunStyle } from '../typeset/run.ts';
import { phrasing } from './phrasing.ts';

/** A run of another language; its style carries the language already. */
export function span(node: Span, style: RunStyle, setting: Setting): Run[] {
  return phrasing(node.children, style, setting);
}
