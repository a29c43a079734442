import type { ReactElement } from 'react';
import type { Blockquote } from '../../../ast/nodes.ts';
import { Box } from '../elements.tsx';
import { indented, type Setting } from '../setting.ts';
import { blocks } from './blocks.tsx';

/** A quotation: a black rule at its side and no italics. */
export function blockquote(node: Blockquote, setting: Setting): ReactElement {
  const { indentPt, ruleWidthPt } = setting.profile.quote;
  const rightToLeft = setting.document.direction === 'rtl';
  const rule = { color: 'black', width: ruleWidthPt, paddingPt: indentPt - ruleWidthPt };
  const style = rightToLeft
    ? { borderRightWidth: rule.width, borderRightColor: rule.color, paddingRight: rule.paddingPt }
    : { borderLeftWidth: rule.width, borderLeftColor: rule.color, paddingLeft: rule.paddingPt };
  return (
    <Box tag={{ role: 'BlockQuote', id: node.id, lang: node.lang }} style={style}>
      {blocks(node.children, indented(setting, indentPt))}
    </Box>
  );
}
