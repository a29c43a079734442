import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPreview, type Preview } from '../../src/watch/preview.ts';
import { type PreviewServer, startServer } from '../../src/watch/server.ts';
import type { PreviewState } from '../../src/watch/state.ts';
import { folder } from '../command.ts';
import { ask } from './watching.ts';

const file = (path: string) => ({
  path,
  group: 'English',
  label: 'plain text',
  format: 'text' as const,
  lang: 'en',
  dir: 'ltr' as const,
  sha256: '',
  changed: false,
  printOnly: false,
});

let server: PreviewServer;
let preview: Preview;
let out = '';
let port = '';

beforeAll(async () => {
  const built = { 'out/en/guide.txt': 'Words.', 'out/en/a b%.txt': 'More.', 'out/mine.txt': 'Not of the build.' };
  const outer = folder({ ...built, 'secret.txt': 'secret' });
  out = join(outer, 'out');
  symlinkSync(join(outer, 'secret.txt'), join(out, 'en/link.txt'));
  // Rows that no build writes: a manifest may be of any origin.
  const paths = ['en/guide.txt', 'en/a b%.txt', 'en/link.txt', '../secret.txt', 'en/gone.txt'];
  const state: PreviewState = { status: 'built', builds: 1, line: 'Built', messages: [], files: paths.map(file) };
  preview = createPreview(state);
  server = await startServer(preview, { port: 0, out });
  port = new URL(server.address).port;
});

afterAll(() => server.close());

const get = (path: string, headers?: Record<string, string>) => ask(server.address, { path, headers });

describe('what is served', () => {
  const own: [string, RegExp][] = [
    ['/', /^text\/html/],
    ['/?file=en/guide.txt', /^text\/html/],
    ['/preview/preview.js', /^text\/javascript/],
    ['/preview/page-view.js', /^text\/javascript/],
    ['/preview/preview.css', /^text\/css/],
    ['/preview/icon.svg', /^image\/svg\+xml/],
    ['/pdfjs/legacy/build/pdf.min.mjs', /^text\/javascript/],
    ['/pdfjs/legacy/build/pdf.worker.min.mjs', /^text\/javascript/],
    ['/pdfjs/cmaps/Adobe-GB1-UCS2.bcmap', /^application\/octet-stream/],
    ['/pdfjs/standard_fonts/LiberationSans-Regular.ttf', /^application\/octet-stream/],
    ['/files/en/guide.txt', /^text\/plain/],
    ['/files/en/a%20b%25.txt', /^text\/plain/],
  ];

  test.each(own)('%s', async (path, type) => {
    const { status, headers, body } = await get(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(type);
    expect(body.length).toBeGreaterThan(4);
  });

  test('is kept nowhere, may do nothing that is not its own, and is read by nobody else', async () => {
    for (const path of ['/', '/files/en/guide.txt', '/pdfjs/legacy/build/pdf.worker.min.mjs', '/none']) {
      const { headers } = await get(path);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|data:|\*/);
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test('names a file by its bytes', async () => {
    const { headers, body } = await get('/files/en/guide.txt');
    const { createHash } = await import('node:crypto');
    expect(headers.etag).toBe(`"${createHash('sha256').update(body).digest('hex')}"`);
  });

  test('asks for nothing from outside', async () => {
    const { body } = await get('/');
    const places = [...body.toString().matchAll(/(?:href|src)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(places.length).toBeGreaterThan(3);
    for (const place of places) expect(place).toMatch(/^(?:\/(?!\/)|#)/);
  });
});

describe('what is not served', () => {
  test.each([
    '/files/../../secret.txt',
    '/files/..%2fsecret.txt',
    '/files/%2e%2e/secret.txt',
    '/files/en/../../secret.txt',
    '/files/en/link.txt',
    '/files/mine.txt',
    '/files/manifest.json',
    '/files/en/gone.txt',
    '/files/en',
    '/files//etc/passwd',
    '/files/',
    '/preview/../words.yaml',
    '/preview/..%2fwords.yaml',
    '/preview/index',
    '/pdfjs/package.json',
    '/pdfjs/legacy/build/pdf.sandbox.min.mjs',
    '/pdfjs/cmaps/..%2f..%2fpackage.json',
    '/pdfjs/cmaps/../package.json',
    '/changes?path=../secret.txt&from=0',
    '/changes',
    '/%',
    '/%00',
    '//etc/passwd',
    '/none',
  ])('%s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.toString()).toMatch(/^Unexpected path/);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('a request by %s', async (method) => {
    const { status, headers } = await ask(server.address, { path: '/', method });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET');
  });

  test.each(['example.org', 'example.org:PORT', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.example.org:PORT'])(
    'a page that calls this machine %s',
    async (host) => {
      for (const path of ['/', '/files/en/guide.txt', '/events']) {
        const { status, body } = await get(path, { host: host.replace('PORT', port) });
        expect(status).toBe(403);
        expect(body.toString()).toContain(`expected \`127.0.0.1:${port}\``);
      }
    },
  );

  test.each(['localhost:PORT', 'LOCALHOST:PORT', '127.0.0.1:PORT'])('but %s is this machine', async (host) => {
    expect((await get('/', { host: host.replace('PORT', port) })).status).toBe(200);
  });
});

test('a page hears the state at once, and each that follows', async () => {
  const response = await fetch(`${server.address}events`);
  expect(response.headers.get('Content-Type')).toBe('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const read = async () => (await reader?.read())?.value;
  expect(await read()).toMatch(/^retry: \d+\n\nevent: state\ndata: \{.*"line":"Built".*\}\n\n$/);
  preview.progress(1, 3);
  expect(await read()).toBe('event: progress\ndata: {"made":1,"total":3}\n\n');
  preview.update({ ...preview.state, line: 'Not built\nat all' });
  expect(await read()).toMatch(/^event: state\ndata: .*Not built\\nat all.*\n\n$/);
  await reader?.cancel();
});

test('a server that is closed lets pages that listen go', async () => {
  const other = await startServer(createPreview(preview.state), { port: 0, out });
  const listening = await fetch(`${other.address}events`);
  await other.close();
  await expect(listening.text()).resolves.toContain('event: state');
  await expect(fetch(other.address)).rejects.toThrow();
});
