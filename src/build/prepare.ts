import type { VFile } from 'vfile';
import type { Content, Templates } from '../ast/content.ts';
import type { SimplifySvg } from '../ast/drawing.ts';
import type { Document, Words } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import { buildDocument } from '../model/index.ts';
import { svgSimplifier } from '../parse/drawing.ts';
import { type Offer, parseEditions } from '../parse/editions.ts';
import { parseFonts } from '../parse/fonts.ts';
import { parseGuide } from '../parse/guide.ts';
import { parseInline } from '../parse/inline.ts';
import { parsePapers } from '../parse/papers.ts';
import { parseProfiles } from '../parse/profile.ts';
import { parseResources } from '../parse/resources.ts';
import { parseWords } from '../parse/words.ts';
import { readContent } from '../read/content.ts';
import { readDrawingProgram } from '../read/drawing-program.ts';
import { readTemplates } from '../read/templates.ts';
import { type FilesByLanguage, filesByLanguage, translatedLocales } from './language-files.ts';
import { languageKeys, type RememberedLanguage } from './languages.ts';
import { localesOffered, localizeAll } from './localize-all.ts';
import type { BuildOptions } from './options.ts';
import { parseLanguage, parseOthers } from './parse-language.ts';
import type { Design, Prepared, Source, Written } from './prepared.ts';
import { readSiteParts, type SiteParts } from './site.ts';

/** What a build remembers of the last one. */
export interface Memory {
  /** Digest of the program itself. */
  program: string;
  /** Languages whose files are there as they were made. */
  intact: ReadonlyMap<string, RememberedLanguage>;
}

/** What content is read and checked with. */
export type PrepareOptions = Pick<BuildOptions, 'content' | 'strict'> & Partial<BuildOptions>;

/**
 * Reads, parses, models, localizes and checks; every stage reports all it finds, and the next ones still run where they can. Of the languages, those that
 * are made are read and checked.
 */
export async function prepare(options: PrepareOptions, remembered?: Memory): Promise<Prepared> {
  const found = await understand(options);
  const { templates, content, site, files, design, document, translations } = found;
  parseOthers(translations);
  const settings = settingsOf(found);
  const key = remembered && languageKeys({ content, templates, site, options, program: remembered.program });
  const ready =
    design &&
    document &&
    settings &&
    (await localizeAll({ ...design, settings }, document, { content, site }, templates, {
      translations,
      asked: options.locales,
      ...(key && remembered && { known: { key, intact: remembered.intact } }),
    }));
  const failed = files.some(({ messages }) => messages.some(({ fatal }) => fatal || options.strict));
  return { files, ready: failed ? undefined : ready, key };
}

/** The languages that the content asks for, with the files that were read; none when something keeps them from being known. */
export async function offeredLocales(
  options: Pick<BuildOptions, 'content' | 'date'>,
): Promise<{ files: VFile[]; locales?: string[] }> {
  const found = await understand(options);
  const settings = settingsOf(found);
  const { files, document, translations } = found;
  return {
    files,
    ...(document && settings && { locales: localesOffered(settings, document, translations) }),
  };
}

/**
 * Reads, parses and models, and makes no language of it: for what translations are made from. Faces and editions are not asked, so a language
 * can be translated before it can be printed; nor is what a site adds, which nobody translates.
 */
export async function prepareSource(
  options: Pick<BuildOptions, 'content' | 'date'>,
): Promise<{ files: VFile[]; source?: Source }> {
  const { files, design, document, translations } = await understand({ content: options.content, date: options.date });
  for (const stranger of translations.strangers) parseLanguage(stranger);
  const parsed = [...translations.languages].map(([locale, own]) => ({
    locale,
    file: own.catalogue,
    ...parseLanguage(own),
  }));
  const catalogues = new Map(
    parsed.flatMap(({ locale, file, catalogue }) => (file ? [[locale, { file, catalogue }]] : [])),
  );
  const glossaries = parsed.flatMap(({ glossary }) => glossary ?? []);
  return { files, ...(design && document && { source: { ...design, document, catalogues, glossaries } }) };
}

/** What `read`, `parse` and `model` give of all that is not of one language. */
async function understand(options: Pick<BuildOptions, 'content' | 'date' | 'resources' | 'site'>) {
  const templates = await readTemplates(new URL('../../templates/', import.meta.url));
  const content = await readContent(options.content);
  const site = await readSiteParts(content, options);
  const files = [...templateFiles(templates), ...contentFiles(content), ...site.files];
  const design = parseTemplates(templates);
  const document = design && parseSource({ content, site }, design.words, await drawings(content, site), options.date);
  return { templates, content, site, files, design, document, translations: filesByLanguage(content) };
}

/** What the content asks for. Last of all that is read: an edition can only ask for what there is. */
function settingsOf({ templates, content, design, document, translations }: Awaited<ReturnType<typeof understand>>) {
  return design && parseEditions(templates.editions, content.editions, offerOf(design, document, translations));
}

function parseTemplates(templates: Templates): Design | undefined {
  const words = parseWords(templates.words);
  const fonts = parseFonts(templates.fonts);
  const papers = parsePapers(templates.papers);
  const profiles = parseProfiles(templates.profiles);
  return words && fonts && papers ? { words, fonts, papers, profiles } : undefined;
}

/** What editions can be made of. The languages are known once the guide has been read. */
function offerOf({ profiles, papers }: Design, document: Document | undefined, translations: FilesByLanguage): Offer {
  return {
    profiles: profiles.map(({ id }) => id),
    papers: papers.map(({ id }) => id),
    ...(document && {
      locales: [...new Set([document.sourceLocale, ...translatedLocales(translations)])],
      ...partsOf(document),
    }),
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

function templateFiles({ profiles, papers, words, fonts, editions }: Templates): VFile[] {
  return [...profiles, papers, words, fonts, editions];
}

function contentFiles({ guide, resources, editions, catalogues, glossaries }: Content): VFile[] {
  return [guide, resources, editions, ...catalogues, ...glossaries].filter((file) => file !== undefined);
}
