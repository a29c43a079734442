import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Format } from '../ast/edition.ts';
import type { ToolReport } from '../verify/report.ts';
import { readJson } from '../write/output.ts';

/** A file for the outside checkers. */
export interface CheckedFile {
  /** As the report names it. */
  path: string;
  /** Absolute, on this disk. */
  place: string;
  /** The report itself is a page of the web. */
  format: Format | 'html';
  /** A card, whose print is smaller than clear print: held to every rule but the floor of clear print. */
  smallPrint?: true;
  /** Pages on the sheets of a printer: no PDF/UA, and not judged as one (PR-05). */
  printOnly?: true;
}

/** They stand beside the tests, since they are no part of what is installed. */
const RUNNER = fileURLToPath(new URL('../../tests/verify/run.mjs', import.meta.url));

/** By format, under the names that the runner gives them. */
const CHECKERS: Record<CheckedFile['format'], readonly string[]> = {
  pdf: ['veraPDF PDF/UA-1', 'veraPDF WCAG 2.2 (own rules)'],
  text: [],
  epub: ['EPUBCheck 5.3', 'Ace', 'axe'],
  html: ['axe'],
};

/** The checkers that read files of such a format, by the names that the report gives them. */
export function checkersOf({ format }: Pick<CheckedFile, 'format'>): readonly string[] {
  return CHECKERS[format];
}

/** What veraPDF, EPUBCheck, Ace and axe say of the files; of those that were not asked or are not there, that they have not run. */
export async function runOutsideTools(files: readonly CheckedFile[], isAsked: boolean): Promise<ToolReport[]> {
  const asked = files.filter((file) => checkersOf(file).length > 0 && !file.printOnly);
  return [...(await judgeFiles(asked, isAsked)), ...leftOut(files)];
}

async function judgeFiles(files: readonly CheckedFile[], isAsked: boolean): Promise<ToolReport[]> {
  if (files.length === 0) return [];
  if (!isAsked) return notRun(files, 'not asked for; `--tools` runs it');
  if (!existsSync(RUNNER)) return notRun(files, 'this copy of the program has no folder tests/verify');
  return run(files);
}

/** Sheets for a printer make no claim that a checker could hold them to: none is asked, and each says which file is checked in its place. */
function leftOut(files: readonly CheckedFile[]): ToolReport[] {
  const why = 'for printing only: it claims no PDF/UA, and the file with the same pages in reading order is checked';
  return files
    .filter(({ printOnly }) => printOnly)
    .flatMap(({ path, format }) =>
      checkersOf({ format }).map((tool): ToolReport => ({ tool, path, outcome: 'left-out', details: [why] })),
    );
}

function notRun(files: readonly CheckedFile[], why: string): ToolReport[] {
  return files.flatMap((file) =>
    checkersOf(file).map((tool): ToolReport => ({ tool, path: file.path, outcome: 'not-run', details: [why] })),
  );
}

async function run(files: readonly CheckedFile[]): Promise<ToolReport[]> {
  const folder = await mkdtemp(join(tmpdir(), 'handout-'));
  try {
    const json = join(folder, 'tools.json');
    const small = files.filter(({ smallPrint }) => smallPrint).flatMap(({ place }) => ['--small-print', place]);
    const ended = await node([RUNNER, '--json', json, ...small, ...files.map(({ place }) => place)]);
    const reports = (await readJson(json)) as ToolReport[] | undefined;
    const paths = new Map(files.map(({ place, path }) => [place, path]));
    return reports?.map((report) => ({ ...report, path: paths.get(report.path ?? '') })) ?? broken(ended);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function broken(ended: string): ToolReport[] {
  return [{ tool: 'Outside checkers', outcome: 'fail', details: [`They gave no report and ended with ${ended}.`] }];
}

/** Runs a script to its end; what it says of its progress goes where errors go. */
function node(args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', ({ message }) => resolve(message));
    child.on('close', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
}
