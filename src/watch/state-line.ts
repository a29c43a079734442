import { count, type Told } from '../report.ts';

/** What a good build came to: how many files, how many of them are others than before (where there was a before), and how long it took. */
export function builtLine(built: { files: number; changed?: number; durationMs: number }): string {
  const { files, changed, durationMs } = built;
  const line = `Built ${count(files, 'file')} in ${duration(durationMs)}`;
  if (changed === undefined) return line;
  return `${line}, ${changed === 0 ? 'none of them' : changed} changed`;
}

/** Why there was no build, and where to look first. Without errors, warnings were to count as such. */
export function failedLine(messages: readonly Told[]): string {
  const errors = messages.filter(({ level }) => level === 'error');
  const grave = errors.length > 0 ? errors : messages;
  const number = count(grave.length, errors.length > 0 ? 'error' : 'warning');
  const [first] = grave;
  if (!first) return 'Not built';
  if (first.path === '') return `Not built: ${first.reason}`;
  const line = first.line === undefined ? '' : `, line ${first.line}`;
  return `Not built: ${number}${grave.length > 1 ? ', the first' : ''} in ${first.path}${line}${errors.length > 0 ? '' : ' (`--strict` counts warnings as errors)'}`;
}

function duration(ms: number): string {
  if (ms < 950) return `${Math.max(1, Math.round(ms / 100)) / 10} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
