import type { InlineCode } from '../../../ast/nodes.ts';
import type { Setting } from '../setting.ts';
import { settable } from '../typeset/characters.ts';
import type { Run, RunStyle } from '../typeset/run.ts';

/** Code inside running text, in the code face. */
export function inlineCode(node: InlineCode, style: RunStyle, setting: Setting): Run[] {
  const codeStyle: RunStyle = { ...style, code: true, tag: { role: 'Code', parent: style.tag } };
  return [{ text: settable(node.value, codeStyle, setting.measure), style: codeStyle }];
}
