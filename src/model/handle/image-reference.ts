import type { ImageReference } from 'mdast';
import type { Phrasing } from '../../ast/nodes.ts';
import type { PhrasingContext } from '../phrasing-context.ts';
import { inlineImage } from './image.ts';

/** A picture whose address stands elsewhere in the guide, where only words can stand. */
export function inlineImageReference(node: ImageReference, context: PhrasingContext): Phrasing[] {
  const url = context.definition(node.identifier)?.url ?? node.identifier;
  return inlineImage({ type: 'image', url, alt: node.alt, position: node.position }, context);
}
