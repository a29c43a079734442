/** The placeholders of a word or message, as `{name}`, sorted: two texts that agree can stand for each other. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{[\w-]+\}/g)].map(([match]) => match).sort();
}
