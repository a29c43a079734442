import { beforeAll, describe, expect, test } from 'vitest';
import { fill } from '../../../src/ast/words.ts';
import type { Ready } from '../../../src/build/prepared.ts';
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
  let inContents: ReadonlyMap<number, string>;
  let text: string;

  beforeAll(async () => {
    const result = await layOutEdition(content, locale, 'large', 'letter');
    const document = content.documents.find((one) => one.locale === locale);
    if (!document) throw new Error(`no document ${locale}`);
    lines = printedLines(await factsOf(result));
    pages = result.layout.pages.length;
    // No page can start inside the list of contents of a book: one that goes on with the printed list starts where the list does.
    inContents = new Map(
      result.layout.pages.flatMap(({ label, fragments: [first] }) =>
        first?.id.startsWith('contents/') ? [[Number(label), fill(document.words, 'contents')]] : [],
      ),
    );
    text = textInOrder(readBook(renderEpub(document, optionsOf({ layout: result.layout }))));
  });

  test('every page of the PDF starts with the words behind its marker', () => {
    const differing = Array.from({ length: pages }, (_, index) => index + 1).filter((page) => {
      const printed = lines
        .filter((line) => line.page === page)
        .map(withoutLabel)
        .find(Boolean);
      const first = inContents.get(page) ?? printed;
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
