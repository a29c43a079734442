import type { Root } from 'mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { MOST_CHARACTERS } from '../ast/limits.ts';
import { deepNesting, MOST_LEVELS } from '../ast/nesting.ts';
import type { Problem } from '../ast/problem.ts';

/**
 * What Markdown may hold before it is read. The reader takes time that grows with the square of some of it, and runs on down into lists and
 * quotes until the stack ends; a guide that people read is far from all of these numbers.
 */
const MOST_LINES = 50_000;
/** Characters of one line, of code too: a row of a wide table and its address take some. */
const MOST_LINE = 2 * MOST_CHARACTERS;
/** Lines that open a box, `:::name`: there is none that a guide can use, and each may hold all that follows, which is read once more. */
const MOST_BOXES = 10;
/** Signs that open lists and quotes, at the start of one line. */
const MOST_OPENED = 30;
/** Columns before the last of them. */
const MOST_INDENT = 120;
/** In one paragraph, heading or cell. */
const MOST_BRACKETS = 200;
const MOST_STRESS = 400;

/** A line that opens lists, quotes and notes: their signs with the space before each. */
const OPENING = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^[\]]+\]:))+/;
const SIGN = /\[\^[^[\]]+\]:|>|[-+*]|\d{1,9}[.)]/g;
const BREAK = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const BOX = /^[ \t>]*:::+[ \t]*\w/;

/** What is too much, with its place in the text, and the stretch of the text that is not read for it. */
export interface Excess {
  problem: Problem;
  start: number;
  end: number;
}

/** Lines of a guide that hold too much. */
export function excessOfLines(text: string): Excess[] {
  const found: Excess[] = [];
  let start = 0;
  let boxes = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const end = start + line.length;
    const at = (column: number) => ({ line: index + 1, column });
    const nesting = nestingOf(line);
    if (nesting) found.push({ problem: deepNesting(nesting.type, at(nesting.column)), start, end });
    else if (line.length > MOST_LINE) found.push({ problem: tooLong(line.length, at(1)), start, end });
    if (BOX.test(line)) boxes += 1;
    if (index === MOST_LINES) return [...found, { problem: tooManyLines(at(1)), start, end: text.length }];
    if (boxes > MOST_BOXES) return [...found, { problem: tooManyBoxes(at(1)), start, end: text.length }];
    start = end + 1;
  }
  return found;
}

/** The first list or quote of a line that is one too many, where the line opens far too many. */
function nestingOf(line: string): { type: 'list' | 'quote'; column: number } | undefined {
  const [opening] = OPENING.exec(line) ?? [];
  if (opening === undefined || BREAK.test(line)) return undefined;
  const signs = [...opening.matchAll(SIGN)];
  if (signs.length <= MOST_OPENED && opening.length <= MOST_INDENT) return undefined;
  const sign = signs[MOST_LEVELS] ?? signs[0];
  return sign && { type: sign[0] === '>' ? 'quote' : 'list', column: sign.index + 1 };
}

function tooLong(length: number, place: Problem['place']): Problem {
  return {
    reason: `Unexpected line of ${length} characters, expected ${MOST_LINE} at most`,
    rule: 'line-length',
    place,
    hint: 'Break it into several.',
  };
}

function tooManyLines(place: Problem['place']): Problem {
  return {
    reason: `Unexpected line, expected ${MOST_LINES} at most`,
    rule: 'guide-length',
    place,
    hint: 'Make two guides of it: no paper edition holds as much.',
  };
}

function tooManyBoxes(place: Problem['place']): Problem {
  return {
    reason: `Unexpected line that opens a box, expected ${MOST_BOXES} at most`,
    rule: 'unknown-directive',
    place,
    hint: 'Take these lines out: boxes are not printed.',
  };
}

/** Paragraphs, headings and cells of a guide that hold too much, by a tree that was read without what they hold. */
export function excessOfBlocks(tree: Root, text: string): Excess[] {
  const found: Excess[] = [];
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return CONTINUE;
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return SKIP;
    const problem = excessOf(text.slice(start.offset, end.offset).trimEnd());
    if (problem) found.push({ problem: { ...problem, place: node.position }, start: start.offset, end: end.offset });
    return SKIP;
  });
  return found;
}

/** A text in which some stretches stand empty but for one letter, so that a title or a cell is still one. Nothing else changes its place. */
export function withoutStretches(text: string, stretches: readonly Excess[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const kept = /^(?:#{0,6}|\|)[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0;
    const emptied = `x${text.slice(start + kept + 1, end).replaceAll(/[^\n]/g, ' ')}`;
    result += text.slice(from, start + kept) + emptied;
    from = end;
  }
  return result + text.slice(from);
}

/** Whether any stretch without an empty line holds so much that one of its paragraphs may hold too much. */
export function mayExceed(text: string): boolean {
  return text.split(/\n[ \t]*\n/).some((stretch) => excessOf(stretch) !== undefined);
}

/** Why running text holds too much; without a place, for whoever knows where it was written. */
export function excessOf(text: string): Problem | undefined {
  if (text.length > MOST_CHARACTERS)
    return tooMuch(`${text.length} characters`, MOST_CHARACTERS, 'Make several of it.');
  const brackets = text.match(/\[/g)?.length ?? 0;
  if (brackets > MOST_BRACKETS)
    return tooMuch(`${brackets} brackets \`[\``, MOST_BRACKETS, 'Make several of it, with fewer links in each.');
  const stress = text.match(/[*_~]/g)?.length ?? 0;
  if (stress > MOST_STRESS)
    return tooMuch(
      `${stress} signs such as \`*\``,
      MOST_STRESS,
      'Stress less, or put a backslash before each that is meant as such.',
    );
  return undefined;
}

function tooMuch(found: string, most: number, hint: string): Problem {
  return { reason: `Unexpected paragraph with ${found}, expected ${most} at most`, rule: 'paragraph-length', hint };
}

/** Running text that opens lists and quotes inside each other without end. */
export function opensTooMany(text: string): boolean {
  return text.split('\n').some((line) => nestingOf(line) !== undefined);
}
