import type { Image } from 'mdast';
import type { Phrasing } from '../../ast/nodes.ts';
import type { PhrasingContext } from '../phrasing-context.ts';

/** A picture where only words can stand: in a table, in an entry of the resource data. Elsewhere `splitAtImages` takes it first. */
export function inlineImage(node: Image, context: PhrasingContext): Phrasing[] {
  context.error({
    reason: `Unexpected picture \`${node.url}\`, expected words`,
    rule: 'image-in-text',
    place: node.position,
    hint: 'Give the picture a paragraph of its own in the guide; tables and entries of groups hold words only.',
  });
  return node.alt ? [{ type: 'text', ...context.source(node), value: node.alt.normalize('NFC') }] : [];
}
