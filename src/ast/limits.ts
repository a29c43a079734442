/**
 * Characters of one text: a paragraph, a name, a translation. What sets, measures and compares texts takes time that grows with the square
 * of their length, and nobody reads a paragraph of six pages.
 */
export const MOST_CHARACTERS = 10_000;
