import { eastAsianWidth } from 'get-east-asian-width';

/** Widest line of a text file, in columns (TX-05). */
export const WIDEST = 72;

/** Columns that a line takes on a screen: two for a wide East Asian character, none for a mark or a control (UAX #11). */
export function columnsOf(line: string): number {
  const seen = [...line].filter((character) => !/[\p{Mn}\p{Me}\p{Cf}]/u.test(character));
  return seen.reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0), 0);
}
