import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { xmlId } from '../src/ast/identifier.ts';
import type { Document } from '../src/ast/nodes.ts';
import { fill } from '../src/ast/words.ts';
import type { LayoutResult } from '../src/build/layout-job.ts';
import type { Ready } from '../src/build/prepared.ts';
import { renderEpub } from '../src/render/epub/index.ts';
import { renderText } from '../src/render/text/index.ts';
import { type ContentNode, elements, type PdfFacts, type StructureNode, textOf } from '../src/verify/pdf/facts.ts';
import { factsOf, layOutEdition, locales, ready } from './built.ts';
import { expectGolden } from './golden.ts';
import { fromRoot } from './paths.ts';

/**
 * The words that a reader gets, without what belongs to a format: labels of lists, page numbers, the scheme of an address, signs of direction.
 * A script that has no spaces has words of one letter, whatever lines they stand on.
 */
function words(text: string): string[] {
  return text
    .normalize('NFC')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\p{Script=Han}/gu, ' $& ')
    .replaceAll(/https?:\/\/(?:www\.)?/g, '')
    .replaceAll(/[[\]()“”"«».,:;!?¿¡/\u3001-\u303f\uff01-\uff60]/g, ' ')
    .split(/[\s\u00a0]+/)
    .filter((word) => word !== '');
}

/** Text of the structure tree in its order, without labels; a figure says its alternative text. */
function structureText(node: StructureNode): string {
  if (node.role === 'Lbl') return '';
  // Only print has the codes of addresses: they repeat for a camera what stands before them.
  if (node.role === 'Figure') return node.id?.endsWith('/code') ? '' : ` ${node.alt} `;
  const parts = node.children.map((child, index) => {
    const text = 'role' in child ? structureText(child) : child.text;
    // The reader of the file drops the space at the end of a page.
    const before = node.children[index - 1];
    return before && pagesOf(before).at(-1) !== pagesOf(child)[0] ? ` ${text}` : text;
  });
  return `${parts.join('')}${isBlock(node) ? ' ' : ''}`;
}

/** The pages on which something stands, in order. */
function pagesOf(node: StructureNode | ContentNode): number[] {
  return 'role' in node ? node.children.flatMap(pagesOf) : [node.page];
}

function isBlock({ role }: StructureNode): boolean {
  return !['Link', 'Span', 'Code', 'Reference'].includes(role);
}

/** Words of the body: what stands after the contents. */
function bodyWords(facts: PdfFacts): string[] {
  const [root] = facts.tree;
  const children = root?.children.filter((child): child is StructureNode => 'role' in child) ?? [];
  const contents = children.findIndex((child) => elements(child).some(({ role }) => role === 'TOC'));
  return words(
    children
      .slice(contents + 1)
      // A box to write in stands where a page has room for it.
      .filter(({ id }) => id !== 'note-box')
      .map(structureText)
      .join(' '),
  );
}

function textBody(text: string, document: Document): string[] {
  const lines = text.split('\n');
  const titles = document.outline.flatMap((item) => [item, ...item.children]).length;
  const start = lines.indexOf(fill(document.words, 'contents'));
  const items = lines
    .map((line, index) => (index > start && line.startsWith('- ') ? index : -1))
    .filter((index) => index >= 0);
  const last = items[titles - 1] ?? 0;
  const end = lines.findIndex((line, index) => index > last && line === '');
  return words(
    lines
      .slice(end)
      .map((line) => line.replace(/^\s*(?:-|\d+\w*\.) /, ''))
      .join('\n'),
  );
}

/** Marked contents that are labels of lists: page and id. */
function labelsOf({ tree }: PdfFacts): Set<string> {
  const labels = tree.flatMap(elements).filter(({ role }) => role === 'Lbl');
  return new Set(
    labels.flatMap(({ children }) =>
      children.flatMap((child) => ('role' in child ? [] : `${child.page} ${child.mcid}`)),
    ),
  );
}

/** The content, read once for all languages. */
let whole: Promise<Ready> | undefined;

describe.each(locales)('%s: the formats say the same words in the same order', (locale) => {
  let content: Ready;
  let document: Document;
  let large: LayoutResult;
  let facts: PdfFacts;
  let text: string;

  beforeAll(async () => {
    whole ??= ready();
    content = await whole;
    document = content.documents.find((one) => one.locale === locale) as Document;
    large = await layOutEdition(content, locale, 'large', 'letter');
    facts = await factsOf(large);
    text = renderText(document, fill(document.words, 'edition-text'));
  });

  test('the structure of the PDF reads as the text edition does (UX-06, TX-07)', () => {
    const printed = bodyWords(facts);
    expect(printed.length).toBeGreaterThan(1500);
    expect(printed).toEqual(textBody(text, document));
  });

  test('large and clear print hold the same words, on either paper (LP-22)', async () => {
    for (const [profile, paper] of [
      ['clear', 'letter'],
      ['clear', 'a4'],
      ['large', 'a4'],
    ] as const) {
      expect(bodyWords(await factsOf(await layOutEdition(content, locale, profile, paper)))).toEqual(bodyWords(facts));
    }
  });

  test('the contents page names the page on which each heading stands (UX-11)', () => {
    const entries = facts.tree.flatMap(elements).filter(({ role }) => role === 'Reference');
    expect(entries.length).toBe(document.outline.length + 2);
    for (const entry of entries) {
      const printed = Number(/(\d+)\D*$/.exec(textOf(entry))?.[1]);
      const heading = facts.tree.flatMap(elements).find(({ id }) => id === entry.id?.replace('contents/', ''));
      const [first] = heading?.children ?? [];
      expect(first && 'page' in first ? first.page : 0, textOf(entry)).toBe(printed);
    }
  });

  test('content is painted in the order of the structure (UX-06)', () => {
    const read = words(facts.tree.map(structureText).join(' '));
    const alternatives = new Set(words(document.cover?.alt ?? ''));
    const painted = words(
      facts.pages
        .map(({ texts }) =>
          texts
            .filter(({ mcid }) => mcid !== undefined)
            .map(({ text }) => text)
            .join(''),
        )
        .join(' '),
    );
    const squeeze = (list: string[]) => list.join('').replaceAll(/[•\d]+/g, '');
    const alternative = squeeze(words(document.cover?.alt ?? ''));
    expect(alternatives.size).toBeGreaterThan(3);
    expect(squeeze(read).replace(alternative, '')).toBe(squeeze(painted));
  });

  test('every page of the book’s page list starts with what the printed page starts with (EP-10 to EP-13)', () => {
    const files = unzipSync(
      renderEpub(document, {
        layout: large.layout,
        editionLine: 'x',
        pageBreakSource: 'x',
        css: content.styles.get('book.css') ?? '',
      }),
    );
    const xhtml = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
    );
    const list = /<nav[^>]*page-list[\s\S]*?<\/nav>/.exec(xhtml['EPUB/nav.xhtml'] ?? '')?.[0] ?? '';
    const entries = [...list.matchAll(/href="([^"#]*)#([^"]+)">([^<]+)</g)];
    expect(entries.map((entry) => entry[3])).toEqual(facts.pages.map((_, index) => String(index + 1)));
    let compared = 0;
    const labels = labelsOf(facts);
    const start = (text: string) => words(text).join('').slice(0, 16);
    entries.forEach(([, file, id], index) => {
      const source = xhtml[`EPUB/${file}`] ?? xhtml['EPUB/nav.xhtml'] ?? '';
      const marker = source.indexOf(`id="${id}"`);
      expect(marker, `page ${index + 1}`).toBeGreaterThan(0);
      const after = plain(source.slice(source.indexOf('>', marker) + 1));
      const [first] = large.layout.pages[index]?.fragments ?? [];
      if (!first || first.id.startsWith('contents') || first.id.startsWith('front') || first.id === document.heading.id)
        return;
      const printed = facts.pages[index]?.texts
        .filter(({ mcid }) => mcid !== undefined && !labels.has(`${index + 1} ${/\d+$/.exec(mcid)?.[0]}`))
        .map(({ text }) => text)
        .join(' ');
      expect(start(after), `page ${index + 1}, ${xmlId(first.id)}`).toBe(start(printed ?? ''));
      compared += 1;
    });
    expect(compared).toBeGreaterThan(20);
  });
});

/** Markup with one element a line, for a golden whose diff can be read. */
function lined(markup: string): string {
  return markup.replaceAll(
    /(<\/(?:p|li|ol|ul|h\d|section|nav|head|meta|title|item|itemref|tr|table|figure|dc:\w+)>|\/>|<(?:body|metadata|manifest|spine|ol|ul|section|nav)\b[^>]*>)/g,
    '$1\n',
  );
}

function plain(markup: string): string {
  return markup
    .replaceAll(/<br\s*\/>|<\/(?:p|li|h\d|section|td|th)>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<');
}

describe('a guide of every construct', () => {
  test('has the golden plain text and the golden book', async () => {
    const content = await ready(fromRoot('tests/fixtures/tags'));
    const [document] = content.documents as [Document];
    const { layout } = await layOutEdition(content, 'en', 'large', 'letter');
    const book = unzipSync(
      renderEpub(document, { layout, editionLine: 'E-book edition', pageBreakSource: 'x', css: '' }),
    );
    const texts = Object.entries(book).filter(([name]) => /\.(?:xhtml|opf|xml)$|^mimetype$/.test(name));
    expectGolden('tags/guide.txt', renderText(document, fill(document.words, 'edition-text')));
    expectGolden(
      'tags/book.txt',
      texts.map(([name, bytes]) => `== ${name}\n${lined(new TextDecoder().decode(bytes))}\n`).join(''),
    );
  });

  test('loses no word in any format', async () => {
    const content = await ready(fromRoot('tests/fixtures/tags'));
    const [document] = content.documents as [Document];
    const large = await layOutEdition(content, 'en', 'large', 'letter');
    const facts = await factsOf(large);
    const expected = [
      'bold',
      'emphasis',
      'struck',
      'code',
      'link',
      'Inner',
      'Three',
      'quotation',
      'second',
      'Thirst',
      'water',
      'deepest',
      'itself',
    ];
    const epub = Object.values(
      unzipSync(renderEpub(document, { layout: large.layout, editionLine: 'x', pageBreakSource: 'x', css: '' })),
    )
      .map((bytes) => plain(new TextDecoder().decode(bytes)))
      .join(' ');
    const editions = { pdf: facts.tree.map(structureText).join(' '), text: renderText(document, 'x'), epub };
    for (const [format, text] of Object.entries(editions)) {
      for (const word of expected) expect(words(text), `${word} in ${format}`).toContain(word);
    }
  });
});
