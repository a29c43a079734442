import type { Phrasing } from '../../../ast/nodes.ts';
import type { Setting } from '../setting.ts';
import type { Run, RunStyle } from '../typeset/run.ts';
import { breakRun } from './break.ts';
import { deleted } from './delete.ts';
import { emphasis } from './emphasis.ts';
import { footnoteReference } from './footnote-reference.ts';
import { inlineCode } from './inline-code.ts';
import { link } from './link.ts';
import { span } from './span.ts';
import { strong } from './strong.ts';
import { text } from './text.ts';

/** Sets one kind of phrasing as runs in the given style. */
export type PhrasingHandler<N extends Phrasing> = (node: N, style: RunStyle, setting: Setting) => Run[];

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
export function phrasing(nodes: readonly Phrasing[], style: RunStyle, setting: Setting): Run[] {
  return nodes.flatMap((node) => {
    const handler = handlers[node.type] as PhrasingHandler<Phrasing>;
    return handler(node, inRunLanguage(node, style), setting);
  });
}

/** A run whose language differs from its parent's is an element of its own (UX-07); a `span` says so by itself. */
function inRunLanguage(node: Phrasing, style: RunStyle): RunStyle {
  if (node.lang === undefined || node.lang === style.lang || node.type === 'link') return style;
  return { ...style, lang: node.lang, tag: { role: 'Span', lang: node.lang, parent: style.tag } };
}
