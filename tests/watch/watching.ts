import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { afterEach } from 'vitest';
import type { PreviewState } from '../../src/watch/state.ts';
import { fromRoot } from '../paths.ts';

/** A guide that is built in a moment. */
export const GUIDE = '# A small guide\n\nSome words.\n\n## One\n\nMore words.\n\n## Two\n\nThe last words.\n';

/** `handout watch` as a process of its own, and what its page hears. */
export interface Watching {
  address: string;
  child: ChildProcess;
  /** What it has printed so far. */
  said(): string;
  /** Every state that the page has heard. */
  states: PreviewState[];
  /** Waits for a state of such a kind that was heard after the one before it was waited for. */
  next(isWanted: (state: PreviewState) => boolean): Promise<PreviewState>;
  /** Sends a signal and waits for the end. @returns The exit code; the signal where that ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

const running = new Set<ChildProcess>();

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts `handout watch`, as it was compiled, and listens to it. */
export async function startWatching(...argv: string[]): Promise<Watching> {
  const child = spawn(process.execPath, [fromRoot('dist/cli.js'), 'watch', ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += String(part)));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve(code ?? signal);
    }),
  );
  await until(() => text.includes('Preview: ') || child.exitCode !== null);
  const address = /Preview: (\S+)/.exec(text)?.[1];
  if (!address) throw new Error(`Unexpected end of the watching with ${await ended}:\n${text}`);
  const states = await listen(address);
  let heard = 0;
  return {
    address,
    child,
    said: () => text,
    states,
    async next(isWanted) {
      const find = () => states.findIndex((state, index) => index >= heard && isWanted(state));
      await until(
        () => find() >= 0,
        () => `${text}\n${JSON.stringify(states.at(-1))}`,
      );
      heard = find() + 1;
      const found = states[heard - 1];
      if (!found) throw new Error('Unexpected missing state');
      return found;
    },
    stop(signal = 'SIGINT') {
      child.kill(signal);
      return ended;
    },
  };
}

/** Server-sent events, as a browser reads them. */
async function listen(address: string): Promise<PreviewState[]> {
  const states: PreviewState[] = [];
  const response = await fetch(`${address}events`);
  const read = async () => {
    let text = '';
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const messages = (text + part).split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const [, name, data = ''] = /^event: (.*)\ndata: (.*)$/.exec(message) ?? [];
        if (name === 'state') states.push(JSON.parse(data) as PreviewState);
      }
    }
  };
  // It ends when the program does.
  read().catch(() => {});
  return states;
}

/** What a server answers to a request that is sent as it stands: `fetch` would tidy up the path and the host. */
export function ask(
  address: string,
  { path = '/', method = 'GET', headers = {} }: { path?: string; method?: string; headers?: Record<string, string> },
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** Waits until something holds; a minute at most, for a slow machine. */
export async function until(holds: () => boolean, said: () => string = () => ''): Promise<void> {
  const end = Date.now() + 60_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Unexpected wait of a minute. ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
