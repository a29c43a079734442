import { afterEach, expect, test } from 'vitest';
import { renderEpub } from '../../../src/render/epub/index.ts';
import { readBook } from './read-book.ts';
import { optionsOf, richDocument } from './rich.ts';

const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

function book(modified?: string): Uint8Array {
  return renderEpub(richDocument(), optionsOf({ modified }));
}

test('mimetype is the first file, stored, without an extra field (EP-01)', () => {
  const bytes = book('2026-05-01');
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  const name = 'mimetype';
  const content = 'application/epub+zip';
  expect(header.getUint32(0, true)).toBe(0x04034b50);
  expect(header.getUint16(8, true)).toBe(0);
  expect([header.getUint32(18, true), header.getUint32(22, true)]).toEqual([content.length, content.length]);
  expect([header.getUint16(26, true), header.getUint16(28, true)]).toEqual([name.length, 0]);
  expect(new TextDecoder().decode(bytes.slice(30, 30 + name.length + content.length))).toBe(name + content);
});

test('the container comes next, then the package and what it lists', () => {
  const { paths, text } = readBook(book());
  expect(paths).toEqual([
    'mimetype',
    'META-INF/container.xml',
    'EPUB/package.opf',
    'EPUB/nav.xhtml',
    'EPUB/title.xhtml',
    ...[1, 2, 3, 4].map((number) => `EPUB/chapter-${number}.xhtml`),
    'EPUB/images/image-1.svg',
    'EPUB/book.css',
  ]);
  expect(text('META-INF/container.xml')).toContain('full-path="EPUB/package.opf"');
});

// Noon falls on the same day everywhere; in Cairo the clock skipped the first hour of this day.
test.each([undefined, '2026-05-01', '2026-04-24'])('equal bytes in every time zone, modified %s', (modified) => {
  const books = ['UTC', 'Pacific/Kiritimati', 'America/New_York', 'Africa/Cairo'].map((TZ) => {
    process.env.TZ = TZ;
    return { offset: new Date('2026-04-24T12:00:00Z').getTimezoneOffset(), bytes: book(modified) };
  });
  expect(new Set(books.map(({ offset }) => offset)).size).toBeGreaterThan(2);
  for (const { bytes } of books) expect(bytes).toEqual(books[0]?.bytes);
});

test('equal bytes on the second run', () => {
  expect(book('2026-05-01')).toEqual(book('2026-05-01'));
});
