import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { errorOnce, warnOnce } from '../check/report.ts';
import type { Told } from './languages.ts';

/** A file without what was said of it, so that what is said next can be told apart. */
export function untold(file: VFile): VFile {
  const copy = new VFile({ path: file.path, value: file.value });
  copy.data = file.data;
  return copy;
}

/** What was said of some files. */
export function toldOf(files: readonly VFile[]): Told[] {
  return files.flatMap(({ path, messages }) => messages.map((message) => ({ path, ...problemOf(message) })));
}

function problemOf({ reason, ruleId, place, note, fatal }: VFileMessage): Omit<Told, 'path'> {
  return { reason, rule: ruleId ?? '', hint: note ?? '', fatal: fatal ?? false, ...(place && { place }) };
}

/** Says it of the files, unless they have it already. */
export function tell(files: readonly VFile[], told: readonly Told[]): void {
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const { path, fatal, ...problem } of told) {
    const file = byPath.get(path);
    // What is remembered may be wrong.
    if (file) (fatal ? errorOnce : warnOnce)(file, problem);
  }
}
