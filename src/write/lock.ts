import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** A folder that this process alone may write to, until it is released. */
export interface Lock {
  /** Whether it is still ours: a process that slept for long may have lost it. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** Who holds a lock. */
export interface Holder {
  process: number;
  host: string;
  /** When the process began, in milliseconds: numbers of processes come again. */
  since: number;
}

const NAME = 'lock';
const LOOK_AGAIN_MS = 150;
/** A holder says so often that it is alive … */
const SIGN_OF_LIFE_MS = 5_000;
/** … and counts as dead after so long without a sign: longer than any document keeps a process from giving one. */
const SILENCE_MS = 120_000;
/** A lock is written at once: one without a holder is what a process left that was killed in that moment. */
const WITHOUT_HOLDER_MS = 2_000;

const self: Holder = { process: process.pid, host: hostname(), since: performance.timeOrigin };
/** Locks that this process holds. */
const held = new Set<string>();

/**
 * Takes the lock of a work folder, which is made where there is none. As long as another build holds it, this one waits. A process that was killed holds
 * nothing: its lock is taken over.
 * @param onWait Called once, with the process that is waited for.
 * @param stop Ends the waiting: then it throws the reason of the signal.
 */
export async function lock(
  folder: string,
  onWait: (holder: Holder) => void = () => {},
  stop?: AbortSignal,
): Promise<Lock> {
  const path = join(folder, NAME);
  let told = false;
  stop?.throwIfAborted();
  while (!(await take(folder, path))) {
    stop?.throwIfAborted();
    const found = await holderOf(path);
    if (found && (await isDead(path, found.holder, path))) await remove(path);
    else {
      if (found?.holder && !told) onWait(found.holder);
      told ||= found?.holder !== undefined;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }
  return heldLock(path);
}

function heldLock(path: string): Lock {
  held.add(path);
  const signs = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, SIGN_OF_LIFE_MS);
  signs.unref();
  const isHeld = async () => isSame((await holderOf(path))?.holder, self);
  return {
    isHeld,
    async release() {
      clearInterval(signs);
      if (await isHeld()) await rm(path, { force: true });
      held.delete(path);
    },
  };
}

async function take(folder: string, path: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, JSON.stringify(self), { flag: 'wx' });
    return true;
  } catch (error) {
    // Its folder went with the lock of another build, or the lock is there.
    if (isCode(error, 'ENOENT') || isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** What a lock says, which may be nothing; nothing at all when there is none. */
async function holderOf(path: string): Promise<{ holder?: Holder } | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const { process, host, since } = JSON.parse(text) as Partial<Holder>;
    const isHolder = typeof process === 'number' && typeof host === 'string' && typeof since === 'number';
    return isHolder ? { holder: { process, host, since } } : {};
  } catch {
    return {};
  }
}

/** Whether nobody lives behind the lock of a path, which stands in a place: its own, or aside. */
async function isDead(place: string, holder: Holder | undefined, path: string): Promise<boolean> {
  const { mtimeMs } = (await stat(place).catch(() => undefined)) ?? {};
  if (mtimeMs === undefined) return false;
  const silentMs = Date.now() - mtimeMs;
  if (!holder) return silentMs > WITHOUT_HOLDER_MS;
  return silentMs > SILENCE_MS || (holder.host === self.host && isGone(path, holder));
}

/** Whether a process of this machine has ended. */
function isGone(path: string, { process: id, since }: Holder): boolean {
  if (id === self.process) return since !== self.since || !held.has(path);
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return isCode(error, 'ESRCH');
  }
}

/** Takes a dead lock away. Of two who do, one may find that the other holds it by now: that one is put back. */
async function remove(path: string): Promise<void> {
  const aside = `${path}-${self.process}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if (await isDead(aside, (await holderOf(aside))?.holder, path)) await rm(aside, { force: true });
  else await rename(aside, path);
}

function isSame(a: Holder | undefined, b: Holder): boolean {
  return a?.process === b.process && a.host === b.host && a.since === b.since;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
