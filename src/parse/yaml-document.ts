import { Composer, type CST, type Document, type LineCounter, Parser, YAMLParseError } from 'yaml';

/** Lists and groups inside each other: no data file needs half as many, and the library would run on until the stack ends. */
const mostLevels = 32;

/** What the grammar of a text came to: a document with its own faults, or the offset at which it is nested too deeply to be one. */
export type Composed = { document: Document } | { tooDeepAt: number };

/** Reads the grammar of a text. Keys are always text, dates stay text, tags of programming languages are faults. */
export function composeYaml(text: string, lines: LineCounter): Composed {
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const tooDeepAt = offsetBelow(tokens, mostLevels);
  if (tooDeepAt !== undefined) return { tooDeepAt };
  const options = { lineCounter: lines, prettyErrors: false, stringKeys: true, resolveKnownTags: false } as const;
  const [document, second] = new Composer(options).compose(tokens, true, text.length);
  if (!document) throw new RangeError('Unexpected YAML without a document, expected an empty one at least');
  if (second) document.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', ''));
  if (isOfOldVersion(document)) document.errors.push(new YAMLParseError(lineOfVersion(text), 'BAD_DIRECTIVE', ''));
  return { document };
}

/** Whether the file asks for YAML 1.1, in which `no` is no text, `12:30` a number and `<<` no key. */
function isOfOldVersion({ directives }: Document): boolean {
  return directives?.yaml.explicit === true && directives.yaml.version !== '1.2';
}

function lineOfVersion(text: string): [number, number] {
  const { index = 0, 0: line = '' } = /^%YAML.*/m.exec(text) ?? {};
  return [index, index + line.length];
}

/** Offset of the first list or group that stands inside too many others. Takes one step after the other, whatever the depth. */
function offsetBelow(tokens: readonly CST.Token[], most: number): number | undefined {
  const waiting = tokens.map((token) => ({ token, level: 0 }));
  let first: number | undefined;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, level } = next;
    if (level > most) first = Math.min(first ?? token.offset, token.offset);
    else for (const inner of partsOf(token)) waiting.push({ token: inner, level: level + 1 });
  }
  return first;
}

/** What stands directly in a list or group. */
function partsOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((part) => part !== null && part !== undefined));
}
