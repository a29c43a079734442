import type { Paragraph, PhrasingContent } from 'mdast';
import type { Block } from '../../ast/nodes.ts';
import { splitAtImages } from '../split-at-images.ts';
import type { State } from '../state.ts';
import { toPhrasing } from '../to-phrasing.ts';
import { figure } from './figure.ts';

/** A paragraph. One that holds pictures becomes paragraphs and figures in the same order. */
export function paragraph(node: Paragraph, state: State, parent: string): Block[] {
  return splitAtImages(node.children).flatMap((piece) =>
    Array.isArray(piece) ? running(piece, node, state, parent) : figure(piece, state, parent),
  );
}

function running(nodes: PhrasingContent[], node: Paragraph, state: State, parent: string): Block[] {
  const children = toPhrasing(nodes, state);
  if (children.length === 0) return [];
  return [{ type: 'paragraph', id: state.ids.next(parent, 'p'), ...state.source(node), children }];
}
