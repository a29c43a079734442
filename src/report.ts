import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Requirements } from './ast/requirement.ts';
import { withNamedSigns } from './ast/signs.ts';
import type { ManifestFile } from './build/manifest.ts';
import { closingLine, renderReportText } from './verify/render/terminal.ts';
import type { Report } from './verify/report.ts';

/** Where a report goes: standard output and standard error of the command line, or a test's arrays. */
export interface Streams {
  out: { write(text: string): unknown; isTTY?: boolean };
  err: { write(text: string): unknown; isTTY?: boolean };
}

/** Everything that the program prints goes through one reporter. */
export class Reporter {
  readonly #streams: Streams;
  #made = 0;

  constructor(streams: Streams) {
    this.#streams = streams;
  }

  /**
   * Messages of all files, with the hint under each; then how many there are. Errors come last, so that no warning hides them; both are sorted by
   * file and place.
   */
  messages(files: readonly VFile[], folder: string): void {
    const all = files.flatMap((file) =>
      sorted(file.messages).map((message) => ({ path: placeOf(file, message, folder), message })),
    );
    all.sort((a, b) => byLevel(a.message, b.message) || compare(a.path, b.path) || byPlace(a.message, b.message));
    for (const { path, message } of all) {
      const level = message.fatal ? 'error' : 'warning';
      const line = `${path}${point(message)}  ${level}  ${message.reason}  [${message.ruleId}]`;
      this.#streams.err.write(`${oneLine(line)}\n`);
      if (message.note) this.#streams.err.write(`    ${oneLine(message.note)}\n`);
    }
    const errors = all.filter(({ message }) => message.fatal).length;
    const warnings = all.length - errors;
    if (all.length > 0) this.#streams.err.write(`${count(errors, 'error')}, ${count(warnings, 'warning')}\n`);
  }

  /** A file has been made: one line, or on a terminal one line that changes. */
  progress(path: string, total: number): void {
    this.#made += 1;
    const line = oneLine(`[${this.#made}/${total}] ${path}`);
    if (this.#streams.err.isTTY)
      this.#streams.err.write(`\r\u001b[K${line}${this.#made === total ? '\r\u001b[K' : ''}`);
    else this.#streams.err.write(`${line}\n`);
  }

  /** A table of what was made. */
  files(files: readonly ManifestFile[], folder: string): void {
    this.table(
      [
        ['File', 'Edition', 'Language', 'Pages', 'Size'],
        ...files.map(({ path, edition, locale, pages, bytes }) => [
          `${folder}/${path}`,
          edition,
          locale,
          pages === undefined ? '' : String(pages),
          `${Math.ceil(bytes / 1024)} KB`,
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

function sorted(messages: readonly VFileMessage[]): VFileMessage[] {
  return [...messages].sort(byPlace);
}

function byLevel(a: VFileMessage, b: VFileMessage): number {
  return Number(a.fatal ?? false) - Number(b.fatal ?? false);
}

function byPlace(a: VFileMessage, b: VFileMessage): number {
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

function point({ line, column }: VFileMessage): string {
  return line === undefined || line === null ? '' : `:${line}:${column ?? 1}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
