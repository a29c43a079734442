import type { VFile } from 'vfile';
import type { ManifestFile } from '../build/manifest.ts';
import { CallError } from '../build/options.ts';
import { Reporter, type Streams, type Told, told } from '../report.ts';
import type { Circumstances } from './one-build.ts';

/** Prints what one build says, and keeps it for the page. */
export class WatchReporter extends Reporter {
  readonly told: Told[] = [];
  /** What was made, by its manifest rows. */
  made: readonly ManifestFile[] = [];
  readonly #streams: Streams;
  readonly #onProgress: Circumstances['progress'];

  constructor({ streams, progress }: Pick<Circumstances, 'streams' | 'progress'>) {
    super(streams);
    this.#streams = streams;
    this.#onProgress = progress;
  }

  override messages(files: readonly VFile[], folder: string): void {
    super.messages(files, folder);
    this.told.push(...told(files, folder));
  }

  /** Only a terminal shows a line that changes; elsewhere a line for every file of every build would hide the messages. */
  override progress(path: string, made: number, total: number): void {
    if (this.#streams.err.isTTY) super.progress(path, made, total);
    this.#onProgress(made, total);
  }

  /** The page shows them. */
  override files(files: readonly ManifestFile[]): void {
    this.made = files;
  }

  /** Why a build could not even begin, or where the program itself failed. */
  fault(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    const isCall = error instanceof CallError;
    const stack = error instanceof Error && !isCall ? error.stack : undefined;
    this.#streams.err.write(`handout: ${stack ?? reason}\n`);
    this.told.push({
      path: '',
      level: 'error',
      reason: isCall ? reason : `Unexpected fault of the program: ${reason}`,
      rule: isCall ? 'call' : 'program',
      hint: isCall
        ? 'Put it right, or end the program and call it with other options.'
        : 'Undo the last change. If that does not help, tell those who keep the program, with what the terminal shows.',
    });
  }
}
