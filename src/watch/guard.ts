import type { IncomingMessage } from 'node:http';

/** Why a request is not answered. */
export interface Refusal {
  status: number;
  reason: string;
}

/**
 * Refuses what no page of ours asks. A foreign `Host` means that a page of the web has had its own name point to this machine (DNS rebinding),
 * in order to read what is here.
 */
export function refusalOf(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  port: number,
): Refusal | undefined {
  const { host } = headers;
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  // The usual port of the web is left out by browsers.
  if (port === 80) own.push('127.0.0.1', 'localhost');
  if (host === undefined || !own.includes(host.toLowerCase())) {
    return { status: 403, reason: `Unexpected host \`${host ?? ''}\`, expected \`${own[0]}\`` };
  }
  if (method !== 'GET') return { status: 405, reason: `Unexpected method \`${method}\`, expected \`GET\`` };
  return undefined;
}
