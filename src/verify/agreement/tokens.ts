/** What differs between formats by design: the scheme of an address, and characters that nobody sees. */
const UNSEEN = /https?:\/\/(?:www\.)?|[\u00ad\u200b]|\p{Cf}/giu;
/** Brackets tell a picture or a note in plain text, colons a cell of a table; a slash may end an address, and lines may break at it. */
const LOOSE = /[()[\]/:：]/g;
/** Scripts whose lines break without a space are taken sign by sign. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}])+|[^\s]/gu;

/** The words and signs of a text that every format must hold, whatever its line breaks. */
export function tokensOf(text: string): string[] {
  return text.normalize('NFC').replaceAll(UNSEEN, '').replaceAll(LOOSE, ' ').match(TOKEN) ?? [];
}
