import type { Place } from '../verdict.ts';
import type { Block, Reading } from './reading.ts';
import { tokensOf } from './tokens.ts';

interface Token {
  word: string;
  block: Block;
}

/** How many words a place shows on either side. */
const CONTEXT = 6;

/** How many words and signs a file holds. */
export function countOf({ blocks }: Reading): number {
  return tokens(blocks).length;
}

/** One side of a comparison. */
interface Side {
  tokens: Token[];
  /** The shortest word that the format may break over lines, in characters. */
  breaks: number;
}

/** The first place at which a file does not say what another one says; none when all words agree. */
export function wordsThatDiffer(expected: Reading, found: Reading): Place[] {
  const ours = sideOf(found);
  const theirs = sideOf(expected);
  let [here, there] = [0, 0];
  while (here < ours.tokens.length || there < theirs.tokens.length) {
    const step = sameWord(ours, here, theirs, there);
    if (!step) {
      const words = around(theirs.tokens, there);
      return [placeOf(found, ours.tokens, here, `where ${expected.subject.path} has "${words}"`)];
    }
    [here, there] = [here + step[0], there + step[1]];
  }
  return [];
}

/** Print breaks what is wider than a narrow column, plain text what is wider than a line; a book breaks nothing. */
function sideOf({ subject, blocks }: Reading): Side {
  return { tokens: tokens(blocks), breaks: { pdf: 2, text: 24, epub: Number.POSITIVE_INFINITY }[subject.format] };
}

/** How many tokens of either side make up the same word; nothing when they do not. */
function sameWord(ours: Side, here: number, theirs: Side, there: number): [number, number] | undefined {
  let [one, other] = [ours.tokens[here]?.word, theirs.tokens[there]?.word];
  if (one === undefined || other === undefined) return undefined;
  let [ourPieces, theirPieces] = [1, 1];
  while (one !== other) {
    if (other.startsWith(one) && ours.tokens[here + ourPieces]) one += ours.tokens[here + ourPieces++]?.word;
    else if (one.startsWith(other) && theirs.tokens[there + theirPieces])
      other += theirs.tokens[there + theirPieces++]?.word;
    else return undefined;
  }
  const allowed = (ourPieces === 1 || one.length >= ours.breaks) && (theirPieces === 1 || one.length >= theirs.breaks);
  return allowed ? [ourPieces, theirPieces] : undefined;
}

function placeOf({ subject }: Reading, ours: readonly Token[], index: number, expected: string): Place {
  const block = (ours[index] ?? ours.at(-1))?.block;
  return {
    file: subject.path,
    ...(block?.page !== undefined && { page: block.page }),
    ...(block?.line !== undefined && { line: block.line }),
    detail: `"${around(ours, index)}", ${expected}`,
  };
}

function tokens(blocks: readonly Block[]): Token[] {
  return blocks.flatMap((block) => tokensOf(block.text).map((word) => ({ word, block })));
}

function around(all: readonly Token[], index: number): string {
  const shown = all.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).map(({ word }) => word);
  return shown.length > 0 ? shown.join(' ').replaceAll(/ (?=[.,;:!?])/g, '') : 'nothing';
}
