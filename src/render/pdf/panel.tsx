import type { ReactElement } from 'react';
import type { Block } from '../../ast/nodes.ts';
import { Box } from './elements.tsx';
import { block, gapBetween } from './handle/blocks.tsx';
import { figure } from './handle/figure.tsx';
import { coverPart } from './parts.tsx';
import { lineHeightPt, measurePt, type Setting } from './setting.ts';

/**
 * Who gives the guide out, in a frame of black rules, which are an artifact (UA-08), whole on one page. The frame stands outside the text, which
 * keeps its edge (LP-08), and far enough from it that no rule looks like an underline (LP-13).
 */
export function panelPart(setting: Setting): ReactElement {
  const { document, profile } = setting;
  const { paddingPt, ruleWidthPt } = profile.panel;
  const widthPt = measurePt(setting);
  // No address reaches into the outer column: it would run through the rule.
  const inner = { ...setting, areaPt: setting.indentPt + widthPt };
  const insetPt = ruleWidthPt + paddingPt;
  const style = {
    width: widthPt + 2 * insetPt,
    borderLeftWidth: ruleWidthPt,
    borderLeftColor: 'black',
    borderRightWidth: ruleWidthPt,
    borderRightColor: 'black',
    paddingHorizontal: paddingPt,
    marginHorizontal: -insetPt,
    alignSelf: document.direction === 'rtl' ? ('flex-end' as const) : ('flex-start' as const),
  };
  const rule = { height: ruleWidthPt, backgroundColor: 'black', marginHorizontal: -paddingPt };
  const last = document.panel.length - 1;
  return (
    <Box style={style} flow={{ keepTogether: true, unbreakable: true }}>
      {/* Rules of their own at head and foot: of a panel higher than a page each stands once, and none under the last line of a page. */}
      <Box style={{ paddingBottom: paddingPt }} flow={{ unbreakable: true, linesAfter: 1 }}>
        <Box style={rule} />
      </Box>
      {document.panel.map((node, index) => (
        <Box
          key={node.id}
          style={{ marginTop: index === 0 ? 0 : gapOver(document.panel[index - 1], node, inner) }}
          flow={index === last ? { linesAfter: 1 } : undefined}
        >
          {node.type === 'figure' ? figure(node, inner, profile.panel.logoHeightPt) : block(node, inner)}
        </Box>
      ))}
      <Box style={{ paddingTop: paddingPt }} flow={{ unbreakable: true }}>
        <Box style={rule} />
      </Box>
    </Box>
  );
}

/**
 * The first page with the panel under its lines.
 * @param pictureHeightPt Greatest height of the cover picture.
 */
export function coverAndPanelPart(setting: Setting, pictureHeightPt: number): ReactElement {
  const gapPt = (1 + setting.profile.text.paragraphGapLines) * lineHeightPt(setting);
  return (
    <Box>
      {coverPart(setting, pictureHeightPt)}
      <Box style={{ marginTop: gapPt }}>{panelPart(setting)}</Box>
    </Box>
  );
}

/** The lines of a panel stand as close as those of an entry. */
function gapOver(before: Block | undefined, after: Block, setting: Setting): number {
  return gapBetween(before, after, setting, setting.profile.entry.innerGapLines);
}
