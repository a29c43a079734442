/** Without white space at the end; a no-break space is part of the word. */
export function trimEnd(text: string): string {
  return text.replace(/(?<![^\S\u00a0\u202f])[^\S\u00a0\u202f]+$/u, '');
}
