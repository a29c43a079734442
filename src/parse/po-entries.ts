import type { VFile } from 'vfile';
import { error } from '../ast/problem.ts';

/** One entry of a PO file before it is read: its lines, and where they stand. */
export interface PoBlock {
  /** Number of the first line. */
  line: number;
  lines: string[];
  /** Line of each keyword that stands in the entry (`msgctxt`, `msgid`, `msgstr`). */
  keywords: ReadonlyMap<string, number>;
}

type Line = { kind: 'blank' | 'comment' | 'string' | 'broken' } | { kind: 'keyword'; keyword: string };

const quoted = String.raw`"(?:[^"\\]|\\.)*"\s*$`;
const keywordLine = new RegExp(String.raw`^\s*(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*${quoted}`);
const stringLine = new RegExp(String.raw`^\s*${quoted}`);

/**
 * Cuts a PO file into its entries, so that each is read by itself and a broken one never hides the next. Lines that are neither a
 * comment nor a keyword nor a string are errors at their own place, and their entry is left out.
 */
export function poBlocks(file: VFile, text: string): PoBlock[] {
  const blocks: PoBlock[] = [];
  let lines: string[] = [];
  let keywords = new Map<string, number>();
  let broken = false;
  let first = 1;
  const close = (next: number) => {
    if (keywords.size > 0 && !broken) blocks.push({ line: first, lines, keywords });
    [lines, keywords, broken, first] = [[], new Map(), false, next];
  };
  const all = text.split('\n');
  for (const [index, value] of all.entries()) {
    const line = readLine(value);
    if (opensEntry(line, all[index - 1], keywords)) close(index + 1);
    if (line.kind === 'keyword') keywords.set(line.keyword, index + 1);
    if (line.kind === 'broken' || (line.kind === 'string' && keywords.size === 0)) {
      reportLine(file, value, index + 1);
      broken = true;
    }
    lines.push(value);
  }
  close(all.length + 1);
  return blocks;
}

function readLine(value: string): Line {
  const keyword = keywordLine.exec(value)?.[1];
  if (keyword !== undefined) return { kind: 'keyword', keyword };
  if (value.trim() === '') return { kind: 'blank' };
  if (value.trimStart().startsWith('#')) return { kind: 'comment' };
  return { kind: stringLine.test(value) ? 'string' : 'broken' };
}

/**
 * An entry is its comments, then `msgctxt`, `msgid`, `msgstr`: what would come a second time belongs to the next one, and so does a
 * line after a blank one that cannot be read.
 */
function opensEntry(line: Line, before: string | undefined, keywords: ReadonlyMap<string, number>): boolean {
  if (keywords.size === 0) return false;
  if (line.kind === 'broken') return before?.trim() === '';
  if (line.kind !== 'keyword') return line.kind === 'comment';
  return (
    line.keyword === 'msgctxt' || keywords.has(line.keyword) || (line.keyword === 'msgid' && keywords.has('msgstr'))
  );
}

function reportLine(file: VFile, value: string, line: number): void {
  const column = value.length - value.trimStart().length + 1;
  const open = (value.match(/(?<!\\)"/g) ?? []).length % 2 === 1;
  error(file, {
    reason: open
      ? 'Unexpected line with one quote too many or too few, expected text between two quotes'
      : `Unexpected line \`${value.trim().slice(0, 60)}\`, expected \`msgctxt\`, \`msgid\`, \`msgstr\` or text in quotes`,
    rule: 'po-syntax',
    place: { start: { line, column }, end: { line, column: value.length + 1 } },
    hint: 'Put a backslash before each quote that belongs to the text, and one quote at each end of the line.',
  });
}
