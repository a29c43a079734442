import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fromRoot } from '../paths.ts';
import type { Case } from './formats.ts';

/** What the process of its own says of one case. */
export interface Outcome {
  /** The stack of an error that nothing caught. */
  error?: string;
  messages?: Said[];
  /** The messages as a person sees them. */
  printed?: string;
  ready?: boolean;
  texts?: string[];
  books?: Uint8Array[];
  pdf?: Uint8Array;
  /** Time of the processor. */
  cpuMs: number;
  /** Most memory so far, of all cases of this process. */
  maxRssMb: number;
  /** Files and folders outside of the project that were opened. */
  reads: string[];
  /** Calls that lead to a network or to another program. */
  reached: string[];
  strange: string[];
}

/** One message, plainly. */
export interface Said {
  file: string;
  hasText: boolean;
  line?: number;
  column?: number;
  ruleId?: string;
  fatal?: boolean;
  reason: string;
  note?: string;
}

/** Heap that the process may have, in mebibytes. */
const HEAP_MB = 1024;

/** When a case counts as a hang, in seconds: other programs may have the processor meanwhile. Those in which this process sleeps too do not count. */
const PATIENCE_S = 60;

/** What a file may lead to by a path or a link, and must not: it lies beside the content folder. */
export const SECRET = 'handout-secret';
const SECRET_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>${SECRET}</title><path d="M0 0h9v9z"/></svg>`;
const LINKS = {
  'images/out.svg': '../../secret.svg',
  'images/out': '../..',
  'images/loop.svg': 'loop.svg',
  'images/round': '..',
};

/** Runs cases one after the other in a process of its own, which is replaced when it dies or hangs. */
export class Runner {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'handout-fuzz-')));
  #child: Promise<ChildProcess> | undefined;

  async run({ files, site, resources }: Case, layOut: boolean): Promise<Outcome> {
    this.#write(files);
    this.#child ??= start();
    const child = await this.#child;
    const { folder } = this;
    const outcome = await ask(child, { folder, site, resources, layOut });
    if ('messages' in outcome || child.connected) return outcome;
    this.#child = undefined;
    return outcome;
  }

  end(): void {
    void this.#child?.then((child) => child.kill('SIGKILL'));
    rmSync(this.folder, { recursive: true, force: true });
  }

  #write(files: Case['files']): void {
    for (const name of ['content', 'given']) rmSync(join(this.folder, name), { recursive: true, force: true });
    const all = { ...files, 'secret.svg': SECRET_SVG, 'secret.png': SECRET };
    for (const [path, value] of Object.entries(all)) {
      const place = join(this.folder, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, value);
    }
    for (const [path, target] of Object.entries(LINKS)) {
      for (const name of ['content', 'given']) {
        mkdirSync(join(this.folder, name, 'images'), { recursive: true });
        symlinkSync(target, join(this.folder, name, path));
      }
    }
  }
}

function start(): Promise<ChildProcess> {
  const child = fork(fromRoot('tests/fuzz/child.mjs'), {
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`Unexpected end of the process with code ${code}`)));
  });
}

/** What the process answers; that it hangs, after which it is ended; or that it died, as it does without memory. */
function ask(child: ChildProcess, job: object): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearInterval(clock);
      child.off('message', settle).off('exit', onExit);
      resolve(outcome);
    };
    const onExit = (code: number | null, signal: string | null) => settle(lost(`The process died (${code ?? signal})`));
    let seconds = 0;
    const clock = setInterval(() => {
      seconds += 1;
      if (seconds < PATIENCE_S) return;
      clearInterval(clock);
      child.off('exit', onExit).once('exit', () => settle(lost(`No answer within ${PATIENCE_S} s`)));
      child.kill('SIGKILL');
    }, 1000);
    child.on('message', settle).on('exit', onExit);
    child.send(job);
  });
}

function lost(error: string): Outcome {
  return { error, cpuMs: 0, maxRssMb: 0, reads: [], reached: [], strange: [] };
}
