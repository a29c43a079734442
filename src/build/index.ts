import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Layout } from '../ast/layout.ts';
import type { Document } from '../ast/nodes.ts';
import { sheetSides } from '../ast/page-size.ts';
import { error, type Problem } from '../ast/problem.ts';
import { fill } from '../ast/words.ts';
import type { Misfit } from '../render/pdf/misfit.ts';
import type { Reporter } from '../report.ts';
import { removeFiles, writeAtomically, writeFiles } from '../write/output.ts';
import { prepared } from './check.ts';
import type { LayoutResult } from './layout-job.ts';
import { accessibilityFeatures, MANIFEST, type ManifestFile, mergeManifests, readManifest } from './manifest.ts';
import { type BuildOptions, CallError } from './options.ts';
import { type FileTask, type LayoutTask, type Plan, planBuild } from './plan.ts';
import { createPool, type Pool } from './pool.ts';
import type { Ready } from './prepare.ts';
import { printSheets } from './print-sheets.ts';

/** What `verify` wrote of earlier bytes: it would no longer be true. */
const REPORTS = ['report.json', 'report.html'];

/**
 * The whole pipeline on one screen: read, parse, model, localize and check (`prepare`), plan, lay out and render, write. Nothing is written
 * before everything is made, so a run that fails leaves the output folder as it was.
 */
export async function build(options: BuildOptions, reporter: Reporter): Promise<0 | 1> {
  const ready = await prepared(options, reporter);
  if (!ready) return 1;
  const plan = planBuild(options, ready);
  const contents = await renderAll(plan, ready, options, reporter);
  if (reportMisfits(contents, ready, options, reporter)) return 1;
  const rows = plan.files.map((task) => manifestRow(task, contents));
  await writeAll(options, contents, rows).catch((reason: unknown) => {
    throw new CallError(
      `Unexpected output folder \`${options.out}\`, expected one that can be written: ${systemReason(reason)}`,
    );
  });
  reporter.files(rows, options.out);
  return 0;
}

/** What the system says of a file that it could not write; any other fault is the program's own, and goes on. */
function systemReason(reason: unknown): string {
  if (reason instanceof Error && 'code' in reason) return reason.message;
  throw reason;
}

/** What a file task came to. */
interface Made {
  bytes: Uint8Array;
  /** Of a PDF: as it was laid out. */
  result?: LayoutResult;
}

async function renderAll(
  plan: Plan,
  ready: Ready,
  { jobs }: BuildOptions,
  reporter: Reporter,
): Promise<Map<string, Made>> {
  const pool = createPool(Math.min(jobs, plan.layouts.length));
  try {
    const layouts = new Map(plan.layouts.map((task) => [task, layOut(pool, task, ready)]));
    const made = plan.files.map(async (task): Promise<[string, Made]> => {
      const result = task.layout && (await layouts.get(task.layout));
      // An edition that does not fit is reported when all are known, and nothing is written.
      const bytes = result?.misfit ? new Uint8Array() : await render(task, result, ready);
      reporter.progress(task.path, plan.files.length);
      return [task.path, { bytes, ...(task.format === 'pdf' && { result }) }];
    });
    return new Map(await Promise.all(made));
  } finally {
    await pool.end();
  }
}

function layOut(pool: Pool, task: LayoutTask, { fonts }: Ready): Promise<LayoutResult> {
  const facesOf = ({ locale }: Document) => required(fonts.get(locale), `faces for ${locale}`);
  const [document] = task.documents;
  return pool.run({
    task,
    fonts: facesOf(required(document, 'a document')),
    ...(task.facing && { facingFonts: facesOf(task.facing) }),
  });
}

