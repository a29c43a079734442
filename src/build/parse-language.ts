import type { Catalogue } from '../ast/catalogue.ts';
import type { Glossary } from '../ast/glossary.ts';
import { checkGlossary } from '../check/glossary.ts';
import { parseCatalogue } from '../parse/catalogue.ts';
import { parseGlossary } from '../parse/glossary.ts';
import type { FilesByLanguage, LanguageFiles } from './language-files.ts';

/** What could be read of one language. */
export interface ParsedLanguage {
  catalogue?: Catalogue;
  glossary?: Glossary;
}

/** Parses what is written of one language; faults are added to its files. */
export function parseLanguage(files: LanguageFiles): ParsedLanguage {
  const catalogue = files.catalogue && parseCatalogue(files.catalogue);
  const glossary = files.glossary && parseGlossary(files.glossary);
  if (glossary && files.glossary)
    checkGlossary(glossary, files.glossary, new Set(files.catalogue ? [glossary.locale] : []));
  return { catalogue, glossary };
}

/** Files of which no language is made: those whose name is no language, and glossaries without a catalogue. What is wrong with them is told in any case. */
export function parseOthers({ languages, strangers }: FilesByLanguage): void {
  const alone = [...languages.values()].filter(({ catalogue }) => !catalogue);
  for (const files of [...strangers, ...alone]) parseLanguage(files);
}
