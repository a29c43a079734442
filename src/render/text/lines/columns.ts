import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that a text takes: two for a wide East Asian character (UAX #11), none for a mark on a letter or a control (TX-05). */
export function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + columnsOfCharacter(character), 0);
}

function columnsOfCharacter(character: string): number {
  return /[\p{Mn}\p{Me}\p{Cf}]/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);
}
