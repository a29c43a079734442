import type { Subject } from '../../subject.ts';
import type { Block } from './blocks.ts';

/** The column that a block stands in: 0 on pages of one language, 0 or 1 where two stand side by side, the first on the left. */
export function columnOf({ lines }: Block, { profile }: Pick<Subject, 'profile'>): 0 | 1 {
  const gapPt = profile?.layout.facingGapPt;
  const [line] = lines;
  if (!profile || gapPt === undefined || !line) return 0;
  return line.left < profile.page.marginLeftPt + profile.text.measurePt + gapPt / 2 ? 0 : 1;
}

/** The language whose direction a block has: that of its column, which words of another language in it follow. */
export function columnLanguage(block: Block, subject: Subject): string | undefined {
  return subject.locales?.[columnOf(block, subject)] ?? subject.locale;
}
