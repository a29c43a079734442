import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { error, warn } from '../ast/problem.ts';
import { type Unseen, unseenIn } from '../ast/signs.ts';
import { unseenProblem } from '../ast/unseen-problem.ts';

/**
 * Reports the characters of a file that nobody sees: each once, at the first place, with how often it is there. What is no text is an
 * error, and so is what changes the direction of text.
 * @returns the text with a space in the place of each control, so that what is read further cannot hold one.
 */
export function withoutUnseen(file: VFile, text: string): string {
  const found = new Map<string, { kind: Unseen; index: number; count: number }>();
  for (const { character, kind, index } of unseenIn(text)) {
    const before = found.get(character);
    if (before) before.count += 1;
    else found.set(character, { kind, index, count: 1 });
  }
  for (const [character, { kind, index, count }] of found) {
    const { problem, fatal } = unseenProblem(character, kind, pointAt(text, index), count);
    if (fatal) error(file, problem);
    else warn(file, problem);
  }
  const controls = [...found].flatMap(([character, { kind }]) => (kind === 'control' ? character : []));
  return controls.reduce((all, character) => all.replaceAll(character, ' '.repeat(character.length)), text);
}

/** The place of an offset; columns count UTF-16 units, as everywhere in unist. */
export function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: (before.match(/\n/g)?.length ?? 0) + 1, column: offset - start + 1, offset };
}
