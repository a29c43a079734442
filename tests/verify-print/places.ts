import type { PdfText } from '../../src/verify/pdf/facts.ts';
import type { Block, BlockLine } from '../../src/verify/pdf/print/blocks.ts';
import type { Edit } from './edit.ts';

/** Places of a real output that faults are planted in: found by what they are, so that the guide's words may change. */

/** A paragraph of running text on one page, of four lines or more, each shown by one operator. */
export function paragraph({ blocks }: Edit): Block {
  return expected(blocks.find(isParagraph), 'a paragraph of four lines');
}

/** The second line of that paragraph. */
export function secondLine(edit: Edit): BlockLine {
  return expected(paragraph(edit).lines[1], 'a second line');
}

function isParagraph({ element, around, lines }: Block): boolean {
  const isFree = !around.includes('LI') && element.role === 'P' && element.id?.startsWith('front') === false;
  const isPlain = lines.every(({ page, parts }) => page === lines[0]?.page && inked(parts).length === 1);
  return isFree && isPlain && lines.length >= 4;
}

/** A heading of a section after the contents, on one line. */
export function sectionHeading({ blocks }: Edit): { heading: Block; line: BlockLine } {
  const found = blocks.find(
    ({ element, lines }) => element.role === 'H2' && lines.length === 1 && (lines[0]?.page ?? 0) > 3,
  );
  const heading = expected(found, 'a heading of one line');
  return { heading, line: expected(heading.lines[0], 'a line of a heading') };
}

/** The last block of an entry that stands on one page with much room left. */
export function endOfEntry({ blocks }: Edit, mostLines = 16): Block {
  const entries = new Set(blocks.flatMap(({ entry }) => entry ?? []));
  for (const entry of entries) {
    const own = blocks.filter((block) => block.entry === entry);
    const lines = own.flatMap((block) => block.lines);
    const last = own.at(-1);
    const isShort = lines.length < mostLines && lines.every(({ page }) => page === lines[0]?.page);
    if (isShort && last?.lines.length === 1 && inked(last.lines[0]?.parts ?? []).length === 1) return last;
  }
  throw new Error('Unexpected guide without a short entry');
}

/** A text by its form, with the line it stands on. */
export function textLike({ blocks }: Edit, pattern: RegExp): { line: BlockLine; text: PdfText } {
  for (const { lines } of blocks) {
    for (const line of lines) {
      const text = line.parts.find((part) => pattern.test(part.text));
      if (text) return { line, text };
    }
  }
  throw new Error(`Unexpected guide without ${pattern}`);
}

/** The end of a line that a longer word could be broken at, which stands elsewhere whole. */
export function breakableWord({ blocks }: Edit): { line: BlockLine; next: BlockLine; word: string } {
  const lines = blocks.flatMap((block) => block.lines);
  for (const block of blocks) {
    for (const [index, line] of block.lines.entries()) {
      const next = block.lines[index + 1];
      const word = /(?:^|\s)(\p{L}{7,})$/u.exec(line.text)?.[1];
      const isPlain = next?.page === line.page && inked(line.parts).length === 1 && inked(next.parts).length === 1;
      const isElsewhere = lines.some((one) => one !== line && word && one.text.split(' ').includes(word));
      const isOnce = [line, next].every((one) => lines.filter((other) => other.text === one?.text).length === 1);
      if (next && word && isPlain && isElsewhere && isOnce) return { line, next, word };
    }
  }
  throw new Error('Unexpected guide without a word to break');
}

/** A second line that one operator shows, of an edition whose paragraphs are short. */
export function anyLine({ blocks }: Edit): BlockLine {
  const found = blocks.find(
    ({ element, lines }) => element.role === 'P' && lines[1] && inked(lines[1].parts).length === 1,
  );
  return expected(found?.lines[1], 'a line that one operator shows');
}

/** The second line of a paragraph in the second of two languages. */
export function lineOfSecond({ blocks }: Edit): BlockLine {
  const found = blocks.find(
    ({ element, lang, lines }) => element.role === 'P' && lang === 'ar' && lines.length > 2 && lines[1],
  );
  return expected(found?.lines[1], 'a paragraph in the second language');
}

/** A bullet of a list in the second of two languages, before one line. */
export function labelOfSecond({ blocks }: Edit): BlockLine {
  const found = blocks.find(
    ({ element, lang }, index) => element.role === 'Lbl' && lang === 'ar' && blocks[index + 1]?.lines.length === 1,
  );
  return expected(found?.lines[0], 'a label in the second language');
}

/** The page of the first heading over lines to write on. */
export function notesPage({ blocks }: Edit): number {
  const found = blocks.find(({ element }) => element.id?.startsWith('notes-page/'));
  return expected(found?.lines[0]?.page, 'a page for notes');
}

function inked(parts: readonly PdfText[]): PdfText[] {
  return parts.filter(({ text }) => text.trim() !== '');
}

function expected<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`Unexpected guide without ${what}`);
  return value;
}
