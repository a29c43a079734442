import { basename } from 'node:path';
import type { VFile } from 'vfile';
import type { Catalogue } from '../ast/catalogue.ts';
import type { Content, Templates } from '../ast/content.ts';
import type { SimplifySvg } from '../ast/drawing.ts';
import type { Paper, Profile } from '../ast/edition.ts';
import type { FontSet } from '../ast/font.ts';
import type { Glossary } from '../ast/glossary.ts';
import type { Document, Words } from '../ast/nodes.ts';
import { plainer } from '../ast/plainer.ts';
import type { EditionSettings, FontSettings } from '../ast/settings.ts';
import { walk } from '../ast/walk.ts';
import { checkCatalogue } from '../check/catalogue.ts';
import { checkGlossary } from '../check/glossary.ts';
import { checkDocument } from '../check/index.ts';
import { checkLogo } from '../check/logo.ts';
import { localize } from '../localize/index.ts';
import { buildDocument } from '../model/index.ts';
import { phrasingParser } from '../model/phrasing-parser.ts';
import { parseCatalogue } from '../parse/catalogue.ts';
import { svgSimplifier } from '../parse/drawing.ts';
import { type Offer, parseEditions } from '../parse/editions.ts';
import { parseFonts } from '../parse/fonts.ts';
import { parseGlossary } from '../parse/glossary.ts';
import { parseGuide } from '../parse/guide.ts';
import { parseInline } from '../parse/inline.ts';
import { parsePapers } from '../parse/papers.ts';
import { parseProfiles } from '../parse/profile.ts';
import { parseResources } from '../parse/resources.ts';
import { parseWords } from '../parse/words.ts';
import { readContent } from '../read/content.ts';
import { readDrawingProgram } from '../read/drawing-program.ts';
import { readFonts } from '../read/fonts.ts';
import { readTemplates } from '../read/templates.ts';
import type { BuildOptions } from './options.ts';
import { narrowed } from './plan.ts';
import { shapersOf } from './shapers.ts';
import { readSiteParts, type SiteParts } from './site.ts';

/** Content and templates, read and understood, and all that is to be said of them. */
export interface Prepared {
  /** Every file that was read, with its messages. */
  files: VFile[];
  /** The guide in its own language, as far as it could be read. */
  source?: Source;
  /** Absent when the messages hold an error. */
  ready?: Ready;
}

/** What translations are made from and into. */
export interface Source {
  document: Document;
  /** English interface words. */
  words: Words;
  fonts: FontSettings;
  catalogues: ReadonlyMap<string, Translation>;
  /** Those that could be read. */
  glossaries: readonly Glossary[];
}

/** A catalogue and its file; the file alone when it could not be read. */
interface Translation {
  file: VFile;
  catalogue?: Catalogue;
}

/** What the plan is drawn up from. */
export interface Ready {
  documents: Document[];
  /** The guide in its own language, as it would be printed; one of the documents, unless nobody asked for it. */
  source: Document;
  settings: EditionSettings;
  profiles: Profile[];
  papers: Paper[];
  styles: Templates['styles'];
  /** The file that asks for the editions. */
  editionsPath: string;
  /** The faces of each document's script, by locale. */
  fonts: ReadonlyMap<string, FontSet>;
}

/** Reads, parses, models, localizes and checks; every stage reports all it finds, and the next ones still run where they can. */
export async function prepare(
  options: Pick<BuildOptions, 'content' | 'date' | 'locales' | 'strict' | 'resources' | 'site'>,
): Promise<Prepared> {
  const { templates, content, site, files, design, source, document, catalogues } = await understand(options);
  // Last of all that is read: an edition can only ask for what there is.
  const settings = design && parseEditions(templates.editions, content.editions, offerOf(design, document, catalogues));
  const ready =
    source &&
    settings &&
    (await localizeAll({ ...design, settings }, source, { content, site }, templates, options.locales));
  const failed = files.some(({ messages }) => messages.some(({ fatal }) => fatal || options.strict));
  return { files, source, ready: failed ? undefined : ready };
}

/**
 * Reads, parses and models, and makes no language of it: for what translations are made from. Faces and editions are not asked, so a language
 * can be translated before it can be printed; nor is what a site adds, which nobody translates.
 */
export async function prepareSource(options: Pick<BuildOptions, 'content' | 'date'>): Promise<Omit<Prepared, 'ready'>> {
  const { files, source } = await understand({ content: options.content, date: options.date });
  return { files, source };
}

