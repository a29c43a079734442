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
import { narrowed } from './plan.ts';
import type { Design, Ready, Source, Written } from './prepared.ts';
import { shapersOf } from './shapers.ts';
import type { SiteParts } from './site.ts';

/** The guide in every language that is asked for, checked, with the faces that each is set in. The guide's own language is checked in any case. */
export async function localizeAll(
  design: Design & { settings: EditionSettings },
  { document: source, words, catalogues, glossaries }: Source,
  written: Written,
  templates: Templates,
  asked: readonly string[] | undefined,
): Promise<Ready> {
  const { settings } = design;
  const offered = settings.locales ?? [
    source.sourceLocale,
    // One that cannot be read has its error already, and perhaps a name that is no language.
    ...[...catalogues].flatMap(([locale, { catalogue }]) =>
      catalogue && locale !== source.sourceLocale ? [locale] : [],
    ),
  ];
  const locales = narrowed('locale', offered, asked);
  checkSite(source, design, written.site);
  const fonts = new Map<string, FontSet>();
  const documents: Document[] = [];
  let own = source;
  // The guide's own language is checked even when it is not printed: all others are made from it.
  for (const locale of new Set([source.sourceLocale, ...locales])) {
    const { catalogue, file: catalogueFile } = catalogues.get(locale) ?? {};
    const glossary = glossaries.find((one) => one.locale === locale);
    if (catalogue && catalogueFile)
      checkCatalogue({ document: source, catalogue, glossary, file: catalogueFile, words, parseInline });
    const document = localize(source, {
      locale,
      catalogue,
      catalogueFile,
      words,
      formats: otherFormats(settings, words),
      parsePhrasing: phrasingParser(parseInline),
    });
    const set = await readFonts(design.fonts, locale, templates.fonts);
    if (set) fonts.set(locale, set);
    checkDocument(document, {
      files: writtenFiles(written, catalogueFile),
      catalogueFile,
      wordLine: (key) => catalogue?.messages.get(`word:${key}`)?.line,
      covers: coverage(set),
    });
    if (locale === source.sourceLocale) own = document;
    if (locales.includes(locale)) documents.push(document);
  }
  return {
    ...design,
    documents,
    source: own,
    editionsPath: (written.content.editions ?? templates.editions).path,
    styles: templates.styles,
    fonts,
  };
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

function writtenFiles({ content, site }: Written, catalogue: VFile | undefined): VFile[] {
  return [content.guide, content.resources, catalogue, ...site.files].filter((file) => file !== undefined);
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
