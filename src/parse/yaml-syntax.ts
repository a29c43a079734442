import type { ErrorCode } from 'yaml';

/** What a fault of YAML's own grammar is called. */
interface Fault {
  /** What stands there (`{}` is the word itself) and what was expected, without a full stop. */
  reason: string;
  hint: string;
}

const quotes = 'Put the text in double quotes, as in `"Note: free"`.';
const spaces = 'Use two spaces for each level, the same number for entries of one list or group.';

/** Faults that writers of data files meet. */
const faults: Partial<Record<ErrorCode, Fault>> = {
  BAD_ALIAS: { reason: 'Unexpected `*`, expected text', hint: quotes },
  BAD_DIRECTIVE: { reason: 'Unexpected line that begins with `%`, expected a key', hint: 'Delete the line.' },
  BAD_DQ_ESCAPE: {
    reason: 'Unexpected backslash in double quotes, expected plain text',
    hint: 'Write two backslashes, or put the text in single quotes.',
  },
  BAD_INDENT: { reason: 'Unexpected indent, expected the level of the lines around it', hint: spaces },
  BAD_SCALAR_START: { reason: 'Unexpected sign at the start of a value, expected text', hint: quotes },
  BLOCK_AS_IMPLICIT_KEY: { reason: 'Unexpected second `:` in a value, expected text without it', hint: quotes },
  DUPLICATE_KEY: {
    reason: 'Unexpected second key `{}`, expected each key once',
    hint: 'Delete one of the two.',
  },
  MISSING_CHAR: {
    reason: 'Unexpected end of a value or key, expected its closing sign',
    hint: 'Look for a missing quote, bracket, or `:` here or just before.',
  },
  MULTILINE_IMPLICIT_KEY: { reason: 'Unexpected text over two lines, expected a key and `:`', hint: spaces },
  MULTIPLE_DOCS: {
    reason: 'Unexpected second document after `---`, expected one document in the file',
    hint: 'Delete the line `---` and what belongs to another file.',
  },
  NON_STRING_KEY: {
    reason: 'Unexpected list or group as a key, expected a name',
    hint: 'Write a name before the `:`.',
  },
  RESOURCE_EXHAUSTION: {
    reason: 'Unexpected depth of lists and groups, expected a few levels',
    hint: 'Take the brackets or indents off that are too many.',
  },
  TAB_AS_INDENT: { reason: 'Unexpected tab at the start of a line, expected spaces', hint: spaces },
  TAG_RESOLVE_FAILED: { reason: 'Unexpected tag with `!`, expected a plain value', hint: quotes },
};

const other: Fault = {
  reason: 'Unexpected sign, expected a key, a value or a list entry',
  hint: 'Check the indent of this line and the one before, and put text with signs such as `: # ` or quotes in double quotes.',
};

/** Words for a fault of the grammar; `found` is the word at its place. */
export function syntaxFault(code: ErrorCode, found: string): Fault {
  const { reason, hint } = faults[code] ?? other;
  return { reason: reason.replace('{}', found), hint };
}
