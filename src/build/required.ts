/** A value that must be there. */
export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`Unexpected task without ${what}`);
  return value;
}
