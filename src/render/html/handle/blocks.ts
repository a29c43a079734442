import type { ElementContent } from 'hast';
import type { Block } from '../../../ast/nodes.ts';
import type { HtmlContext } from '../context.ts';
import { blockquote } from './blockquote.ts';
import { code } from './code.ts';
import { figure } from './figure.ts';
import { heading } from './heading.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { resourceList } from './resource-list.ts';
import { section } from './section.ts';
import { table } from './table.ts';
import { thematicBreak } from './thematic-break.ts';

/** Writes one kind of block. */
export type BlockHandler<N extends Block> = (node: N, context: HtmlContext) => ElementContent[];

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

/** Blocks as HTML, with the places where printed pages start. */
export function htmlBlocks(nodes: readonly Block[], context: HtmlContext): ElementContent[] {
  return nodes.flatMap((node) => {
    const handler = handlers[node.type] as BlockHandler<Block>;
    return handler(node, context);
  });
}
