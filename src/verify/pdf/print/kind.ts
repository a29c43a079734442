import type { Subject } from '../../subject.ts';

/** What an edition promises to be; `small` is a card, which cannot be clear print. Nothing for a file that no profile belongs to. */
export type EditionKind = 'small' | 'clear' | 'large' | 'giant' | undefined;

/** By the name of the profile; for a name that says nothing, by the size that it declares. */
export function editionKind({ profile }: Subject): EditionKind {
  if (!profile) return undefined;
  const named = (['giant', 'large', 'clear'] as const).find((kind) => profile.id.includes(kind));
  if (named) return named;
  const { sizePt } = profile.text;
  if (sizePt >= 24) return 'giant';
  if (sizePt >= 18) return 'large';
  return profile.layout.sheet === 'cards' && sizePt < CLEAR_LEAST_PT ? 'small' : 'clear';
}

/** The floor of clear print (UKAAF, RNIB). */
const CLEAR_LEAST_PT = 12;

/**
 * The smallest text that an edition promises, in points (LP-01, LP-02). Clear print is 14 pt, but 12 pt, the least that it may be, on the pages of
 * one folded sheet, which hold no more; a card is no clear print, and nothing on it is under 9 pt.
 */
export function leastSizePt(subject: Subject): number {
  const kind = editionKind(subject);
  if (kind === 'clear' && subject.profile?.layout.sheet === 'zine') return CLEAR_LEAST_PT;
  return kind === undefined ? CLEAR_LEAST_PT : LEAST_PT[kind];
}

const LEAST_PT: Record<NonNullable<EditionKind>, number> = { small: 9, clear: 14, large: 18, giant: 24 };

/** Whether an edition promises large print or giant print. */
export function isLargePrint(subject: Subject): boolean {
  const kind = editionKind(subject);
  return kind === 'large' || kind === 'giant';
}
