import type { Block } from '../../../ast/nodes.ts';
import type { Piece } from '../piece.ts';
import type { Setting } from '../setting.ts';
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

/** Sets one kind of block as pieces of the file. */
export type BlockHandler<N extends Block> = (node: N, setting: Setting) => Piece[];

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

/** Sets blocks one under the other. */
export function blocks(nodes: readonly Block[], setting: Setting): Piece[] {
  return nodes.flatMap((node) => {
    const handler = handlers[node.type] as BlockHandler<Block>;
    return handler(node, setting);
  });
}
