import type { LinkReference } from 'mdast';
import type { Phrasing } from '../../ast/nodes.ts';
import type { PhrasingContext } from '../phrasing-context.ts';
import { linkedText } from './link.ts';
import { warnOfTitle } from './title-attribute.ts';

/** A link whose address stands elsewhere in the guide. The parser makes one only where there is a definition. */
export function linkReference(node: LinkReference, context: PhrasingContext): Phrasing[] {
  const definition = context.definition(node.identifier);
  if (!definition) return context.phrasing(node.children);
  warnOfTitle(node, definition.title, context);
  return linkedText(node, definition.url, node.children, context);
}
