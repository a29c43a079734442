import type { VFile } from 'vfile';
import type { Document, Source } from '../../ast/nodes.ts';
import { signName, unseenIn } from '../../ast/signs.ts';
import { unseenProblem } from '../../ast/unseen-problem.ts';
import { type Member, walk } from '../../ast/walk.ts';
import { type CheckContext, type DocumentRule, fileOf } from '../context.ts';
import { errorOnce, warnOnce } from '../report.ts';
import { phrasingIn } from '../running-text.ts';

/** A stretch of text, what sets it, and where it was written. */
interface Stretch {
  value: string;
  /** What is `unset` is said or stands in the files, and is printed with no face. */
  kind: 'text' | 'code' | 'unset';
  source: Source;
}

/** Where something is reported that nobody knows the place of: at the start of its file. */
const START = { line: 1, column: 1 };

/**
 * Every character that is printed has a glyph in a face of its language (LO-16, UA-10), and none is unseen, by whatever way of writing it
 * got here: what stands in a file as it is has been reported there. Once for each character and file.
 */
export const characters: DocumentRule = (document, context) => {
  const seen = new Map<VFile, Set<string>>();
  for (const { value, kind, source } of stretches(document, context)) {
    const file = fileOf(source, context);
    const known = seen.get(file) ?? new Set();
    seen.set(file, known);
    const place = source.position ?? START;
    reportUnseen(value, place, file);
    if (kind === 'unset') continue;
    for (const character of new Set(value)) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (known.has(character) || context.covers(codePoint, kind) || isUnset(character)) continue;
      known.add(character);
      errorOnce(file, {
        reason: `Unexpected character \`${character}\` (${signName(character)}), expected one that the fonts have`,
        rule: 'missing-glyph',
        place,
        hint: 'Write it in another way, or add a font that has it to templates/fonts.yaml.',
      });
    }
  }
};

function reportUnseen(value: string, place: NonNullable<Source['position']> | typeof START, file: VFile): void {
  const written = typeof file.value === 'string' ? file.value : '';
  for (const { character, kind } of unseenIn(value)) {
    if (written.includes(character)) continue;
    const { problem, fatal } = unseenProblem(character, kind, place);
    if (fatal) errorOnce(file, problem);
    else warnOnce(file, problem);
  }
}

/** Line ends, and characters that only steer how others are set. */
function isUnset(character: string): boolean {
  return /^[\n\r\p{Default_Ignorable_Code_Point}]$/u.test(character) || !unseenIn(character).next().done;
}

function* stretches(document: Document, { wordLine }: CheckContext): Generator<Stretch> {
  for (const member of walk(document)) yield* ofMember(member);
  for (const [key, value] of Object.entries(document.words)) {
    const line = wordLine?.(key);
    const point = { line: line ?? 1, column: 1 };
    yield { value, kind: 'text', source: line === undefined ? {} : { position: { start: point, end: point } } };
  }
  const { descriptionLang: _, neutral, ...metadata } = document.metadata;
  const file = document.heading.file;
  for (const value of [...Object.values(metadata), neutral?.title ?? ''])
    yield { value, kind: 'unset', source: { file } };
}

function* ofMember(member: Member): Generator<Stretch> {
  if (member.type === 'code') yield { value: member.value, kind: 'code', source: member };
  if (member.type === 'figure') yield { value: member.alt, kind: 'unset', source: member };
  if (member.type !== 'heading' && member.type !== 'paragraph' && member.type !== 'tableCell') return;
  for (const node of phrasingIn(member.children)) {
    const source = node.file === undefined ? member : node;
    if (node.type === 'link') yield { value: node.address, kind: 'unset', source };
    if (node.type !== 'text' && node.type !== 'inlineCode') continue;
    yield { value: node.value, kind: node.type === 'inlineCode' ? 'code' : 'text', source };
  }
}
