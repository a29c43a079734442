import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalTag, languageTag } from '../parse/schema.ts';
import type { Reporter } from '../report.ts';
import { extract } from '../translate/extract.ts';
import { startCatalogue } from '../translate/start.ts';
import { startGlossary } from '../translate/start-glossary.ts';
import { languageNeeds } from './language-needs.ts';
import { type BuildOptions, CallError } from './options.ts';
import type { Source } from './prepared.ts';
import { preparedSource, write } from './translate.ts';

/**
 * Makes the catalogue and the glossary of a new language, says what the language needs besides, and what to do next. A glossary that is there
 * already stays as it is.
 * @throws CallError when the tag is none, or the language has a catalogue.
 */
export async function translateStart(
  tag: string | undefined,
  options: BuildOptions,
  reporter: Reporter,
): Promise<0 | 1> {
  const locale = localeOf(tag);
  const catalogue = `locales/${locale}.po`;
  if (existsSync(join(options.content, catalogue)))
    throw new CallError(
      `Unexpected start of \`${locale}\`, expected a language without a catalogue: ${join(options.content, catalogue)} is there, and \`handout translate sync\` brings it up to date`,
    );
  const source = await preparedSource(options, reporter);
  if (!source) return 1;
  if (locale === source.document.sourceLocale)
    throw new CallError(`Unexpected language \`${locale}\`, expected another one than the guide is written in`);
  await write(options, reporter, files(locale, catalogue, options.content, source));
  for (const line of languageNeeds(locale, source.fonts)) reporter.line(line);
  reporter.line(
    `Next: decide the forms of the terms in the glossary, then translate the catalogue in Poedit or another gettext tool. \`handout translate status\` says how far it is, \`handout check\` what is wrong.`,
  );
  return 0;
}

function files(
  locale: string,
  catalogue: string,
  content: string,
  { document, words, glossaries }: Source,
): ReadonlyMap<string, string> {
  const glossary = `locales/${locale}.glossary.yaml`;
  const made = new Map([[catalogue, startCatalogue(document, extract(document, words), locale)]]);
  return existsSync(join(content, glossary)) ? made : made.set(glossary, startGlossary(glossaries));
}

/** The tag of the call, which must be written as BCP 47 writes it, because files are named after it (LO-13). */
function localeOf(tag: string | undefined): string {
  if (tag === undefined)
    throw new CallError('Unexpected start without a language, expected its tag, as in `handout translate start fr`');
  if (languageTag.safeParse(tag).success) return tag;
  const meant = canonicalTag(tag) ?? canonicalTag(tag.replaceAll('_', '-'));
  const suggestion = meant !== undefined && languageTag.safeParse(meant).success ? meant : 'fr` or `pt-BR';
  throw new CallError(`Unexpected language tag \`${tag}\`, expected a BCP 47 tag such as \`${suggestion}\``);
}