/** One file. A renderer is loaded when the first file needs it. */
async function render(task: FileTask, result: LayoutResult | undefined, ready: Ready): Promise<Uint8Array> {
  const { format, document } = task;
  switch (format) {
    case 'pdf':
      return task.sheet
        ? printSheets(task, required(result?.bytes, 'a drawn PDF'))
        : required(result?.bytes, 'a drawn PDF');
    case 'text': {
      const { renderText } = await import('../render/text/index.ts');
      return new TextEncoder().encode(renderText(document, fill(document.words, 'edition-text')));
    }
    case 'epub': {
      const { renderEpub } = await import('../render/epub/index.ts');
      return renderEpub(document, {
        layout: required(result?.layout, 'a layout'),
        editionLine: fill(document.words, 'edition-epub'),
        modified: document.metadata.date,
        pageBreakSource: pageBreakSource(document, required(result?.layout, 'a layout')),
        css: required(ready.styles.get('book.css'), 'templates/epub/book.css'),
        certification: ready.settings.certification,
      });
    }
  }
}

/** The print edition whose pages the EPUB names (EP-11, EP-13). */
function pageBreakSource({ title, words, metadata }: Document, { profile, paper, locale }: Layout): string {
  return [title, fill(words, `edition-${profile}`), paper, metadata.date, locale].filter(Boolean).join(', ');
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`Unexpected task without ${what}`);
  return value;
}

function manifestRow(task: FileTask, contents: ReadonlyMap<string, Made>): ManifestFile {
  const { path, format, edition, locales, document, whole, sheet } = task;
  const { bytes, result } = required(contents.get(path), path);
  return {
    path,
    format,
    edition,
    locale: document.locale,
    ...(locales.length > 1 && { locales }),
    ...(task.format === 'pdf' && printFacts(task, required(result, 'a layout'))),
    ...(!whole && { part: true }),
    ...(sheet && { printOnly: true }),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    accessibilityFeature: accessibilityFeatures(task),
  };
}

/** What the manifest says of paper only. */
function printFacts({ layout, sheet }: FileTask, { layout: { pages }, detail }: LayoutResult): Partial<ManifestFile> {
  const profile = required(layout?.profile, 'a profile');
  return {
    profile: profile.id,
    paper: sheet?.id ?? layout?.paper.id,
    pages: sheet ? sheetSides(profile.layout, pages.length) : pages.length,
    ...(detail !== 'full' && { detail }),
  };
}

/** Says of every edition that has too many pages what does not fit, and by how much; type is never made smaller for it (LP-22). */
function reportMisfits(
  contents: ReadonlyMap<string, Made>,
  { editionsPath }: Ready,
  { content }: BuildOptions,
  reporter: Reporter,
): boolean {
  const file = new VFile({ path: editionsPath });
  for (const [path, { result }] of contents)
    if (result?.misfit && !path.endsWith('-print.pdf')) error(file, misfitProblem(path, result.misfit));
  if (file.messages.length > 0) reporter.messages([file], content);
  return file.messages.length > 0;
}

function misfitProblem(path: string, { pages, mostPages, words, byPt }: Misfit): Problem {
  const over = `${Math.ceil(byPt)} pt`;
  return {
    reason: `Unexpected ${pages} pages of \`${path}\`, expected ${mostPages} at most: “${words}” and what follows it do not fit, by ${over}`,
    rule: 'edition-fits',
    hint: 'Choose sections or groups for this edition (`sections:`, `groups:`, `religious: false`), or shorten their text: letters are never made smaller.',
  };
}

/** Writes all files, then the manifest. A run over everything also removes what an earlier one made and this one no longer plans. */
async function writeAll(
  options: BuildOptions,
  contents: ReadonlyMap<string, Made>,
  rows: readonly ManifestFile[],
): Promise<void> {
  const { out, locales, editions, formats, papers } = options;
  const path = join(out, MANIFEST);
  const before = (await readManifest(out))?.files ?? [];
  const planned = new Set(rows.map((row) => row.path));
  const others = before.filter((row) => !planned.has(row.path));
  const isWhole = [locales, editions, formats, papers].every((list) => list === undefined);
  await removeFiles(out, REPORTS);
  await writeFiles(out, new Map([...contents].map(([name, { bytes }]) => [name, bytes])));
  if (isWhole)
    await removeFiles(
      out,
      others.map((row) => row.path),
    );
  await writeAtomically(path, `${JSON.stringify(mergeManifests(isWhole ? [] : others, rows), null, 2)}\n`);
}
