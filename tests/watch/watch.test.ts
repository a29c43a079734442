import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, handout } from '../command.ts';
import { GUIDE, startWatching, until } from './watching.ts';

const PDF = 'en/a-small-guide-large-letter.pdf';
const TEXT = 'en/a-small-guide.txt';

/** A guide of some pages. */
const LONG = GUIDE.replace(
  'More words.',
  Array.from({ length: 150 }, (_, index) => `Paragraph ${index} says something.`).join('\n\n'),
);

const call = (content: string, out: string, ...more: string[]) => [
  ...['--content', content, '--out', out, '--edition', 'large', '--paper', 'letter', '--jobs', '1'],
  ...more,
];

/** All that stands in a folder, files whose names begin with a dot too. */
const everything = (path: string) => readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();

const isBuilt = ({ status }: { status: string }) => status === 'built';
const hasFailed = ({ status }: { status: string }) => status === 'failed';

describe('a person who edits', () => {
  test('sees every save: a good one, a bad one with its place, and the next good one; then stops it', async () => {
    const [content, out] = [folder({ 'guide.md': GUIDE }), folder()];
    const guide = join(content, 'guide.md');
    const watching = await startWatching(...call(content, out, '--format', 'pdf,text'));
    expect(watching.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);

    const first = await watching.next(isBuilt);
    expect(first.line).toMatch(/^Built 2 files in [\d.]+ s$/);
    expect(first.files.map(({ path }) => path)).toEqual([PDF, TEXT]);
    expect(first.messages).toEqual([]);

    writeFileSync(guide, GUIDE.replace('More words', 'Many more words'));
    expect((await watching.next(({ status }) => status === 'building')).line).toBe('Building…');
    const second = await watching.next(isBuilt);
    expect(second.line).toMatch(/^Built 2 files in [\d.]+ s, 2 changed$/);
    expect(second.files.every(({ changed }) => changed)).toBe(true);
    expect(readFileSync(join(out, TEXT), 'utf8')).toContain('Many more words');

    const good = readFileSync(join(out, PDF));
    writeFileSync(guide, `${GUIDE}\n#### Too deep\n`);
    const failed = await watching.next(hasFailed);
    expect(failed.line).toBe(`Not built: 1 error in ${guide}, line 13`);
    expect(failed.messages).toMatchObject([
      { path: guide, line: 13, column: 1, level: 'error', reason: expect.stringContaining('Too deep') },
    ]);
    expect(failed.messages[0]?.hint).toMatch(/###/);
    expect(failed.files).toEqual(second.files);
    const shown = await fetch(`${watching.address}files/${PDF}`);
    expect(Buffer.from(await shown.arrayBuffer()).equals(good)).toBe(true);

    writeFileSync(guide, GUIDE.replace('More words', 'Other words'));
    const mended = await watching.next(isBuilt);
    expect(mended.messages).toEqual([]);
    expect(await (await fetch(`${watching.address}files/${TEXT}`)).text()).toContain('Other words');

    expect(await watching.stop('SIGINT')).toBe(0);
    expect(everything(out)).toEqual(['en', PDF, TEXT, 'manifest.json'].sort());
    expect(watching.said()).toMatch(/guide\.md:13:1 {2}error .*\n {4}Write it with ###/);
    for (const { line } of [first, second, failed, mended]) expect(watching.said()).toContain(`${line}\n`);
  });

  test('is told which page has changed', async () => {
    const [content, out] = [folder({ 'guide.md': LONG }), folder()];
    const watching = await startWatching(...call(content, out, '--format', 'pdf'));
    await watching.next(isBuilt);
    const tag = (await fetch(`${watching.address}files/${PDF}`)).headers.get('ETag')?.replaceAll('"', '') ?? '';
    writeFileSync(join(content, 'guide.md'), LONG.replace('The last words', 'The very last words'));
    const { files } = await watching.next(isBuilt);
    const [file] = files;
    expect(tag).not.toBe(file?.sha256);
    const query = new URLSearchParams({ path: PDF, from: tag });
    const change = await (await fetch(`${watching.address}changes?${query}`)).json();
    expect(change).toEqual({ page: file?.pages, top: expect.any(Number) });
    expect(file?.pages).toBeGreaterThan(4);
    // Bytes that no page has got cannot be compared with.
    const unknown = new URLSearchParams({ path: PDF, from: '0' });
    expect(await (await fetch(`${watching.address}changes?${unknown}`)).json()).toBeNull();
  });

  test('has what was saved during a build built after it', async () => {
    const [content, out] = [folder({ 'guide.md': LONG }), folder()];
    const watching = await startWatching(...call(content, out, '--format', 'pdf,text'));
    // By then the guide has been read.
    await until(() => existsSync(join(out, '.handout/new')), watching.said);
    writeFileSync(join(content, 'guide.md'), LONG.replace('Some words', 'Late words'));
    expect((await watching.next(isBuilt)).builds).toBe(1);
    expect((await watching.next(isBuilt)).builds).toBe(2);
    expect(readFileSync(join(out, TEXT), 'utf8')).toContain('Late words');
  });

  test('may take the folder away and put it back', async () => {
    const [content, out] = [folder({ 'guide.md': GUIDE }), folder()];
    const watching = await startWatching(...call(content, out, '--format', 'text'));
    await watching.next(isBuilt);
    renameSync(content, `${content}-away`);
    const gone = await watching.next(hasFailed);
    expect(gone.line).toBe(`Not built: Unexpected content folder \`${content}\`, expected a folder that is there`);
    expect(readFileSync(join(out, TEXT), 'utf8')).toContain('More words');
    renameSync(`${content}-away`, content);
    expect((await watching.next(isBuilt)).messages).toEqual([]);
    writeFileSync(join(content, 'guide.md'), GUIDE.replace('More words', 'New words'));
    await watching.next(isBuilt);
    expect(readFileSync(join(out, TEXT), 'utf8')).toContain('New words');
  });

  test('sees warnings beside what was built, and as the reason where they are to count', async () => {
    const content = folder({ 'guide.md': '# Title\n\nWords.\n\n## Same\n\nWords.\n\n## Same\n\nWords.\n' });
    const lenient = await startWatching(...call(content, folder(), '--format', 'text'));
    const { messages } = await lenient.next(isBuilt);
    expect(messages).toMatchObject([{ level: 'warning', line: 9 }]);
    await lenient.stop();
    const strict = await startWatching(...call(content, folder(), '--format', 'text', '--strict'));
    const { line } = await strict.next(hasFailed);
    expect(line).toMatch(/^Not built: 1 warning in .*guide\.md, line 9 \(`--strict` counts warnings as errors\)$/);
  });
});

describe('the end', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('comes with %s and code 0', async (signal) => {
    const watching = await startWatching(...call(folder({ 'guide.md': GUIDE }), folder(), '--format', 'text'));
    await watching.next(isBuilt);
    expect(await watching.stop(signal)).toBe(0);
    await expect(fetch(watching.address)).rejects.toThrow();
  });

  test.each(['1', '2'])('leaves nothing of a build that was under way with %s jobs', async (jobs) => {
    const [content, out] = [folder({ 'guide.md': LONG }), folder()];
    const watching = await startWatching('--content', content, '--out', out, '--jobs', jobs);
    // Something is made by then, but not all of it.
    await until(() => existsSync(join(out, '.handout/new/en')), watching.said);
    expect(await watching.stop()).toBe(0);
    expect(watching.said()).not.toContain('Built');
    expect(everything(out)).toEqual([]);
  });

  test('does not wait for another build', async () => {
    const holder = { process: process.pid, host: hostname(), since: performance.timeOrigin };
    const out = folder({ '.handout/lock': JSON.stringify(holder) });
    const watching = await startWatching(...call(folder({ 'guide.md': GUIDE }), out, '--format', 'text'));
    await until(() => watching.said().includes('Waiting for the build'), watching.said);
    expect(await watching.stop()).toBe(0);
    expect(everything(out)).toEqual(['.handout', '.handout/lock']);
  });
});

describe('a wrong call', () => {
  const calls: [string, string[], RegExp][] = [
    ['a folder that there is not', ['--content', 'nowhere'], /Unexpected content folder `nowhere`/],
    ['a language that there is not', ['--locale', 'xx'], /Unexpected locale `xx`/],
    ['a port that there is not', ['--port', '65536'], /Unexpected port `65536`, expected a whole number/],
    ['no port at all', ['--port', 'any'], /Unexpected port `any`/],
  ];

  test.each(calls)('%s ends with code 2', async (_, argv, expected) => {
    const content = folder({ 'guide.md': GUIDE });
    const { code, err } = await handout('watch', '--content', content, '--out', folder(), ...argv);
    expect(err).toMatch(expected);
    expect(code).toBe(2);
  });

  test('a port that something else has ends with code 2', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const content = folder({ 'guide.md': GUIDE });
    const { code, err } = await handout('watch', '--content', content, '--out', folder(), '--port', String(port));
    other.close();
    expect(err).toMatch(new RegExp(`Unexpected port \`${port}\`, expected one that is free`));
    expect(code).toBe(2);
  });

  test('a port for a build is no option', async () => {
    expect((await handout('build', '--port', '1')).err).toContain('Unexpected option `--port`');
  });
});
