import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { folder } from '../command.ts';
import { fromRoot } from '../paths.ts';

const cli = fromRoot('dist/cli.js');

/** What a run of the program came to. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** A disk that fails: see `fault.mjs`. */
export interface Fault {
  call?: 'writeFile' | 'rename' | 'mkdir' | 'rm';
  at?: number;
  what?: string;
}

/** A small guide in all formats. `words` stand in its text. */
export function guide(words: string): string {
  return folder({
    'guide.md': `---\nlang: en\ndate: 2026-01-31\nslug: harbor\n---\n# Harbor\n\n${words}\n`,
    'editions.yaml':
      'editions: { large: , booklet: }\npapers: [letter]\nformats: [pdf, text, epub]\npage_list: { edition: large, paper: letter }\n',
  });
}

/** Runs a build in this process, as compiled: what the next build would do. */
export async function buildHere(content: string, out: string, jobs = '1'): Promise<number> {
  const { main } = (await import(pathToFileURL(cli).href)) as {
    main: (argv: string[], streams: unknown) => Promise<number>;
  };
  const quiet = { write: () => true };
  return main(['build', '--content', content, '--out', out, '--jobs', jobs], { out: quiet, err: quiet });
}

/** A copy of an output folder: a build of it is made once. */
export function copyOf(out: string): string {
  const copy = folder();
  cpSync(out, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

/** Runs a build in a process of its own, as compiled; `killAfterMs` ends it as nobody can prevent. */
export function build(content: string, out: string, fault?: Fault, killAfterMs?: number): Promise<Ended> {
  const load = fault ? ['--import', fromRoot('tests/interruptions/fault.mjs')] : [];
  const env = { ...process.env, ...(fault && { HANDOUT_FAULT: JSON.stringify({ ...fault, out }) }) };
  const child = spawn(process.execPath, [...load, cli, 'build', '--content', content, '--out', out, '--jobs', '1'], {
    env,
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (data) => {
    said.out += data;
  });
  child.stderr.on('data', (data) => {
    said.err += data;
  });
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, ...said });
    });
  });
}
