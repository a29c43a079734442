import type { VFile } from 'vfile';
import type * as z from 'zod';
import { error } from '../ast/problem.ts';
import { issueProblems } from './issue-problem.ts';
import { openYaml } from './open-yaml.ts';
import { sortMessages } from './sort-messages.ts';
import { decodeUtf8 } from './utf8.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/**
 * Reads a YAML file and holds it against a schema. All faults of the file are added to it, sorted, each with its line and column.
 * @returns nothing when there is one.
 */
export function parseYaml<Schema extends z.ZodType>(file: VFile, schema: Schema): z.output<Schema> | undefined {
  const text = decodeUtf8(file);
  const source = text === undefined ? undefined : openYaml(file, text);
  const value = source && validate(source, schema, []);
  sortMessages(file);
  return hasError(file) ? undefined : value;
}

/** Whether a file has a message that forbids to write. */
function hasError(file: VFile): boolean {
  return file.messages.some(({ fatal }) => fatal);
}

/**
 * Holds the value at a path against a schema, and adds its faults to the file, one a place.
 * @returns nothing when there is one.
 */
export function validate<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
  path: Path,
): z.output<Schema> | undefined {
  const result = schema.safeParse(valueAt(source.data, path));
  if (result.success) return result.data;
  const seen = new Set<string>();
  for (const issue of result.error.issues) {
    const key = `${issue.code === 'unrecognized_keys'} ${issue.path.map(String).join('/')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const problem of issueProblems(issue, schema, source, path)) error(source.file, problem);
  }
  return undefined;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const segment of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, segment) : undefined;
  }
  return value;
}
