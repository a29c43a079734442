import { beforeAll, describe, expect, test } from 'vitest';
import type { Document, PhrasingParent } from '../../../src/ast/nodes.ts';
import { plainText } from '../../../src/ast/plain-text.ts';
import type { Ready } from '../../../src/build/prepared.ts';
import { type ContentNode, elements, type PdfFacts, type StructureNode } from '../../../src/verify/pdf/facts.ts';
import { factsOf, layOutEdition, locales, ready } from '../../built.ts';
import { runningBlocks } from './running.ts';
import { saidLines } from './said.ts';

let content: Ready;

beforeAll(async () => {
  content = await ready();
});

test('these are all languages that there are', () => {
  expect(content.documents.map(({ locale }) => locale).sort()).toEqual([...locales].sort());
});

describe.each(locales)('%s: what is copied or read out', (locale) => {
  let blocks: PhrasingParent[];
  let facts: PdfFacts;

  beforeAll(async () => {
    const document = content.documents.find((one) => one.locale === locale) as Document;
    blocks = runningBlocks(document);
    facts = await factsOf(await layOutEdition(content, locale, 'large', 'letter'));
  });

  test('every block stands once in the structure tree, in the order of the document', () => {
    const ids = blocks.map(({ id }) => id);
    const known = new Set(ids);
    const tagged = facts.tree.flatMap(elements).flatMap(({ id }) => (id !== undefined && known.has(id) ? [id] : []));
    expect(ids.length).toBeGreaterThan(190);
    expect(tagged).toEqual(ids);
  });

  test('every block reads as it was written, word for word (UX-13, UX-14)', () => {
    const read = new Map(facts.tree.flatMap(elements).map((element) => [element.id, readingOf(element)]));
    const wrong = blocks.flatMap(({ id, children }) => {
      const [reading, text] = [normal(read.get(id) ?? ''), normal(plainText(children))];
      return agree(reading, text) ? [] : [{ id, reading, text }];
    });
    expect(wrong).toEqual([]);
  });

  test('and the operators of the file say it to the letter, with every space, also at the end of a line', () => {
    const said = saidLines(facts);
    const wrong = blocks.flatMap(({ id, children }) => {
      const copied = (said.get(id) ?? []).map(({ text }) => text).join('');
      const text = plainText(children.filter(({ type }) => type !== 'break'));
      return spaced(copied) === spaced(text) ? [] : [{ id, copied, text }];
    });
    expect(wrong).toEqual([]);
  });
});

/** All text of an element as it is read. The reader of the file drops the space at the end of a page. */
function readingOf(node: StructureNode): string {
  return contentsOf(node).reduce((read, { page, text }, index, all) => {
    const before = all[index - 1];
    return `${read}${before && before.page !== page ? '\n' : ''}${text}`;
  }, '');
}

function contentsOf(node: StructureNode | ContentNode): ContentNode[] {
  return 'role' in node ? node.children.flatMap(contentsOf) : [node];
}

/** Spaces of every kind as a space. */
function spaced(text: string): string {
  return text.normalize('NFC').replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** One space between words; a line feed where the reader says that a line ends. */
function normal(text: string): string {
  return spaced(text)
    .replaceAll(/ +/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
}

/** Where a line may end although the text has no space: next to a letter of a script without spaces, and in an address after a slash. */
const WITHOUT_SPACE = /[\p{Script=Han}\u3001-\u303f\uff01-\uff60/]\n|\n[\p{Script=Han}\u3001-\u303f\uff01-\uff60]/u;

/** Whether a reading is the text, its line ends standing for spaces or, where that is allowed, for nothing. */
function agree(reading: string, text: string): boolean {
  let at = 0;
  for (const { 0: part, index } of reading.matchAll(/\n|[^\n]+/g)) {
    const isLineEnd = part === '\n';
    if (!isLineEnd && !text.startsWith(part, at)) return false;
    if (isLineEnd && text.charAt(at) !== ' ' && !WITHOUT_SPACE.test(reading.slice(index - 1, index + 2))) return false;
    at += isLineEnd ? Number(text.charAt(at) === ' ') : part.length;
  }
  return at === text.length;
}
