import type { Html } from 'mdast';
import type { Block, Phrasing } from '../../ast/nodes.ts';
import type { PhrasingContext } from '../phrasing-context.ts';

/** Raw HTML as a block: nothing of it can be printed. */
export function html(node: Html, context: PhrasingContext): Block[] {
  refuse(node, context);
  return [];
}

/** Raw HTML in running text: one tag at a time. */
export function inlineHtml(node: Html, context: PhrasingContext): Phrasing[] {
  refuse(node, context);
  return [];
}

/** Comments are the writer's own and go silently; all else is an error. */
function refuse(node: Html, context: PhrasingContext): void {
  if (/^(?:\s*<!--(?:(?!-->)[\s\S])*-->)*\s*$/.test(node.value)) return;
  context.error({
    reason: `Unexpected HTML \`${node.value.split('\n', 1)[0]}\`, expected Markdown`,
    rule: 'raw-html',
    place: node.position,
    hint: 'HTML cannot be printed. Write it in Markdown, or as `\\<` if the sign itself is meant; a comment stands on lines of its own.',
  });
}
