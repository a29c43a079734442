import { mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Holder, type Lock, lock } from './lock.ts';
import { isBelow } from './output.ts';

/** The folder in an output folder where new files wait until all of them are there. */
export const WORK = '.handout';

/** Somebody else has written to the work folder, or removed it. */
export class DisturbedError extends Error {
  override name = 'DisturbedError';
  /** As errors of the system have one. */
  readonly code = 'EDISTURBED';
}

/** What a change of an output folder comes to. Paths below the folder, with forward slashes. */
export interface Switch {
  /** Files that are no longer made. */
  removed: readonly string[];
  /** Name of the file that says what the folder holds. */
  manifest: string;
  /** Its content while files are changing places: it must be true of the folder at any moment in between. */
  during: string;
  /** Its content once all have. */
  after: string;
}

/**
 * New files of an output folder, made aside and put in their places together, so that a build that fails or is killed leaves the folder as it was. Holds the
 * folder's lock: of two builds one waits for the other.
 */
export class Staging {
  readonly #out: string;
  readonly #lock: Lock;
  /** Bytes of each file. */
  readonly #sizes = new Map<string, number>();
  /** Files that are being written. */
  readonly #writing = new Set<Promise<void>>();

  #isClosed = false;

  private constructor(out: string, held: Lock) {
    this.#out = out;
    this.#lock = held;
  }

  /** Takes the lock, and sweeps what a killed build left. */
  static async open(out: string, onWait?: (holder: Holder) => void, stop?: AbortSignal): Promise<Staging> {
    const staging = new Staging(out, await lock(join(out, WORK), onWait, stop));
    await staging.#sweep();
    return staging;
  }

  /** @throws DisturbedError when the work has been given up: what is still being made then must not leave a trace. */
  async put(path: string, bytes: Uint8Array): Promise<void> {
    if (this.#isClosed) throw new DisturbedError(`the build was given up before \`${path}\` was made`);
    const written = this.#write(path, bytes);
    this.#writing.add(written);
    await written.finally(() => this.#writing.delete(written));
  }

  async #write(path: string, bytes: Uint8Array): Promise<void> {
    const place = this.#staged(path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, bytes);
    this.#sizes.set(path, bytes.length);
  }

  /**
   * Puts all files in their places, each at once, and the manifest last. Whatever stops it, each file is the old one or the new one, and the manifest says so.
   * @throws DisturbedError when a file that was made is no longer whole, before the first is moved.
   */
  async switch({ removed, manifest, during, after }: Switch): Promise<void> {
    const manifests = { during: this.#work('during.json'), after: this.#work('after.json') };
    await writeFile(manifests.during, during);
    await writeFile(manifests.after, after);
    await this.#checkWhole();
    await rename(manifests.during, join(this.#out, manifest));
    for (const path of this.#sizes.keys()) await move(this.#staged(path), this.#place(path));
    for (const path of removed) if (isBelow(this.#out, this.#place(path))) await rm(this.#place(path), { force: true });
    await rename(manifests.after, join(this.#out, manifest));
  }

  /** Leaves nothing of the work behind, and lets the next build in. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#writing);
    if (!(await this.#lock.isHeld())) return;
    await this.#sweep();
    await this.#lock.release();
    // Another build may have its lock there by now.
    await rmdir(join(this.#out, WORK)).catch(() => {});
  }

  async #checkWhole(): Promise<void> {
    if (!(await this.#lock.isHeld()))
      throw new DisturbedError('another build or a person has removed the lock of this one, `.handout/lock`');
    for (const [path, size] of this.#sizes) {
      const found = await stat(this.#staged(path));
      if (found.size !== size)
        throw new DisturbedError(`${found.size} bytes of \`${path}\` are left of the ${size} that were made`);
    }
  }

  async #sweep(): Promise<void> {
    const names = await readdir(join(this.#out, WORK)).catch(() => []);
    const left = names.filter((name) => name !== 'lock');
    await Promise.all(left.map((name) => rm(this.#work(name), { recursive: true, force: true })));
  }

  #work(name: string): string {
    return join(this.#out, WORK, name);
  }

  #staged(path: string): string {
    return join(this.#out, WORK, 'new', ...path.split('/'));
  }

  #place(path: string): string {
    return join(this.#out, ...path.split('/'));
  }
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
}
