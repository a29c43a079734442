import { createHash } from 'node:crypto';

/** Where a node was written is no part of what is printed: a line more above it changes nothing. */
const LEFT_OUT: ReadonlySet<string> = new Set(['position', 'file']);

/** Values do not change once they are made, and share their parts: each part is digested once. */
const known = new WeakMap<object, string>();

/**
 * A short name of a value of plain data, the same for equal values and in every run: 128 bits of SHA-256, in base64url. Objects count by their keys,
 * whatever their order; a key without a value counts as none.
 */
export function digest(value: unknown): string {
  if (typeof value !== 'object' || value === null) return hash([JSON.stringify(value) ?? '']);
  const before = known.get(value);
  if (before !== undefined) return before;
  const made = hash(partsOf(value));
  known.set(value, made);
  return made;
}

function partsOf(value: object): (string | Uint8Array)[] {
  if (value instanceof Uint8Array) return ['bytes ', value];
  if (Array.isArray(value)) return ['[', ...value.map(partOf), ']'];
  if (value instanceof Map) return ['map {', ...[...value].flatMap(([key, one]) => [partOf(key), partOf(one)]), '}'];
  if (value instanceof Set) return ['set {', ...[...value].map(partOf), '}'];
  const entries = Object.entries(value).filter(([key, one]) => one !== undefined && !LEFT_OUT.has(key));
  return ['{', ...entries.sort(byKey).flatMap(([key, one]) => [JSON.stringify(key), partOf(one)]), '}'];
}

/** A part with an end of its own, so that no two lists of parts read alike. */
function partOf(value: unknown): string {
  return `${typeof value === 'object' && value !== null ? digest(value) : JSON.stringify(value)},`;
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function hash(parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('base64url').slice(0, 22);
}
