import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type * as z from 'zod';
import type { Problem } from '../ast/problem.ts';
import { expectedKeys } from './expected-keys.ts';
import { didYouMean } from './nearest.ts';
import { keyPlaceAt, nodeAt, type Path, placeAt, type YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** Unknown keys of one group that are told: each is looked for among all keys of the group. */
const mostKeys = 100;

/** What a value of the wrong type should have been. */
const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

/** An issue of a schema as problems in the file. `base` is the path of the value that the schema was held against. */
export function issueProblems(issue: Issue, schema: z.core.$ZodType, source: YamlSource, base: Path): Problem[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = expectedKeys(schema, issue.path);
    return issue.keys.slice(0, mostKeys).map((key) => unknownKey(key, known, keyPlaceAt(source, [...path, key])));
  }
  if (issue.code === 'invalid_key') {
    const [cause] = issue.issues;
    const reason = `Unexpected key \`${String(path.at(-1))}\`, expected ${cause?.message}`;
    return [{ reason, rule: 'unknown-key', place: keyPlaceAt(source, path), hint: hintOf(cause) ?? 'Rename the key.' }];
  }
  const node = nodeAt(source, path);
  return [node === undefined ? missing(path, source) : wrongValue(issue, node, placeAt(source, path))];
}

function unknownKey(key: string, known: readonly string[], place: Problem['place']): Problem {
  return {
    reason: `Unexpected key \`${key}\`, expected ${oneOf(known)}`,
    rule: 'unknown-key',
    place,
    hint: didYouMean(key, known, 'Delete the line.'),
  };
}

function missing(path: Path, source: YamlSource): Problem {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1) ?? '');
  const place = placeAt(source, parent) ?? { line: 1, column: 1 };
  if (path.length === 0) {
    return {
      reason: 'Unexpected empty file, expected keys and values',
      rule: 'missing-key',
      place,
      hint: 'Fill the file.',
    };
  }
  const where = typeof path.at(-2) === 'number' ? 'entry' : 'group';
  const reason = `Unexpected ${where} without \`${key}\`, expected the key \`${key}\``;
  return { reason, rule: 'missing-key', place, hint: `Add a line \`${key}:\` with its value.` };
}

function wrongValue(issue: Issue, node: Node, place: Problem['place']): Problem {
  const wanted = expected(issue);
  return {
    reason: `Unexpected ${found(node)}, expected ${wanted}`,
    rule: 'value',
    place,
    hint: hintOf(issue) ?? hint(issue, node, wanted),
  };
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'too_small':
      return issue.origin === 'array'
        ? 'at least one entry'
        : `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}${issue.origin === 'array' ? ' entries' : ''}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'a date such as `2026-08-31`' : `a value in the form ${issue.format}`;
    default:
      return issue.message;
  }
}

function hint(issue: Issue, node: Node, wanted: string): string {
  const value = isScalar(node) ? node.value : undefined;
  if (value === null) return 'Write the value after the colon, or delete the line.';
  if (issue.code === 'invalid_value') return didYouMean(String(value), issue.values.map(String), 'Use one of these.');
  if (issue.code === 'invalid_format') return 'Write year, month and day, for a day that exists.';
  if (issue.code === 'invalid_type' && issue.expected === 'string' && isScalar(node)) {
    return `Put the value in double quotes: \`"${shown(node)}"\`.`;
  }
  return `Write ${wanted} here.`;
}

/** The hint that a rule of `schema.ts` carries. */
function hintOf(issue: Issue | undefined): string | undefined {
  const own: unknown = issue?.code === 'custom' ? issue.params?.hint : undefined;
  return typeof own === 'string' ? own : undefined;
}

function found(node: Node): string {
  if (isMap(node)) return 'group of keys';
  if (isSeq(node)) return node.items.length === 0 ? 'empty list' : 'list';
  return isScalar(node) && node.value !== null ? `value \`${shown(node)}\`` : 'empty value';
}

/** A scalar as it was written, short enough for one line. */
function shown(node: { value?: unknown; source?: string }): string {
  const [line = ''] = (node.source ?? String(node.value)).trim().split('\n');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  const last = quoted.pop() ?? 'no key';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
