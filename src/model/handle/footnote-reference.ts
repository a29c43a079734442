import type { FootnoteReference } from 'mdast';
import type { Phrasing } from '../../ast/nodes.ts';
import type { PhrasingContext } from '../phrasing-context.ts';

/** The call of a note. One that no note answers is printed as it was written. */
export function footnoteReference(node: FootnoteReference, context: PhrasingContext): Phrasing[] {
  const note = context.note(node.identifier);
  if (note) return [{ type: 'footnoteReference', ...context.source(node), ...note }];
  return [{ type: 'text', ...context.source(node), value: `[^${node.label ?? node.identifier}]` }];
}
