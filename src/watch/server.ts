import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CallError } from '../build/options.ts';
import { type Answer, createAnswers } from './answers.ts';
import { refusalOf } from './guard.ts';
import { HEADERS } from './headers.ts';
import type { Preview } from './preview.ts';

/** This machine alone. */
const HOST = '127.0.0.1';

/** A server that runs. */
export interface PreviewServer {
  /** Where a browser finds it. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves the preview to browsers of this machine.
 * @param options Port, 0 for any that is free; the output folder, whose files are shown.
 * @throws CallError when the port is taken.
 */
export async function startServer(
  preview: Preview,
  { port: wanted, out }: { port: number; out: string },
): Promise<PreviewServer> {
  const answer = createAnswers(preview, out);
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => fail(response, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new CallError(takenPort(wanted, error))));
    server.listen(wanted, HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${HOST}:${port}/`,
    async close() {
      preview.events.end();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(request, port);
    if (refusal) return refuse(response, refusal.status, refusal.reason);
    const url = new URL(request.url ?? '/', `http://${HOST}`);
    if (url.pathname === '/events') return listen(response, preview);
    const found = await answer(url);
    if (found) send(response, found);
    else refuse(response, 404, `Unexpected path \`${url.pathname}\`, expected the preview or a file of the build`);
  }
}

function listen(response: ServerResponse, { events, state }: Preview): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
  events.connect(response, 'state', state);
}

function send(response: ServerResponse, { type, body, tag }: Answer): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': type, ...(tag && { ETag: `"${tag}"` }) }).end(body);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  const allow = status === 405 ? { Allow: 'GET' } : {};
  response.writeHead(status, { ...HEADERS, ...allow, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${reason}\n`);
}

/** A request must not end the program, whatever it meets. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy();
  else refuse(response, 500, error instanceof Error ? error.message : String(error));
}

function takenPort(port: number, error: Error): string {
  const reason = 'code' in error && error.code === 'EADDRINUSE' ? 'something else uses it' : error.message;
  return `Unexpected port \`${port}\`, expected one that is free: ${reason}`;
}
