import type { PhrasingContent } from 'mdast';
import type { Phrasing } from '../ast/nodes.ts';
import { trimText } from './join-text.ts';
import type { PhrasingContext } from './phrasing-context.ts';

/** The running text of one block: every node through its handler, soft line ends as spaces, all of it in NFC (TX-04). */
export function toPhrasing(nodes: readonly PhrasingContent[], context: PhrasingContext): Phrasing[] {
  return trimText(context.phrasing(nodes));
}
