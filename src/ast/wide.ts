/** Source of a pattern: letters of scripts that are written without spaces, and the wide signs beside them. */
export const wideSign = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60]`;

/** Whether a language has letters of one width and no space between words and sentences (LO-08). */
export function isSquare(locale: string): boolean {
  return /^(?:zh|ja)(?:-|$)/.test(locale);
}
