import { join } from 'node:path';
import * as z from 'zod';
import { DETAILS, type Detail } from '../ast/edition.ts';
import { LARGE_PRINT_PT } from '../ast/large-print.ts';
import type { Document } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import { readJson } from '../write/output.ts';
import type { Ingredients } from './ingredients.ts';
import type { FileTask } from './plan.ts';

/** Its name in the output folder. */
export const MANIFEST = 'manifest.json';

/** A file of `output/`, as `manifest.json` describes it. */
export interface ManifestFile {
  /** Below the output folder. */
  path: string;
  format: FileTask['format'];
  /** Name of the print edition; of the format otherwise. */
  edition: string;
  locale: string;
  /** Where two languages stand side by side, both. */
  locales?: string[];
  /** Of a PDF: whose sizes it has. */
  profile?: string;
  paper?: string;
  /** Printed pages, or sides of sheets where pages lie on sheets; absent where text flows. */
  pages?: number;
  /** How much of each entry it holds, where that is not all of it. */
  detail?: Detail;
  /** Present where it does not hold the whole guide under its own title. */
  part?: true;
  /** Present where its print is smaller than clear print: a card (LP-02). */
  smallPrint?: true;
  /** Present where a person prints it and reads another file (PR-05). */
  printOnly?: true;
  bytes: number;
  sha256: string;
  /** What it was made from, part by part; equal parts make equal bytes. */
  madeFrom: Ingredients;
  /** Why it was last made: `new`, `missing` or `altered`, or the parts that had changed. */
  rebuilt: string[];
  /** Terms of schema.org's accessibilityFeature. */
  accessibilityFeature: string[];
}

/** What may still stand in the place of a file that is changing places with another, coming or going; of one there may be several. */
export interface Replaced {
  path: string;
  /** Of its bytes; absent when there is nothing. */
  sha256?: string;
}

/** `manifest.json`: every file that stands in the output folder. */
export interface Manifest {
  files: ManifestFile[];
  /** Present while files are put in their places, and after a build that was stopped in that moment: each of these is still what it was, or already new. */
  replacing?: Replaced[];
  /** Which parts of all these are, `2/5`, where several machines make one each; absent where nothing is missing. */
  shards?: string[];
}

const schema: z.ZodType<Manifest> = z.object({
  files: z.array(
    z.object({
      // In the order of `manifestRow`: a manifest that was read and written again is the same to the byte.
      path: z.string(),
      format: z.enum(['pdf', 'text', 'epub']),
      edition: z.string(),
      locale: z.string(),
      locales: z.array(z.string()).optional(),
      profile: z.string().optional(),
      paper: z.string().optional(),
      pages: z.number().optional(),
      detail: z.enum(DETAILS).optional(),
      smallPrint: z.literal(true).optional(),
      part: z.literal(true).optional(),
      printOnly: z.literal(true).optional(),
      bytes: z.number(),
      sha256: z.string(),
      madeFrom: z.record(z.string(), z.string()),
      rebuilt: z.array(z.string()),
      accessibilityFeature: z.array(z.string()),
    }),
  ),
  replacing: z.array(z.object({ path: z.string(), sha256: z.string().optional() })).optional(),
  shards: z.array(z.string()).optional(),
});

/** The manifest of an output folder; nothing when there is none, or it is not what a build writes. */
export async function readManifest(out: string): Promise<Manifest | undefined> {
  return schema.safeParse(await readJson(join(out, MANIFEST))).data;
}

/** What schema.org calls the accessibility features of a file. `largePrint` belongs to paper only (EP-07). */
export function accessibilityFeatures({ format, layout, document, sheet }: FileTask): string[] {
  if (sheet) return ['none'];
  const described = hasDescribedPictures(document) ? ['alternativeText'] : [];
  switch (format) {
    case 'pdf': {
      const contents = layout?.profile.layout.contents ? ['tableOfContents'] : [];
      const large = (layout?.profile.text.sizePt ?? 0) >= LARGE_PRINT_PT ? ['largePrint'] : [];
      return [
        ...described,
        'bookmarks',
        ...large,
        'pageNavigation',
        'readingOrder',
        'structuralNavigation',
        ...contents,
        'taggedPDF',
      ];
    }
    case 'text':
      return [...described, 'displayTransformability', 'readingOrder', 'tableOfContents', 'unlocked'];
    case 'epub':
      return [
        ...described,
        'ARIA',
        'displayTransformability',
        'pageBreakMarkers',
        'pageNavigation',
        'readingOrder',
        'structuralNavigation',
        'tableOfContents',
        'unlocked',
      ];
  }
}

function hasDescribedPictures(document: Document): boolean {
  return [...walk(document)].some((member) => member.type === 'figure' && member.alt !== '');
}

/** Old rows that this run leaves alone, and the new ones, by path. */
export function mergeRows(kept: readonly ManifestFile[], made: readonly ManifestFile[]): ManifestFile[] {
  const paths = new Set(made.map(({ path }) => path));
  return [...kept.filter(({ path }) => !paths.has(path)), ...made].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A manifest as it is written. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
