/** Elements inside each other: readers of XML go down into them until the stack ends. Drawing programs make a tenth of it. */
const MOST_LEVELS = 100;

/** Characters of a drawing, as it is and as it is written anew: some references make much of little. */
const MOST_LENGTH = 2_000_000;

/** A start tag. A sign `<` stands in none of them but at the start. */
const START_TAG = /<[^!?/<>"'](?:[^<>"']|"[^<"]*"|'[^<']*')*>/y;

/** What is too much of a drawing to read it, as words that can follow "Unexpected"; known before any program has read it. */
export function excessOfDrawing(text: string): string[] {
  if (text.length > MOST_LENGTH) return [`length of ${text.length} characters`];
  return levelsOf(text) > MOST_LEVELS ? [`depth of more than ${MOST_LEVELS} elements inside each other`] : [];
}

/** How deep a drawing goes; what is no XML is as deep as it is before its first fault at least. */
function levelsOf(text: string): number {
  let level = 0;
  let most = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const tag = tagAt(text, at);
    if (tag.startsWith('</')) level -= 1;
    else if (tag !== '<' && !tag.endsWith('/>')) level += 1;
    most = Math.max(most, level);
    at = tag === '<' ? behind(text, at) : at + tag.length;
  }
  return most;
}

/** A start tag, the beginning of an end tag, or only the sign. */
function tagAt(text: string, at: number): string {
  if (text.startsWith('</', at)) return '</';
  START_TAG.lastIndex = at;
  return START_TAG.exec(text)?.[0] ?? '<';
}

/** Where it goes on behind a comment or the like; the end of the text where there is none. */
function behind(text: string, at: number): number {
  for (const [start, close] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
  ] as const) {
    if (!text.startsWith(start, at)) continue;
    const end = text.indexOf(close, at + start.length);
    return end < 0 ? text.length : end + close.length;
  }
  return at + 1;
}
