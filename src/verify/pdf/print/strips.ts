import type { Subject } from '../../subject.ts';
import type { PaintedText } from './painted.ts';

/**
 * Whether a text stands on a strip to tear off: an artifact that is turned by a right angle, at the foot of the first page of an edition that has
 * strips. It stands upright when the strip is in the hand.
 */
export function isOnStrip(
  { mcid, turnDegrees, y }: PaintedText,
  page: number,
  heightPt: number,
  { profile }: Subject,
): boolean {
  const strips = profile?.layout.tearOff;
  if (!strips || mcid !== undefined || page !== 1) return false;
  return Math.abs(Math.abs(turnDegrees) - 90) < 0.5 && y > heightPt - strips.heightPt - EDGE_PT - 1;
}

/** White below the strips (PR-06). */
const EDGE_PT = 18;
