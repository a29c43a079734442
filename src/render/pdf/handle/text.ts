import type { Text } from '../../../ast/nodes.ts';
import type { Setting } from '../setting.ts';
import { settable } from '../typeset/characters.ts';
import type { Run, RunStyle } from '../typeset/run.ts';

/** Plain text. */
export function text(node: Text, style: RunStyle, setting: Setting): Run[] {
  return [{ text: settable(node.value, style, setting.measure), style }];
}
