import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messageSource } from '../../src/ast/message.ts';
import type { Document, Phrasing } from '../../src/ast/nodes.ts';
import { plainText } from '../../src/ast/plain-text.ts';
import { walk } from '../../src/ast/walk.ts';
import { phrasingParser } from '../../src/model/phrasing-parser.ts';
import { parseInline } from '../../src/parse/inline.ts';
import { build, byId, words } from './guide.ts';

const guide = readFileSync(new URL('../fixtures/every-construct/guide.md', import.meta.url), 'utf8');

/** Every word, alternative text and address of a document, in reading order. */
function textOf(document: Document): string {
  return [...walk(document)]
    .map((member) => {
      if (member.type === 'code') return member.value;
      if (member.type === 'figure') return member.alt;
      if (member.type !== 'heading' && member.type !== 'paragraph' && member.type !== 'tableCell') return '';
      return `${plainText(member.children)} ${addresses(member.children).join(' ')}`;
    })
    .join('\n');
}

function addresses(nodes: readonly Phrasing[]): string[] {
  return nodes.flatMap((node) => [
    ...(node.type === 'link' ? [node.address] : []),
    ...('children' in node ? addresses(node.children) : []),
  ]);
}

/** Running text without its places. */
function bare(nodes: readonly Phrasing[]): unknown {
  return JSON.parse(JSON.stringify(nodes, (key, value) => (key === 'position' || key === 'file' ? undefined : value)));
}

test('no word of CommonMark and GFM is lost', () => {
  const { document, problems } = build(guide);
  expect(problems).toEqual(['table-alignment@63:1', 'second-title@86:1']);
  const printed = textOf(document).toLowerCase();
  // The words of the fixture are those of the spelling alphabet, with a number where it starts again.
  const written = [
    ...guide
      .toLowerCase()
      .matchAll(
        /\b[a-z]*(?:alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliet|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whisky|xray|yankee|zulu)[a-z]*\d?/g,
      ),
  ].map(([word]) => word);
  expect(written.length).toBeGreaterThan(90);
  // A label of a reference link is not printed: what it leads to is.
  expect(written.filter((word) => !printed.includes(word))).toEqual(['india1', 'india1']);
  expect(printed).not.toContain('hidden');
});

test('every id is unique, and building again gives the same document', () => {
  const { document } = build(guide);
  expect(byId(document).size).toBeGreaterThan(80);
  expect(JSON.stringify(build(guide).document)).toBe(JSON.stringify(document));
});

test('every message parsed again gives the running text it stands for', () => {
  const { document } = build(guide);
  const parse = phrasingParser(parseInline);
  let compared = 0;
  for (const member of walk(document)) {
    if (member.type !== 'heading' && member.type !== 'paragraph' && member.type !== 'tableCell') continue;
    expect(bare(parse(messageSource(member), words, member)), member.id).toEqual(bare(member.children));
    compared += 1;
  }
  expect(compared).toBeGreaterThan(40);
});

test('the message has no address that print adds', () => {
  const { document } = build('# T\n\nSee [the site](https://www.example.org/) or <a@example.org>.');
  const [paragraph] = document.children;
  expect(paragraph?.type === 'paragraph' && plainText(paragraph.children)).toBe(
    'See the site (example.org) or a@example.org.',
  );
  expect(paragraph?.type === 'paragraph' && messageSource(paragraph)).toBe(
    'See [the site](https://www.example.org/) or [a@example.org](mailto:a@example.org).',
  );
});
