/** `size_pt` as `sizePt`. */
type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/** A value of a data file with its keys as the program names them. */
export type Camelized<Value> = Value extends readonly (infer Item)[]
  ? Camelized<Item>[]
  : Value extends object
    ? { [Key in keyof Value as Key extends string ? Camel<Key> : Key]: Camelized<Value[Key]> }
    : Value;

/** Gives keys in snake case their form in camel case, at every depth. */
export function camelize<Value>(value: Value): Camelized<Value> {
  // The compiler cannot follow a mapped type through a recursion: this is the one place that vouches for it.
  return camelizeUnknown(value) as Camelized<Value>;
}

function camelizeUnknown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelizeUnknown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [camel(key), camelizeUnknown(child)]));
}

function camel(key: string): string {
  return key.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
