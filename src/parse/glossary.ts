import type { VFile } from 'vfile';
import * as z from 'zod';
import type { Glossary } from '../ast/glossary.ts';
import { error } from '../ast/problem.ts';
import { canonicalTag, list, optional, rule, text } from './schema.ts';
import { parseYaml } from './yaml.ts';

/** What `*` stands for belongs to a word: by itself it would stand for all of them. */
const words = text
  .check(
    rule(
      (value: string) => value.trim() === '' || /[\p{L}\p{N}]/u.test(value),
      'words, with `*` for any letters of a word',
      'Write at least one letter.',
    ),
  )
  .check(
    rule(
      (value: string) => value.split(/\s+/).every((word) => !/[^*]\*+[^*]+\*+[^*]/.test(word)),
      'one `*` inside a word at most',
      'Take the others out, or write two forms; before and behind a word there may be one each.',
    ),
  );

/** Terms of one language. Every one of them is looked for in every text. */
const MOST_TERMS = 1000;

const schema = z
  .array(z.strictObject({ term: words, forms: list(words), note: optional(text) }))
  .max(MOST_TERMS)
  .nullable()
  .transform((terms) => terms ?? [])
  .superRefine((terms, context) => {
    const seen = new Set<string>();
    for (const [index, { term }] of terms.entries()) {
      const key = term.toLowerCase();
      const params = { hint: 'Join the two: one term has all its forms.' };
      if (seen.has(key)) context.addIssue({ code: 'custom', path: [index, 'term'], message: 'each term once', params });
      seen.add(key);
    }
  });

/**
 * Reads `locales/<bcp47>.glossary.yaml`, a list of terms with the forms that they have in the language. All faults of the file are
 * added to it, sorted. A file of comments only has no terms.
 * @returns nothing when there is a fault, or the name is no language tag.
 */
export function parseGlossary(file: VFile): Glossary | undefined {
  const terms = parseYaml(file, schema);
  const locale = readLocale(file);
  return terms && locale !== undefined ? { file: file.path, locale, terms } : undefined;
}

/** The language that a glossary's name says (LO-13). */
function readLocale(file: VFile): string | undefined {
  const tag = (file.basename ?? '').replace(/\.glossary\.yaml$/, '');
  const canonical = canonicalTag(tag);
  if (canonical === tag) return tag;
  const meant = canonical ?? canonicalTag(tag.replaceAll('_', '-'));
  error(file, {
    reason: `Unexpected name \`${file.basename}\`, expected a language tag such as \`es.glossary.yaml\``,
    rule: 'glossary-language',
    place: { line: 1, column: 1 },
    hint: meant
      ? `Rename the file to \`${meant}.glossary.yaml\`.`
      : 'Rename the file to the BCP 47 tag of its language.',
  });
  return undefined;
}
