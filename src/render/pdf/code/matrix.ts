import { encodeQR } from 'qr';

/** White squares around a code that a camera needs to find it (PR-11). */
export const QUIET_SQUARES = 4;

/**
 * The code of a text: row by row, whether a square is dark, with the white around it. A quarter of it may be lost to folds and stains (level Q,
 * PR-11). It holds exactly the text: no redirection that could follow people or end one day (PR-12).
 */
export function codeSquares(text: string): boolean[][] {
  return encodeQR(text, 'raw', { ecc: 'quartile', border: QUIET_SQUARES });
}
