import { basename } from 'node:path';
import type { VFile } from 'vfile';
import type { Content } from '../ast/content.ts';
import { canonicalTag } from '../parse/schema.ts';

/** What is written of one language. */
export interface LanguageFiles {
  catalogue?: VFile;
  glossary?: VFile;
}

/** The files of every language, by its tag; those whose name is no tag are `strangers`. */
export interface FilesByLanguage {
  languages: ReadonlyMap<string, LanguageFiles>;
  strangers: readonly LanguageFiles[];
}

/** Puts the catalogue and the glossary of each language together, by their names. Nothing is parsed: a build that makes one language reads no other. */
export function filesByLanguage({ catalogues, glossaries }: Content): FilesByLanguage {
  const languages = new Map<string, LanguageFiles>();
  const strangers: LanguageFiles[] = [];
  const put = (file: VFile, ending: string, kind: keyof LanguageFiles) => {
    const locale = basename(file.path, ending);
    if (canonicalTag(locale) === locale) languages.set(locale, { ...languages.get(locale), [kind]: file });
    else strangers.push({ [kind]: file });
  };
  for (const file of catalogues) put(file, '.po', 'catalogue');
  for (const file of glossaries) put(file, '.glossary.yaml', 'glossary');
  return { languages, strangers };
}

/** Languages that the guide is translated into. */
export function translatedLocales({ languages }: FilesByLanguage): string[] {
  return [...languages].flatMap(([locale, { catalogue }]) => (catalogue ? [locale] : []));
}
