import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

/**
 * Steps of a run by the function that took them: how often its busiest part ran, and how many items it went through with the methods of an array,
 * which are no code that can be counted. Equal input gives equal numbers, on any machine.
 */
export type Work = ReadonlyMap<string, number>;

/** Methods that go through an array without calling anything. */
const SILENT = ['includes', 'indexOf', 'slice', 'splice', 'concat', 'unshift'] as const;

/** Shorter arrays are gone through in no time. */
const LEAST_LENGTH = 8;

const ROOT = new URL('../../', import.meta.url);

/** Below the folder of the project: ours and the libraries, without the tests and what runs them. */
const COUNTED = /^(?:src|node_modules\/(?!vite|@vitest))/;

// Optimized code does not count, and code that is thrown away forgets.
setFlagsFromString('--no-opt');
setFlagsFromString('--no-flush-bytecode');
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** Counts the steps of a run, those of its libraries too, without those of the tests. */
export async function workOf(run: () => unknown): Promise<Work> {
  await session.post('Profiler.takePreciseCoverage');
  const work = await itemsOf(run);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  for (const { url, functions } of result) {
    const file = pathOf(url);
    if (!COUNTED.test(file)) continue;
    for (const { functionName, ranges } of functions) {
      const name = `${file} ${functionName || 'function'} at ${ranges[0]?.startOffset}`;
      work.set(name, Math.max(work.get(name) ?? 0, ...ranges.map(({ count }) => count)));
    }
  }
  return work;
}

/** All steps of a run. */
export function total(work: Work): number {
  return [...work.values()].reduce((sum, steps) => sum + steps, 0);
}

/** Runs something and counts the items that files of ours go through with silent methods. */
async function itemsOf(run: () => unknown): Promise<Map<string, number>> {
  const items = new Map<string, number>();
  const own = SILENT.map((name) => [name, Array.prototype[name]] as const);
  for (const [name, method] of own) {
    const counting = function (this: unknown[], ...values: unknown[]): unknown {
      const { length } = this;
      const result: unknown = Reflect.apply(method, this, values);
      const file = length >= LEAST_LENGTH ? callerOf(counting) : undefined;
      // A slice is as much work as it has items; a search is counted as if it had come to the end.
      const count = Array.isArray(result) && name !== 'splice' ? result.length : length;
      if (file) items.set(`${file} ${name}`, (items.get(`${file} ${name}`) ?? 0) + count);
      return result;
    };
    Object.defineProperty(Array.prototype, name, { value: counting, writable: true, configurable: true });
  }
  try {
    await run();
  } finally {
    for (const [name, method] of own)
      Object.defineProperty(Array.prototype, name, { value: method, writable: true, configurable: true });
  }
  return items;
}

/** The file of ours that calls a function; nothing for a library. */
function callerOf(called: (...values: never[]) => unknown): string | undefined {
  const { stackTraceLimit, prepareStackTrace } = Error;
  Error.stackTraceLimit = 1;
  Error.prepareStackTrace = (_, [site]) => site?.getFileName();
  const trace: { stack?: string } = {};
  Error.captureStackTrace(trace, called);
  const file = pathOf(trace.stack ?? '');
  Object.assign(Error, { stackTraceLimit, prepareStackTrace });
  return file.startsWith('src/') ? file : undefined;
}

/** A path, or the address of a file, from the folder of the project; as it is when it is elsewhere. */
function pathOf(file: string): string {
  return file.replace(`${ROOT.protocol}//`, '').replace(ROOT.pathname, '');
}
