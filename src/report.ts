import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Requirements } from './ast/requirement.ts';
import { withNamedSigns } from './ast/signs.ts';
import type { ManifestFile } from './build/manifest.ts';
import { closingLine, renderReportText } from './verify/render/terminal.ts';
import type { Report } from './verify/report.ts';
import type { Holder } from './write/lock.ts';

/** Where a report goes: standard output and standard error of the command line, or a test's arrays. */
export interface Streams {
  out: { write(text: string): unknown; isTTY?: boolean };
  err: { write(text: string): unknown; isTTY?: boolean };
}

/** A message as an editor is told it, on a terminal or a page: each text on one line, in signs that only show. */
export interface Told {
  /** As the editor knows the file: as the call has it, or with the content folder, or one of the project's templates. */
  path: string;
  /** From 1; absent where the message is about the whole file. */
  line?: number;
  /** From 1. */
  column?: number;
  level: 'error' | 'warning';
  reason: string;
  rule: string;
  hint?: string;
}

/** Messages of all files. Errors come last, so that no warning hides them; both are sorted by file and place. */
export function told(files: readonly VFile[], folder: string): Told[] {
  const all = files.flatMap((file) => file.messages.map((message) => toldOf(file, message, folder)));
  return all.sort((a, b) => byLevel(a, b) || compare(a.path, b.path) || byPlace(a, b));
}

/** Everything that the program prints goes through one reporter. */
export class Reporter {
  readonly #streams: Streams;
  /** All messages so far, as they were printed. */
  said = '';

  constructor(streams: Streams) {
    this.#streams = streams;
  }

  /** Messages of all files, with the hint under each, as `told` sorts them; then how many there are. */
  messages(files: readonly VFile[], folder: string): void {
    const all = told(files, folder);
    for (const message of all) {
      const line = `${message.path}${point(message)}  ${message.level}  ${message.reason}  [${message.rule}]`;
      this.say(`${line}\n`);
      if (message.hint) this.say(`    ${message.hint}\n`);
    }
    const errors = all.filter(({ level }) => level === 'error').length;
    const warnings = all.length - errors;
    if (all.length > 0) this.say(`${count(errors, 'error')}, ${count(warnings, 'warning')}\n`);
  }

  /** Text of messages, as it was printed before. */
  say(text: string): void {
    this.said += text;
    this.#streams.err.write(text);
  }

  /** A file has been made, one of so many: one line, or on a terminal one line that changes. */
  progress(path: string, made: number, total: number): void {
    const line = oneLine(`[${made}/${total}] ${path}`);
    if (this.#streams.err.isTTY) this.#streams.err.write(`\r\u001b[K${line}${made === total ? '\r\u001b[K' : ''}`);
    else this.#streams.err.write(`${line}\n`);
  }

  /** A table of what was made, and why; then how many files were right as they stood. */
  files(files: readonly ManifestFile[], rebuilt: ReadonlySet<string>, folder: string): void {
    const made = files.filter(({ path }) => rebuilt.has(path));
    if (made.length > 0) this.#madeTable(made, folder);
    if (made.length < files.length) this.upToDate(files.length - made.length, folder);
  }

  /** How many files were right as they stood. */
  upToDate(files: number, folder: string): void {
    this.line(`${count(files, 'file')} in ${folder} ${files === 1 ? 'was' : 'were'} up to date.`);
  }

  /** Another build has the folder. */
  waiting(folder: string, { process, host }: Holder): void {
    this.#streams.err.write(`Waiting for the build that is writing to ${folder} (process ${process} on ${host}) …\n`);
  }

  #madeTable(files: readonly ManifestFile[], folder: string): void {
    this.table(
      [
        ['File', 'Edition', 'Language', 'Pages', 'Size', 'Because of'],
        ...files.map(({ path, edition, locale, pages, bytes, rebuilt }) => [
          `${folder}/${path}`,
          edition,
          locale,
          pages === undefined ? '' : String(pages),
          `${Math.ceil(bytes / 1024)} KB`,
          rebuilt.join(', '),
        ]),
      ],
      [3, 4],
    );
  }

  /** Rows under each other, the first of them the head; columns of numbers end at the same place. */
  table(rows: readonly string[][], numbers: readonly number[]): void {
    const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
    for (const row of rows) {
      const cells = row.map((cell, column) =>
        numbers.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      );
      this.line(cells.join('  ').trimEnd());
    }
  }

  /** What was measured: what fails and where, a table by file, where the whole report is, and how many passed and failed. */
  report(report: Report, requirements: Requirements, paths: readonly string[]): void {
    for (const line of renderReportText(report, requirements)) this.line(line);
    this.line(`Every place and every measure: ${paths.join(', ')}`);
    this.line('');
    this.line(closingLine(report));
  }

  /** A line of plain information. */
  line(text: string): void {
    this.#streams.out.write(`${harmless(text)}\n`);
  }

  /** Why the call was wrong. */
  refusal(text: string): void {
    this.#streams.err.write(`handout: ${harmless(text)}\nSee \`handout --help\`.\n`);
  }
}

/** Text as a terminal can show it: what files hold may never steer it, nor turn the order in which a line is read. */
function harmless(text: string): string {
  return withNamedSigns(text).replaceAll('\r', '');
}

/** The same on one line, whatever was quoted. */
function oneLine(text: string): string {
  return harmless(text.replaceAll(/[\t\r\n]+/g, ' '));
}

function toldOf(file: VFile, message: VFileMessage, folder: string): Told {
  const { line, column, fatal, reason, ruleId, note } = message;
  return {
    path: oneLine(placeOf(file, message, folder)),
    ...(typeof line === 'number' && { line, column: column ?? 1 }),
    level: fatal ? 'error' : 'warning',
    reason: oneLine(reason),
    rule: ruleId ?? '',
    ...(note && { hint: oneLine(note) }),
  };
}

function byLevel(a: Told, b: Told): number {
  return Number(a.level === 'error') - Number(b.level === 'error');
}

function byPlace(a: Told, b: Told): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || compare(a.reason, b.reason);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Path as the editor knows it: as the call has it, or with the content folder, unless it is one of the project's templates. */
function placeOf(file: VFile, message: VFileMessage, folder: string): string {
  if (typeof file.data.given === 'string') return file.data.given;
  const path = message.file ?? file.path;
  return path.startsWith('templates/') ? path : `${folder}/${path}`;
}

function point({ line, column }: Told): string {
  return line === undefined ? '' : `:${line}:${column}`;
}

/** How many there are of what a noun names: `1 error`, `3 errors`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
