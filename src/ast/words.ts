import type { Words } from './nodes.ts';

/**
 * An interface word with its placeholders filled.
 * @throws RangeError when the key or a placeholder's value is missing: an error in the program or in `templates/words.yaml`.
 */
export function fill(words: Words, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const word = words[key];
  if (word === undefined) throw new RangeError(`Unexpected word \`${key}\`, expected a key of templates/words.yaml`);
  return word.replaceAll(/\{([\w-]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new RangeError(
        `Unexpected placeholder \`{${name}}\` in \`${key}\`, expected one of ${Object.keys(values)}`,
      );
    return String(value);
  });
}
