import type { PhrasingContent, RootContent } from 'mdast';
import type { Block } from '../../ast/nodes.ts';
import type { State } from '../state.ts';
import { blockquote } from './blockquote.ts';
import { code } from './code.ts';
import { containerDirective } from './container-directive.ts';
import { definition } from './definition.ts';
import { footnoteDefinition } from './footnote-definition.ts';
import { heading } from './heading.ts';
import { html } from './html.ts';
import { leafDirective } from './leaf-directive.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { table } from './table.ts';
import { thematicBreak } from './thematic-break.ts';
import { yaml } from './yaml.ts';

/** Parts that only their own parents hold, and whose parents call them. */
type Part = 'listItem' | 'tableRow' | 'tableCell';

type FlowType = Exclude<RootContent['type'], PhrasingContent['type'] | Part> | 'html';

type Handlers = {
  readonly [Type in FlowType]: (node: Extract<RootContent, { type: Type }>, state: State, parent: string) => Block[];
};

/** One row for each type of block that Markdown has: a new type without a row does not compile. */
export const flowHandlers: Handlers = {
  blockquote,
  code,
  containerDirective,
  definition,
  footnoteDefinition,
  heading,
  html,
  leafDirective,
  list,
  paragraph,
  table,
  thematicBreak,
  yaml,
};
