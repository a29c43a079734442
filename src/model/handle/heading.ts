import type { Heading, PhrasingContent } from 'mdast';
import type { Block, HeadingDepth } from '../../ast/nodes.ts';
import { isPicture, splitAtImages } from '../split-at-images.ts';
import type { State } from '../state.ts';
import { toPhrasing } from '../to-phrasing.ts';
import { figure } from './figure.ts';

/** A heading, and after it the pictures that stood in it. A second title is an error and read as a heading of depth 2. */
export function heading(node: Heading, state: State, parent: string): Block[] {
  if (node.depth === 1) {
    state.error({
      reason: 'Unexpected second title, expected one `#` in a guide',
      rule: 'second-title',
      place: node.position,
      hint: 'Write `##` for a heading of the guide; `#` is its title and stands once, at the top.',
    });
  }
  const depth: HeadingDepth = node.depth === 1 ? 2 : node.depth;
  const pieces = splitAtImages(node.children);
  const words = pieces.filter((piece): piece is PhrasingContent[] => Array.isArray(piece)).flat();
  const id = state.headings.get(node) ?? state.ids.next(parent, 'heading');
  return [
    { type: 'heading', id, ...state.source(node), depth, children: toPhrasing(words, state) },
    ...pieces.flatMap((piece) => (!Array.isArray(piece) && isPicture(piece) ? figure(piece, state, parent) : [])),
  ];
}
