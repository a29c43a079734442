import type { ElementContent } from 'hast';
import type { Phrasing } from '../../../ast/nodes.ts';
import type { HtmlContext } from '../context.ts';
import { lineBreak } from './break.ts';
import { deleted } from './delete.ts';
import { emphasis } from './emphasis.ts';
import { footnoteReference } from './footnote-reference.ts';
import { inlineCode } from './inline-code.ts';
import { link } from './link.ts';
import { span } from './span.ts';
import { strong } from './strong.ts';
import { text } from './text.ts';

/** Writes one kind of phrasing. */
export type PhrasingHandler<N extends Phrasing> = (node: N, context: HtmlContext) => ElementContent | ElementContent[];

type Handlers = { [T in Phrasing['type']]: PhrasingHandler<Extract<Phrasing, { type: T }>> };

const handlers: Handlers = {
  break: lineBreak,
  delete: deleted,
  emphasis,
  footnoteReference,
  inlineCode,
  link,
  span,
  strong,
  text,
};

/** Running text as HTML. */
export function htmlPhrasing(nodes: readonly Phrasing[], context: HtmlContext): ElementContent[] {
  return nodes.flatMap((node) => {
    const handler = handlers[node.type] as PhrasingHandler<Phrasing>;
    return handler(node, context);
  });
}
