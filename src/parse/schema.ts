import * as z from 'zod';
import { MOST_CHARACTERS } from '../ast/limits.ts';
import { unseenIn } from '../ast/signs.ts';

/** What schemas of data files are made of. Messages name what is expected; `issue-problem.ts` makes sentences of them. */

/** A test with the words for what it expects (after "expected") and a hint. */
export function rule<Value>(test: (value: Value) => boolean, expected: string, hint: string) {
  return z.refine<Value>(test, { error: expected, params: { hint } });
}

/** Text with at least one character that can be seen, and none that is no text, as an escape in quotes can bring in. */
export const text = z
  .string()
  .check(rule((value: string) => value.trim() !== '', 'text', 'Write the text, or delete the line.'))
  .check(
    rule(
      (value: string) => value.length <= MOST_CHARACTERS,
      `text of ${MOST_CHARACTERS} characters at most`,
      'Shorten the text.',
    ),
  )
  .check(
    rule(
      (value: string) => [...unseenIn(value)].every(({ kind }) => kind !== 'control'),
      'text without control characters',
      'Take the escape out that stands for one, such as `\\0` or `\\x1B`.',
    ),
  );

/** A name that can stand in file names, ids and addresses. */
export const kebab = z
  .string()
  .check(
    rule(
      (value: string) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value),
      'a name such as `smart-recovery`',
      'Use small letters a to z, digits, and single hyphens between them.',
    ),
  );

/** A language tag as BCP 47 writes it (LO-13). */
export const languageTag = z
  .string()
  .check(
    rule(
      (value: string) => canonicalTag(value) === value && /^\p{L}{2,3}(?:-|$)/u.test(value),
      'a language tag such as `es` or `zh-Hans`',
      'Use a BCP 47 tag: the code of the language, two or three small letters; then hyphens, the script with one capital, the region in capitals.',
    ),
  );

/** The canonical form of a language tag; nothing when it is none. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** A value that may be left out, or left empty after its key. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? undefined);
}

/** A list that may be left out, or left empty after its key: then it has no entries. */
export function list<Schema extends z.ZodType>(schema: Schema) {
  return z
    .array(schema)
    .nullish()
    .transform((value) => value ?? []);
}

/** A list with at least one entry, each of them once. */
export function choice<Schema extends z.ZodType<string>>(schema: Schema) {
  return z
    .array(schema)
    .min(1)
    .check(
      rule((values: string[]) => new Set(values).size === values.length, 'each entry once', 'Delete the second one.'),
    );
}

/** A calendar day. */
export const date = z.iso.date();
