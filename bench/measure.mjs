import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** How often the memory of a process and its children is read, in milliseconds. */
const EVERY_MS = 20;

/** A clock tick of Linux, in milliseconds: the unit of the times in `/proc`. */
const TICK_MS = 10;

/** @typedef {{ command: string, args: string[], cwd?: string, env?: Record<string, string> }} Command A whole process. */
/** @typedef {() => void} Step What a job does in this process between two others: it costs nothing worth counting. */
/** @typedef {(Command | Step)[]} Job Commands that follow on each other. */
/** @typedef {{ wallMs: number, cpuMs?: number, peakBytes?: number }} Measured */

/**
 * Runs jobs, so many of them at the same time, and measures all of them together: the time from the start of the first process to the end of the
 * last, the processor time of all, and the most memory that they had at one time.
 * @param {Job[]} jobs
 * @param {number} atATime
 * @returns {Promise<Measured>} Memory and processor time only on Linux, from `/proc`: other systems do not tell of children.
 * @throws Error when a process fails, with the end of what it said.
 */
export async function measure(jobs, atATime = 1) {
  const running = new Set();
  const waiting = [...jobs];
  const memory = watch(running);
  const cpuBefore = childrenCpuMs();
  const start = performance.now();
  const worker = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await runJob(job, running);
  };
  // After a fault no job is begun, and those that run are waited for: they would take time from what is measured next.
  const careful = () =>
    worker().catch((reason) => {
      waiting.length = 0;
      return reason;
    });
  try {
    const faults = await Promise.all(Array.from({ length: atATime }, careful));
    const fault = faults.find((reason) => reason !== undefined);
    if (fault) throw fault;
    const wallMs = performance.now() - start;
    const cpuAfter = childrenCpuMs();
    return {
      wallMs,
      ...(cpuBefore !== undefined && cpuAfter !== undefined && { cpuMs: cpuAfter - cpuBefore }),
      ...(memory.peakBytes > 0 && { peakBytes: memory.peakBytes }),
    };
  } finally {
    clearInterval(memory.timer);
  }
}

async function runJob(job, running) {
  for (const step of job) {
    if (typeof step === 'function') step();
    else await runCommand(step, running);
  }
}

function runCommand({ command, args, cwd, env }, running) {
  return new Promise((resolve, reject) => {
    // Colours and lines that change are for terminals: they would cost time and say nothing.
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text) => {
      said = (said + text).slice(-2000);
    });
    child.on('error', reject);
    child.on('spawn', () => running.add(child.pid));
    child.on('close', (code, signal) => {
      running.delete(child.pid);
      if (code === 0) resolve();
      else reject(new CommandError([command, ...args], code ?? signal, said));
    });
  });
}

/** A process that ended with anything but 0. */
export class CommandError extends Error {
  constructor(command, code, said) {
    super(`Unexpected end with ${code} of \`${command.join(' ')}\`: ${said.trim()}`);
    /** The last lines of its standard error. */
    this.said = said.trim();
  }
}

/** Reads now and then how much memory the processes and their children have had at most. */
function watch(running) {
  const state = { peakBytes: 0, timer: undefined };
  state.timer = setInterval(() => {
    const kilobytes = [...running].flatMap(withChildren).reduce((sum, pid) => sum + highWaterKb(pid), 0);
    state.peakBytes = Math.max(state.peakBytes, kilobytes * 1024);
  }, EVERY_MS);
  return state;
}

/** A process and all that it has started; each thread keeps a list of its own. */
function withChildren(pid) {
  return [
    pid,
    ...threadsOf(pid)
      .flatMap((thread) => childrenOf(pid, thread))
      .flatMap(withChildren),
  ];
}

function threadsOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function childrenOf(pid, thread) {
  return (read(`/proc/${pid}/task/${thread}/children`) ?? '').split(' ').filter(Boolean).map(Number);
}

/** The most resident memory that a process has had: no peak between two readings is lost. Pages that processes share count for each. */
function highWaterKb(pid) {
  return Number(/^VmHWM:\s+(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? 0);
}

/** Processor time of all children that have ended, and of theirs. */
function childrenCpuMs() {
  const stat = read('/proc/self/stat');
  if (stat === undefined) return undefined;
  // The name of the program stands in parentheses and may hold spaces; user and system time of children are fields 16 and 17.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
