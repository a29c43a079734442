import { Composer, CST, type Document, isScalar, Lexer, type LineCounter, Parser, visit, YAMLParseError } from 'yaml';
import { maxAliasCount } from './yaml-alias.ts';

/** Lists and groups inside each other: no data file needs half as many, and the library would run on until the stack ends. */
const mostLevels = 32;

/** What the grammar of a text came to: a document with its own faults, or the offset of what makes it too much to be one. */
export type Composed = { document: Document } | { tooDeepAt: number } | { tooManyAliasesAt: number };

/** Reads the grammar of a text. Keys are always text, dates stay text, tags of programming languages are faults. */
export function composeYaml(text: string, lines: LineCounter): Composed {
  // The parser of the library leaves levels by calling itself: it is only given what cannot be very deep.
  const excess = excessIn(text);
  if (excess) return excess;
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const tooDeepAt = offsetBelow(tokens, mostLevels);
  if (tooDeepAt !== undefined) return { tooDeepAt };
  const options = {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    resolveKnownTags: false,
    // The library compares each key with every other: see `repeatedKeys`.
    uniqueKeys: false,
  } as const;
  const [document, second] = new Composer(options).compose(tokens, true, text.length);
  if (!document) throw new RangeError('Unexpected YAML without a document, expected an empty one at least');
  if (second) document.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', ''));
  if (isOfOldVersion(document)) document.errors.push(new YAMLParseError(lineOfVersion(text), 'BAD_DIRECTIVE', ''));
  document.errors.push(...repeatedKeys(document));
  return { document };
}

/** Keys that stand a second time in their group. */
function repeatedKeys(document: Document): YAMLParseError[] {
  const found: YAMLParseError[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        const [start] = key.range;
        if (seen.has(key.value)) found.push(new YAMLParseError([start, start + 1], 'DUPLICATE_KEY', ''));
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** Whether the file asks for YAML 1.1, in which `no` is no text, `12:30` a number and `<<` no key. */
function isOfOldVersion({ directives }: Document): boolean {
  return directives?.yaml.explicit === true && directives.yaml.version !== '1.2';
}

function lineOfVersion(text: string): [number, number] {
  const { index = 0, 0: line = '' } = /^%YAML.*/m.exec(text) ?? {};
  return [index, index + line.length];
}

/** Columns before a line: each may be a level. */
const mostIndent = 100;

/** Signs of the lexer that stand in no text. */
const MARKERS = new Set(['doc-mode', 'flow-error-end', 'scalar']);

/**
 * The sign with which a text opens so many lists and groups in one line or one pair of brackets, or so far to the right, that it must be nested
 * too deeply; or the alias that is one too many, since each is looked for in the whole text. Looks at one sign after the other and keeps no stack.
 */
function excessIn(text: string): Exclude<Composed, { document: Document }> | undefined {
  let offset = 0;
  let aliases = 0;
  let brackets = 0;
  let line: Line = FRESH;
  let isScalar = false;
  for (const sign of new Lexer().lex(text)) {
    const type: CST.TokenType | null = isScalar ? null : CST.tokenType(sign);
    isScalar = type === 'scalar';
    if (type === 'newline') line = FRESH;
    else if (type === 'flow-seq-start' || type === 'flow-map-start') brackets += 1;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') brackets = Math.max(0, brackets - 1);
    else if (type === 'flow-error-end') brackets = 0;
    else if (brackets === 0) line = opened(line, sign, type);
    const isFar = (line.indent ?? 0) > mostIndent && type !== 'space' && type !== 'comment';
    if (brackets + line.signs > mostLevels || isFar) return { tooDeepAt: offset };
    if (type === 'alias') aliases += 1;
    if (aliases > maxAliasCount) return { tooManyAliasesAt: offset };
    if (!MARKERS.has(type ?? '')) offset += sign.length;
  }
  return undefined;
}

/** What a line has opened, outside of brackets. */
interface Line {
  /** Dashes, question marks and colons. */
  signs: number;
  /** Columns before its first sign or word; nothing when neither has come yet. */
  indent?: number;
}

const FRESH: Line = { signs: 0 };

/** The line when one more sign of it is known. */
function opened({ signs, indent }: Line, sign: string, type: CST.TokenType | null): Line {
  const opens = type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind';
  return { signs: opens ? signs + 1 : signs, indent: indent ?? (type === 'space' ? sign.length : 0) };
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
