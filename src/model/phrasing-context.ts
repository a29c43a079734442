import type { Definition, PhrasingContent } from 'mdast';
import type { Node } from 'unist';
import type { Phrasing, Source, Words } from '../ast/nodes.ts';
import type { Problem } from '../ast/problem.ts';
import { phrasingHandlers } from './handle/phrasing-handlers.ts';
import { joinText } from './join-text.ts';

/** What running text needs to know of its surroundings. */
export interface PhrasingSurroundings {
  words: Words;
  /** Where a node stands. */
  source: (node: Node) => Source;
  /** Takes note of what cannot be printed. */
  error: (problem: Problem) => void;
  warn: (problem: Problem) => void;
  /** What `[text][identifier]` leads to. */
  definition: (identifier: string) => Definition | undefined;
  /** Number and block id of a note, counted as it is first called. */
  note: (identifier: string) => { number: number; target: string } | undefined;
  /** Id of the heading that `#fragment` names. */
  anchor: (fragment: string) => string | undefined;
}

/** The same, with the way down: what a handler hands its children to. */
export interface PhrasingContext extends PhrasingSurroundings {
  phrasing: (nodes: readonly PhrasingContent[]) => Phrasing[];
}

/** Ties the handlers to their surroundings. */
export function phrasingContext(surroundings: PhrasingSurroundings): PhrasingContext {
  const context: PhrasingContext = {
    ...surroundings,
    phrasing: (nodes) => joinText(nodes.flatMap((node) => handle(node, context))),
  };
  return context;
}

function handle(node: PhrasingContent, context: PhrasingContext): Phrasing[] {
  const handler = phrasingHandlers[node.type] as (node: PhrasingContent, context: PhrasingContext) => Phrasing[];
  return handler(node, context);
}
