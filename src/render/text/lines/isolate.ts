/** Text that keeps its own left-to-right order in a line that runs from right to left (UAX #9, TX-08). */
export function isolate(text: string): string {
  return `\u2066${text}\u2069`;
}
