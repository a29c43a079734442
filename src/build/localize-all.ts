import type { VFile } from 'vfile';
import type { Templates } from '../ast/content.ts';
import type { FontSet } from '../ast/font.ts';
import type { Document, Words } from '../ast/nodes.ts';
import { plainer } from '../ast/plainer.ts';
import type { EditionSettings } from '../ast/settings.ts';
import { checkCatalogue } from '../check/catalogue.ts';
import { checkDocument } from '../check/index.ts';
import { checkLogo } from '../check/logo.ts';
import { localize } from '../localize/index.ts';
import { phrasingParser } from '../model/phrasing-parser.ts';
import { parseInline } from '../parse/inline.ts';
import { readFonts } from '../read/fonts.ts';
import { type FilesByLanguage, type LanguageFiles, translatedLocales } from './language-files.ts';
import type { RememberedLanguage, Told } from './languages.ts';
import { parseLanguage } from './parse-language.ts';
import { narrowed } from './plan.ts';
import type { Design, Ready, Written } from './prepared.ts';
import { required } from './required.ts';
import { shapersOf } from './shapers.ts';
import type { SiteParts } from './site.ts';
import { tell, toldOf, untold } from './tell.ts';

/** What a build knows of languages before it makes them. */
export interface Known {
  /** Digest of all that a language comes from. */
  key(locale: string): string;
  /** Languages whose files are there as they were made. */
  intact: ReadonlyMap<string, RememberedLanguage>;
}

/** Which languages are made, and of what. */
interface Languages {
  translations: FilesByLanguage;
  /** By the call; all that there are when it asks for none. */
  asked: readonly string[] | undefined;
  known?: Known;
}

/**
 * The guide in every language that is asked for, parsed and checked, with the faces that each is set in. A language of which nothing has changed since its files
 * were made is not made again: what was said of it is said again. The guide's own language is checked in any case.
 */
export async function localizeAll(
  design: Design & { settings: EditionSettings },
  document: Document,
  written: Written,
  templates: Templates,
  { translations, asked, known }: Languages,
): Promise<Ready> {
  const locales = narrowed('locale', localesOffered(design.settings, document, translations), asked);
  checkSite(document, design, written.site);
  const languages = new Map<string, Language>();
  const kept: string[] = [];
  const messages = new Map<string, readonly Told[]>();
  // The guide's own language is checked even when it is not printed: all others are made from it.
  for (const locale of new Set([document.sourceLocale, ...locales])) {
    const own = translations.languages.get(locale) ?? {};
    const files = [...writtenFiles(written, own), templates.fonts];
    const before = locale === document.sourceLocale ? undefined : known?.intact.get(locale);
    if (before && before.key === known?.key(locale)) {
      kept.push(locale);
      messages.set(locale, before.messages);
      tell(files, before.messages);
      continue;
    }
    const heard = files.map(untold);
    languages.set(locale, await localizeOne(locale, design, document, heard, own));
    messages.set(locale, toldOf(heard));
    tell(files, toldOf(heard));
  }
  const documents = locales.flatMap((locale) => languages.get(locale)?.document ?? []);
  return {
    ...design,
    documents,
    kept,
    messages,
    source: languages.get(document.sourceLocale)?.document ?? document,
    editionsPath: (written.content.editions ?? templates.editions).path,
    styles: templates.styles,
    fonts: new Map([...languages].flatMap(([locale, { fonts }]) => (fonts ? [[locale, fonts]] : []))),
  };
}

/** A language that was made. */
interface Language {
  document: Document;
  fonts?: FontSet;
}

/** @param files Those of which the language has something to say; the faces last. */
async function localizeOne(
  locale: string,
  design: Design & { settings: EditionSettings },
  source: Document,
  files: readonly VFile[],
  own: LanguageFiles,
): Promise<Language> {
  const { words } = design;
  const among = (named: VFile | undefined) => named && files.find(({ path }) => path === named.path);
  const catalogueFile = among(own.catalogue);
  // A glossary without a catalogue is looked at with the others of that kind.
  const { catalogue, glossary } = catalogueFile
    ? parseLanguage({ catalogue: catalogueFile, glossary: among(own.glossary) })
    : {};
  if (catalogue && catalogueFile)
    checkCatalogue({ document: source, catalogue, glossary, file: catalogueFile, words, parseInline });
  const formats = otherFormats(design.settings, words);
  const parsePhrasing = phrasingParser(parseInline);
  const document = localize(source, { locale, catalogue, catalogueFile, words, formats, parsePhrasing });
  const faces = required(files.at(-1), 'templates/fonts.yaml');
  const fonts = await readFonts(design.fonts, locale, faces);
  checkDocument(document, {
    files: files.slice(0, -1),
    catalogueFile,
    wordLine: (key) => catalogue?.messages.get(`word:${key}`)?.line,
    covers: coverage(fonts),
  });
  return { document, fonts };
}

/** The languages that are built when the call asks for nothing narrower. */
export function localesOffered(
  settings: EditionSettings,
  { sourceLocale }: Document,
  translations: FilesByLanguage,
): string[] {
  return settings.locales ?? [...new Set([sourceLocale, ...translatedLocales(translations)])];
}

/** Whether the faces of a script have a character, in running text or in code. */
function coverage(set: FontSet | undefined): (codePoint: number, kind: 'text' | 'code') => boolean {
  if (!set) return () => true;
  const shapers = shapersOf(set);
  return (codePoint, kind) => {
    const instead = plainer(String.fromCodePoint(codePoint));
    return (
      shapers.covers(codePoint, set[kind]) ||
      (instead !== undefined && shapers.covers(instead.charCodeAt(0), set[kind]))
    );
  };
}

/** What the whole guide is given out as, as keys of the words: an edition that has no word is none that a reader would ask for. */
function otherFormats({ formats, editions }: EditionSettings, words: Words): string[] {
  const keys = formats.flatMap((format) =>
    format === 'pdf' ? editions.map(({ id }) => `format-pdf-${id}`) : [`format-${format}`],
  );
  return keys.filter((key) => words[key] !== undefined);
}

function writtenFiles({ content, site }: Written, { catalogue, glossary }: LanguageFiles): VFile[] {
  const files = [content.guide, content.resources, catalogue, glossary, ...site.files];
  return files.filter((file) => file !== undefined);
}

/** The logo in the editions that are built. */
function checkSite(source: Document, design: Design & { settings: EditionSettings }, { site }: SiteParts): void {
  if (!site) return;
  const { settings } = design;
  const wanted = new Set(settings.editions.map(({ profile }) => profile));
  // A card has no room for it.
  const profiles = design.profiles.filter(({ id, layout }) => wanted.has(id) && layout.sheet !== 'cards');
  const papers = design.papers.filter(({ id }) => settings.papers.includes(id));
  checkLogo(source, { profiles, papers }, site.file);
}
