import { beforeAll, describe, expect, test } from 'vitest';
import type { Ready } from '../../../src/build/prepare.ts';
import { renderEpub } from '../../../src/render/epub/index.ts';
import { type PrintedLine, printedLines } from '../../../src/verify/pdf/printed-lines.ts';
import { factsOf, layOutEdition, ready } from '../../built.ts';
import { type BookFacts, readBook, spinePaths, textOf } from './read-book.ts';
import { optionsOf } from './rich.ts';

let content: Ready;

beforeAll(async () => {
  content = await ready();
});

describe.each(['en', 'es'])('the guide of this repository, %s', (locale) => {
  let lines: PrintedLine[];
  let pages: number;
  let contents: ReadonlySet<number>;
  let text: string;

  beforeAll(async () => {
    const result = await layOutEdition(content, locale, 'large', 'letter');
    const document = content.documents.find((one) => one.locale === locale);
    if (!document) throw new Error(`no document ${locale}`);
    lines = printedLines(await factsOf(result));
    pages = result.layout.pages.length;
    // A page that goes on with the contents has no words of the book on its head: the book has contents of its own.
    contents = new Set(
      result.layout.pages.flatMap(({ label, fragments: [first] }) =>
        first?.id.startsWith('contents/') ? Number(label) : [],
      ),
    );
    text = textInOrder(readBook(renderEpub(document, optionsOf({ layout: result.layout }))));
  });

  test('every page of the PDF starts with the words behind its marker', () => {
    const differing = Array.from({ length: pages }, (_, index) => index + 1).filter((page) => {
      if (contents.has(page)) return false;
      const first = lines
        .filter((line) => line.page === page)
        .map(withoutLabel)
        .find(Boolean);
      const behind = letters(text.split(`|${page}|`)[1] ?? '');
      return first === undefined || !behind.startsWith(letters(first).slice(0, 40));
    });
    expect(differing).toEqual([]);
  });
});

/** All text of a book as it is read, with the markers of printed pages. */
function textInOrder(book: BookFacts): string {
  return spinePaths(book)
    .map((path) => textOf(book.tree(path)))
    .join('\n');
}

/** A line without the bullet or number before it. */
function withoutLabel({ text }: PrintedLine): string {
  return text.replace(/^\s*(?:•|\d+\.)\s*/, '');
}

/** Without spaces, which differ at line ends, and without the other markers. */
function letters(text: string): string {
  return text.replaceAll(/\|\d+\||\s/g, '');
}
