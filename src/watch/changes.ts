import { setTimeout as wait } from 'node:timers/promises';
import { fingerprint } from '../read/fingerprint.ts';
import { type Sources, watchedFiles } from './watched-files.ts';

/** One value for the state of all that a build reads; none while something of it may not be looked at. */
export type Snapshot = string | undefined;

/** Between two looks at the files. A look takes about 2 ms for forty files. */
const LOOK_MS = 300;
/** The part of the time that may go into looking, where a folder is large or a drive is slow. */
const MOST_SHARE = 0.1;
/** How long files must hold still: some editors write a file in several steps, or beside it and then over it. */
const STILL_MS = 120;
/** How often it is waited for that: a file that is written to without end must not hold up a build for ever. */
const MOST_WAITS = 20;

/**
 * Looks at all that a build reads. It looks again and again, and takes no notices from the system: those are lost with a folder that goes away
 * and comes back, and many network drives send none.
 */
export async function takeSnapshot(sources: Sources): Promise<Snapshot> {
  return fingerprint(await watchedFiles(sources));
}

/**
 * Waits until the files are others than before, and hold still.
 * @throws AbortError when it is stopped.
 */
export async function waitForChange(before: Snapshot, sources: Sources, stop: AbortSignal): Promise<void> {
  for (;;) {
    const start = Date.now();
    const now = await takeSnapshot(sources);
    if (now !== before) return waitForStillness(now, sources, stop);
    await wait(Math.max(LOOK_MS, (Date.now() - start) / MOST_SHARE), undefined, { signal: stop });
  }
}

async function waitForStillness(snapshot: Snapshot, sources: Sources, stop: AbortSignal): Promise<void> {
  let last = snapshot;
  for (let waits = 0; waits < MOST_WAITS; waits += 1) {
    await wait(STILL_MS, undefined, { signal: stop });
    const now = await takeSnapshot(sources);
    if (now === last) return;
    last = now;
  }
}
