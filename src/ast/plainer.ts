/** Characters that may give way to a plainer one where a face lacks them: the look stays, and no glyph is missing. */
const PLAINER: Readonly<Record<string, string>> = {
  '\u202f': '\u00a0',
  '\u2011': '-',
  '\u2010': '-',
  '\u2009': ' ',
};

/** The plainer form of a character; nothing when it has none. */
export function plainer(character: string): string | undefined {
  return PLAINER[character];
}
