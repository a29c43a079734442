import type { Subject } from '../../subject.ts';

/** What an edition promises to be; nothing for a file that no profile belongs to. */
export type EditionKind = 'clear' | 'large' | 'giant' | undefined;

/** By the name of the profile; for a name that says nothing, by the size that it declares. */
export function editionKind({ profile }: Subject): EditionKind {
  if (!profile) return undefined;
  const named = (['giant', 'large', 'clear'] as const).find((kind) => profile.id.includes(kind));
  if (named) return named;
  if (profile.text.sizePt >= 24) return 'giant';
  return profile.text.sizePt >= 18 ? 'large' : 'clear';
}

/** Whether an edition promises large print or giant print. */
export function isLargePrint(subject: Subject): boolean {
  const kind = editionKind(subject);
  return kind === 'large' || kind === 'giant';
}
