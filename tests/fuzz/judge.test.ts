import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { faultsOf } from './judge.ts';
import { type Outcome, SECRET } from './runner.ts';

const good: Outcome = { messages: [], printed: '', cpuMs: 100, maxRssMb: 200, reads: [], reached: [], strange: [] };
const judged = (change: Partial<Outcome>) => faultsOf({ ...good, ...change }, '/tmp/a');
const said = { file: 'guide.md', hasText: true, line: 1, column: 1, ruleId: 'a', reason: 'Unexpected' };
const page = (body: string) =>
  zipSync({ 'EPUB/a.xhtml': strToU8(`<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`) });

test('a run in order has no fault', () => {
  const books = [page('<p id="a">a &lt;script&gt; <a href="https://a.example/?b">b</a> <a href="#c">c</a></p>')];
  expect(judged({ messages: [said, { ...said, hasText: false, line: undefined }], books })).toEqual([]);
  expect(judged({ reads: ['/tmp/a/content/guide.md', '/tmp/a/content', '/tmp/a/given/site.yaml'] })).toEqual([]);
  expect(judged({ pdf: strToU8('/URI (https://a.example/) /URI (tel:1)') })).toEqual([]);
});

test.each<[string, Partial<Outcome>]>([
  ['an error', { error: 'RangeError: Maximum call stack size exceeded' }],
  ['too much time', { cpuMs: 11_000 }],
  ['too much memory', { maxRssMb: 1025 }],
  ['a file beside the folder', { reads: ['/tmp/a/secret.svg'] }],
  ['a folder with a longer name', { reads: ['/tmp/a/content-old/a.svg'] }],
  ['a call of the network', { reached: ['fetch'] }],
  ['a program that was run', { strange: ['a program in a file was run'] }],
  ['a message without a place', { messages: [{ ...said, line: undefined }] }],
  ['a message before the first line', { messages: [{ ...said, line: 0 }] }],
  ['a message without a rule', { messages: [{ ...said, ruleId: undefined }] }],
  ['a secret in the text', { texts: [SECRET] }],
  ['a secret in a book', { books: [zipSync({ 'a.png': strToU8(`x${SECRET}`) })] }],
  ['an escape on the terminal', { printed: 'a \u001b[2J' }],
  ['a turned line on the terminal', { printed: 'a \u202e b' }],
  ['a program in a book', { books: [page('<script>1</script>')] }],
  ['a program in an attribute', { books: [page('<p onclick="a()">a</p>')] }],
  ['an address that is a program', { books: [page('<a href="javascript:a()">a</a>')] }],
  ['an address of this machine', { books: [page('<a href="file:///etc/passwd">a</a>')] }],
  ['a picture from elsewhere', { books: [page('<img src="https://a.example/a.png" alt=""/>')] }],
  ['a drawing in a page', { books: [page('<svg xmlns="http://www.w3.org/2000/svg"/>')] }],
  ['no XML', { books: [page('<p>a<b></p>')] }],
  ['a character that XML does not have', { books: [page('<p>\u0001</p>')] }],
  ['a program in a PDF', { pdf: strToU8('<< /S /JavaScript >>') }],
  ['an address that is a program in a PDF', { pdf: strToU8('/URI (javascript:a)') }],
])('%s is a fault', (_, change) => expect(judged(change)).toHaveLength(1));
