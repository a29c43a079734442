import type { Phrasing } from '../../../ast/nodes.ts';
import type { Run } from '../lines/run.ts';
import { breakRun } from './break.ts';
import { deleted } from './delete.ts';
import { emphasis } from './emphasis.ts';
import { footnoteReference } from './footnote-reference.ts';
import { inlineCode } from './inline-code.ts';
import { link } from './link.ts';
import { span } from './span.ts';
import { strong } from './strong.ts';
import { text } from './text.ts';

/** Sets one kind of phrasing as runs. `known` are the short addresses that the links around it print. */
export type PhrasingHandler<N extends Phrasing> = (node: N, known: readonly string[]) => Run[];

type Handlers = { [T in Phrasing['type']]: PhrasingHandler<Extract<Phrasing, { type: T }>> };

const handlers: Handlers = {
  break: breakRun,
  delete: deleted,
  emphasis,
  footnoteReference,
  inlineCode,
  link,
  span,
  strong,
  text,
};

/** Sets running text as runs. */
export function phrasing(nodes: readonly Phrasing[], known: readonly string[] = []): Run[] {
  return nodes.flatMap((node) => {
    const handler = handlers[node.type] as PhrasingHandler<Phrasing>;
    return handler(node, known);
  });
}
