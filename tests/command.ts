import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { type ExitCode, main } from '../src/cli.ts';

/** What a call of the command line gave. */
export interface Outcome {
  code: ExitCode;
  out: string;
  err: string;
}

/** Calls the command line as a shell would, in this process. */
export async function handout(...argv: string[]): Promise<Outcome> {
  const streams = { out: '', err: '' };
  const code = await main(argv, {
    out: { write: (text) => (streams.out += text) },
    err: { write: (text) => (streams.err += text) },
  });
  return { code, ...streams };
}

const made: string[] = [];

/** A folder of its own, with these files in it; it is removed when the test file is done. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'handout-'));
  made.push(path);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});
