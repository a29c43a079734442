import { directiveToMarkdown, type TextDirective } from 'mdast-util-directive';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Phrasing } from '../../ast/nodes.ts';
import type { PhrasingContext } from '../phrasing-context.ts';

/** A colon before a word, as in `note:this`, is not ours to read as a directive: it stays the text that it was. */
export function textDirective(node: TextDirective, context: PhrasingContext): Phrasing[] {
  const value = toMarkdown(node, { extensions: [directiveToMarkdown()] }).trimEnd();
  return [{ type: 'text', ...context.source(node), value: value.normalize('NFC') }];
}
