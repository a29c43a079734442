import { createElement, type ReactElement } from 'react';
import type { Block, ListItem, Resource } from '../../../ast/nodes.ts';
import { Box } from '../elements.tsx';
import { inLanguage, lineHeightPt, type Setting } from '../setting.ts';
import { blockquote } from './blockquote.tsx';
import { code } from './code.tsx';
import { figure } from './figure.tsx';
import { heading } from './heading.tsx';
import { list } from './list.tsx';
import { paragraph } from './paragraph.tsx';
import { resourceList } from './resource-list.tsx';
import { section } from './section.tsx';
import { table } from './table.tsx';
import { thematicBreak } from './thematic-break.tsx';

/** Sets one kind of block as a react-pdf element. */
export type BlockHandler<N extends Block> = (node: N, setting: Setting) => ReactElement;

type Handlers = { [T in Block['type']]: BlockHandler<Extract<Block, { type: T }>> };

const handlers: Handlers = {
  blockquote,
  code,
  figure,
  heading,
  list,
  paragraph,
  resourceList,
  section,
  table,
  thematicBreak,
};

/** Sets one block. */
export function block(node: Block, setting: Setting): ReactElement {
  const handler = handlers[node.type] as BlockHandler<Block>;
  return handler(node, inLanguage(setting, node.lang));
}

/** Sets blocks one under the other, with the space between them that their kinds ask for. */
export function blocks(
  nodes: readonly Block[],
  setting: Setting,
  gapLines = setting.profile.text.paragraphGapLines,
): ReactElement[] {
  return nodes.map((node, index) => {
    const marginTop = index === 0 ? 0 : gapBetween(nodes[index - 1], node, setting, gapLines);
    return (
      <Box key={node.id} style={{ marginTop }}>
        {block(node, setting)}
      </Box>
    );
  });
}

/** Space between two blocks, in points: a heading stands apart from what it ends and close to what it opens (LP-15). */
export function gapBetween(before: Block | undefined, after: Block, setting: Setting, gapLines: number): number {
  const { headings } = setting.profile;
  const linePt = lineHeightPt(setting);
  if (after.type === 'heading' || after.type === 'section')
    return (headings[after.depth]?.spaceBeforeLines ?? gapLines) * linePt;
  if (before?.type === 'heading') return (headings[before.depth]?.spaceAfterLines ?? gapLines) * linePt;
  return gapLines * linePt;
}

/** A label at the margin and beside it the body of a list item (LP-17). */
export function labelled(
  item: ListItem | Resource,
  label: ReactElement,
  body: ReactElement[],
  { labelWidthPt, flow, setting }: { labelWidthPt: number; flow?: { keepTogether: boolean }; setting: Setting },
): ReactElement {
  const flexDirection = setting.document.direction === 'rtl' ? 'row-reverse' : 'row';
  // Without a width of its own the engine measures the body twice, and so at every level inside it again.
  const bodyWidthPt = setting.areaPt - setting.indentPt - labelWidthPt;
  return (
    <Box tag={{ role: 'LI', id: item.id, lang: item.lang }} flow={flow} style={{ flexDirection }}>
      <Box style={{ width: labelWidthPt }}>{label}</Box>
      {createElement(Box, { tag: { role: 'LBody' }, style: { width: bodyWidthPt } }, ...body)}
    </Box>
  );
}
