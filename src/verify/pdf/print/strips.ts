import type { Subject } from '../../subject.ts';
import { isTurned } from './painted.ts';

/**
 * Whether a text stands on one of the strips to tear off that the profile says there are: turned, and no content of the guide but a copy of it
 * (UX-05).
 */
export function isOnStrip(
  text: { turnDegrees: number; mcid?: number | string },
  { profile }: Pick<Subject, 'profile'>,
): boolean {
  return profile?.layout.tearOff !== undefined && text.mcid === undefined && isTurned(text);
}
