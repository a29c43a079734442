import { join } from 'node:path';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import * as z from 'zod';
import type { Content, Templates } from '../ast/content.ts';
import type { Problem } from '../ast/problem.ts';
import { readBytes } from '../read/read-bytes.ts';
import { digest } from './digest.ts';
import type { ManifestFile } from './manifest.ts';
import type { BuildOptions } from './options.ts';
import type { SiteParts } from './site.ts';
import { checksum } from './staleness.ts';

/** Something that was said of a file. */
export interface Told extends Problem {
  /** Of the file that it was said of. */
  path: string;
  fatal: boolean;
}

/** What is remembered of one language of the last build. */
export interface RememberedLanguage {
  /** Digest of everything that its files and its messages come from. */
  key: string;
  /** Digest of what the manifest says of its files. */
  rows: string;
  messages: Told[];
}

/** By BCP 47 tag. */
export type RememberedLanguages = Readonly<Record<string, RememberedLanguage>>;

const schema = z.record(
  z.string(),
  z.object({
    key: z.string(),
    rows: z.string(),
    messages: z.array(
      z.object({
        path: z.string(),
        reason: z.string(),
        rule: z.string(),
        hint: z.string(),
        fatal: z.boolean(),
        place: z.custom<Point | Position>((value) => typeof value === 'object' && value !== null).optional(),
      }),
    ),
  }),
);

/** What a build wrote down of its languages; nothing of what is not that. */
export function languagesFrom(value: unknown): RememberedLanguages {
  return schema.safeParse(value).data ?? {};
}

/** What every language is made from beside its own catalogue. */
export interface Common {
  content: Content;
  templates: Templates;
  site: SiteParts;
  options: Pick<BuildOptions, 'date' | 'editions' | 'formats' | 'papers' | 'resources' | 'site'>;
  program: string;
}

/** Gives the digest of all that a language comes from: the files that are read for every language, and its own catalogue and glossary. */
export function languageKeys({ content, templates, site, options, program }: Common): (locale: string) => string {
  const { guide, resources, editions, files, catalogues, glossaries } = content;
  const { profiles, papers, words, fonts, editions: usual, styles } = templates;
  const { date, editions: asked, formats, papers: sheets, resources: added, site: given } = options;
  const common = digest([
    [guide, resources, editions, ...site.files].map(bytesOf),
    files,
    // A logo beside the file that the call names.
    site.site?.files ?? null,
    [...profiles, papers, words, fonts, usual].map(bytesOf),
    styles,
    [date, asked, formats, sheets, added, given].map((one) => one ?? null),
    program,
  ]);
  return (locale) => {
    const own = [`locales/${locale}.po`, `locales/${locale}.glossary.yaml`];
    return digest([common, ...[...catalogues, ...glossaries].filter(({ path }) => own.includes(path)).map(bytesOf)]);
  };
}

function bytesOf(file: VFile | undefined): unknown {
  return [file?.path ?? null, file?.value ?? null];
}

/** The language whose folder a file is in: of two that stand side by side, that of the readers. */
export function languageOf({ locale, locales }: Pick<ManifestFile, 'locale' | 'locales'>): string {
  return locales?.at(-1) ?? locale;
}

/** Rows of the manifest by language. */
export function rowsByLanguage(rows: readonly ManifestFile[]): Map<string, ManifestFile[]> {
  const found = new Map<string, ManifestFile[]>();
  for (const row of rows) found.set(languageOf(row), [...(found.get(languageOf(row)) ?? []), row]);
  return found;
}

/** Those of the languages whose files are all there, as they were made. */
export async function intact(
  remembered: RememberedLanguages,
  rows: readonly ManifestFile[],
  out: string,
): Promise<Map<string, RememberedLanguage>> {
  const found = [...rowsByLanguage(rows)].map(async ([locale, own]): Promise<[string, RememberedLanguage][]> => {
    const language = remembered[locale];
    if (!language || language.rows !== digest(own)) return [];
    const whole = await Promise.all(own.map((row) => isWhole(row, out)));
    return whole.every(Boolean) ? [[locale, language]] : [];
  });
  return new Map((await Promise.all(found)).flat());
}

async function isWhole({ path, sha256 }: ManifestFile, out: string): Promise<boolean> {
  const bytes = await readBytes(join(out, ...path.split('/'))).catch(() => undefined);
  return bytes !== undefined && checksum(bytes) === sha256;
}
