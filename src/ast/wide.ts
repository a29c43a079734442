/** Source of a pattern: letters of scripts that are written without spaces, and the wide signs beside them. */
export const wideSign = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60]`;
