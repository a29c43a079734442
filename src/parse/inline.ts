import type { PhrasingContent, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { deepNesting } from '../ast/nesting.ts';
import type { Problem } from '../ast/problem.ts';
import { excessOf, opensTooMany } from './markdown-limits.ts';

/** Running text, and what is wrong with it: a problem without a place, for whoever knows where the text was written. */
export interface Inline {
  children: PhrasingContent[];
  problem?: Problem;
}

/**
 * One line of words and marks that mean nothing to Markdown, whatever stands beside them. Most texts are such, and to set its parser up takes longer than
 * to read them.
 */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} ,;.?()'"“”‘’«»„–—…-]*$/u;

/** What it makes a link of by itself. */
const ADDRESS = /www\./i;

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Reads one paragraph of Markdown: a translation, or prose of a resource. Space around it does not count. Text that is something
 * else (a list, a heading, two paragraphs, nothing) comes with a problem, and as literal text, so that nothing is lost.
 * Footnote calls stay text, since their notes stand elsewhere.
 */
export function parseInline(markdown: string): Inline {
  const source = markdown.trim();
  const tooMuch = excessOf(source) ?? (opensTooMany(source) ? deepNesting('list', undefined) : undefined);
  if (tooMuch) return { children: [{ type: 'text', value: source }], problem: tooMuch };
  if (PLAIN.test(source) && !ADDRESS.test(source)) return { children: [plainText(source)] };
  const [block, ...others] = processor.parse(source).children;
  if (block?.type === 'paragraph' && others.length === 0) return { children: block.children };
  const children: PhrasingContent[] = source === '' ? [] : [{ type: 'text', value: source }];
  return { children, problem: { ...describe(block?.type, others.length), rule: 'one-paragraph' } };
}

/** As the parser would give it. */
function plainText(value: string): Text {
  const end = { line: 1, column: value.length + 1, offset: value.length };
  return { type: 'text', value, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

function describe(type: string | undefined, others: number): { reason: string; hint: string } {
  if (type === undefined) {
    return { reason: 'Unexpected empty text, expected one paragraph', hint: 'Write the text.' };
  }
  if (others > 0) {
    return {
      reason: 'Unexpected blank line or second block, expected one paragraph',
      hint: 'Join the paragraphs, or move one of them to an entry of its own.',
    };
  }
  return {
    reason: `Unexpected block \`${type}\`, expected one paragraph`,
    hint: 'Put a backslash before the sign that opens the block, as in `1\\. `, `\\- ` or `\\# `.',
  };
}
