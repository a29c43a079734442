import { stringify } from 'yaml';
import type { Glossary } from '../ast/glossary.ts';

const COMMENT = `# Terms of the guide, and how this language says them. \`*\` stands for any letters of a word. Where the English has the
# term, the translation must have one of the forms. A term without forms is not decided yet.
`;

/** The first glossary of a language: the terms that the other languages hold to, each once, and no forms. */
export function startGlossary(others: readonly Glossary[]): string {
  const terms = new Map<string, string>();
  for (const { term } of others.flatMap((glossary) => glossary.terms)) {
    const key = term.toLowerCase();
    if (!terms.has(key)) terms.set(key, term);
  }
  const entries = [...terms.values()].map((term) => ({ term, forms: [] }));
  return entries.length === 0 ? COMMENT : COMMENT + stringify(entries, { lineWidth: 0 });
}
