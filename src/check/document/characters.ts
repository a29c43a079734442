import type { Document, Source } from '../../ast/nodes.ts';
import { type Member, walk } from '../../ast/walk.ts';
import { type DocumentRule, fileOf } from '../context.ts';
import { errorOnce } from '../report.ts';
import { phrasingIn } from '../running-text.ts';

/** A stretch of text, what sets it, and where it was written. */
interface Stretch {
  value: string;
  kind: 'text' | 'code';
  source: Source;
}

/** Every character that is printed has a glyph in a face of its language (LO-16, UA-10). Once for each character and file. */
export const characters: DocumentRule = (document, context) => {
  const seen = new Map<string, Set<string>>();
  for (const { value, kind, source } of stretches(document)) {
    const file = fileOf(source, context);
    const known = seen.get(file.path) ?? new Set();
    seen.set(file.path, known);
    for (const character of new Set(value)) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (isInvisible(character) || known.has(character) || context.covers(codePoint, kind)) continue;
      known.add(character);
      errorOnce(file, {
        reason: `Unexpected character \`${character}\` (${name(codePoint)}), expected one that the fonts have`,
        rule: 'missing-glyph',
        place: source.position,
        hint: 'Write it in another way, or add a font that has it to templates/fonts.yaml.',
      });
    }
  }
};

/** Line ends, and characters that only steer how others are set. */
function isInvisible(character: string): boolean {
  return /^[\n\r\p{Default_Ignorable_Code_Point}]$/u.test(character);
}

function name(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

function* stretches(document: Document): Generator<Stretch> {
  for (const member of walk(document)) yield* ofMember(member);
  for (const value of Object.values(document.words)) yield { value, kind: 'text', source: {} };
}

function* ofMember(member: Member): Generator<Stretch> {
  if (member.type === 'code') yield { value: member.value, kind: 'code', source: member };
  if (member.type !== 'heading' && member.type !== 'paragraph' && member.type !== 'tableCell') return;
  for (const node of phrasingIn(member.children)) {
    if (node.type !== 'text' && node.type !== 'inlineCode') continue;
    const source = node.file === undefined ? member : node;
    yield { value: node.value, kind: node.type === 'inlineCode' ? 'code' : 'text', source };
  }
}
