import type { FootnoteReference } from '../../../ast/nodes.ts';
import { fill } from '../../../ast/words.ts';
import type { Setting } from '../setting.ts';
import type { InlineTag } from '../tag.ts';
import type { Run, RunStyle } from '../typeset/run.ts';

/** The call of a note, at the size of the text (LP-01) and in square brackets rather than raised. */
export function footnoteReference(node: FootnoteReference, style: RunStyle, { document }: Setting): Run[] {
  const description = fill(document.words, 'note-call', { number: node.number });
  const tag: InlineTag = { role: 'Link', link: { address: `#${node.target}`, description }, parent: style.tag };
  return [{ text: `[${node.number}]`, style: { ...style, tag } }];
}