/** What `read`, `parse` and `model` give. */
async function understand(options: Pick<BuildOptions, 'content' | 'date' | 'resources' | 'site'>) {
  const templates = await readTemplates(new URL('../../templates/', import.meta.url));
  const content = await readContent(options.content);
  const site = await readSiteParts(content, options);
  const files = [...templateFiles(templates), ...contentFiles(content), ...site.files];
  const design = parseTemplates(templates);
  const document = design && parseSource({ content, site }, design.words, await drawings(content, site), options.date);
  const catalogues = new Map(
    content.catalogues.map((file) => [basename(file.path, '.po'), { file, catalogue: parseCatalogue(file) }]),
  );
  const glossaries = parseGlossaries(content, new Set(catalogues.keys()));
  const { words, fonts } = design ?? {};
  const source = document && words && fonts && { document, words, fonts, catalogues, glossaries };
  return { templates, content, site, files, design, source, document, catalogues };
}

function parseGlossaries({ glossaries }: Content, locales: ReadonlySet<string>): Glossary[] {
  return glossaries.flatMap((file) => {
    const glossary = parseGlossary(file);
    if (glossary) checkGlossary(glossary, file, locales);
    return glossary ?? [];
  });
}

interface Design {
  words: Words;
  fonts: FontSettings;
  profiles: Profile[];
  papers: Paper[];
}

function parseTemplates(templates: Templates): Design | undefined {
  const words = parseWords(templates.words);
  const fonts = parseFonts(templates.fonts);
  const papers = parsePapers(templates.papers);
  const profiles = parseProfiles(templates.profiles);
  return words && fonts && papers ? { words, fonts, papers, profiles } : undefined;
}

/** What editions can be made of. The languages are known once the guide has been read. */
function offerOf(
  { profiles, papers }: Design,
  document: Document | undefined,
  catalogues: ReadonlyMap<string, Translation>,
): Offer {
  return {
    profiles: profiles.map(({ id }) => id),
    papers: papers.map(({ id }) => id),
    ...(document && { locales: [...new Set([document.sourceLocale, ...catalogues.keys()])], ...partsOf(document) }),
  };
}

/** What an edition can hold of the guide: its sections, its lists of groups, its groups. */
function partsOf(document: Document): Required<Pick<Offer, 'sections' | 'groups'>> {
  const members = [...walk(document)];
  const lists = members.flatMap(({ type, id }) => (type === 'resourceList' ? id.replace(/^resources:/, '') : []));
  const sections = members.flatMap(({ type, id }) => (type === 'section' ? id : []));
  return {
    sections: [...lists, ...sections],
    groups: members.flatMap((member) => (member.type === 'resource' ? member.record.id : [])),
  };
}

/** What drawings are read with; a guide without any does not wait for it. */
async function drawings({ files }: Content, { site }: SiteParts): Promise<SimplifySvg> {
  const hasDrawing = [...files.keys(), ...(site?.files?.keys() ?? [])].some((path) => /\.svg$/i.test(path));
  return hasDrawing ? svgSimplifier(await readDrawingProgram()) : (svg) => svg;
}

/** What the content folder holds, and what a site adds to it. */
interface Written {
  content: Content;
  site: SiteParts;
}

/** The document in its own language. */
function parseSource(
  { content, site }: Written,
  words: Words,
  simplifySvg: SimplifySvg,
  date: string | undefined,
): Document | undefined {
  const { records, omitted } = content.resources ? parseResources(content.resources) : { records: [], omitted: [] };
  const guide = content.guide.value === undefined ? undefined : parseGuide(content.guide);
  if (!guide) return undefined;
  const settings = date === undefined ? guide.settings : { ...guide.settings, date };
  return buildDocument({
    tree: guide.tree,
    settings,
    guideFile: content.guide,
    resources: records,
    omitted,
    resourcesFile: content.resources,
    local: site.local,
    site: site.site,
    files: content.files,
    words,
    parseInline,
    simplifySvg,
  });
}

async function localizeAll(
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
    checkDocument(document, { files: writtenFiles(written, catalogueFile), catalogueFile, covers: coverage(set) });
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

function templateFiles({ profiles, papers, words, fonts, editions }: Templates): VFile[] {
  return [...profiles, papers, words, fonts, editions];
}

function contentFiles({ guide, resources, editions, catalogues, glossaries }: Content): VFile[] {
  return [guide, resources, editions, ...catalogues, ...glossaries].filter((file) => file !== undefined);
}
