import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentMessages } from '../../../src/ast/messages.ts';
import { prepareSource } from '../../../src/build/prepare.ts';
import type { Ready } from '../../../src/build/prepared.ts';
import { writePo } from '../../../src/translate/po.ts';
import { elements, type PdfFacts, textOf } from '../../../src/verify/pdf/facts.ts';
import { pageContents } from '../../../src/verify/pdf/marked-content.ts';
import { type Block, type BlockLine, blocksOf } from '../../../src/verify/pdf/print/blocks.ts';
import { paintedPages } from '../../../src/verify/pdf/print/painted.ts';
import { factsOf, layOutEdition, ready } from '../../built.ts';
import { folder } from '../../command.ts';
import { accented, mirrored } from '../../pseudo.ts';
import { type Frame, framesOf } from './site.ts';

/** What no catalogue translates, by its id. The paragraph goes on on another page. */
const UNTRANSLATED = {
  'part-one/p2': 'Nobody has put this into another language yet, so it stands in English for now. '.repeat(16).trim(),
  'part-one/list1/item2/p1': 'An item that stays, and that takes more than one line in large print.',
  'part-two/heading': 'Part two',
  'resource:hams/description': 'This describes a group.',
};

const GUIDE = `# A guide

## Part one

This is translated.

${UNTRANSLATED['part-one/p2']}

- An item that is translated.
- ${UNTRANSLATED['part-one/list1/item2/p1']}

## ${UNTRANSLATED['part-two/heading']}

This is translated too.

::resources{section="groups"}
`;

const RESOURCES = `resources:
  - id: hams
    section: groups
    name: HAMS
    description: ${UNTRANSLATED['resource:hams/description']}
    notes: [A note that is translated.]
    websites: [{ url: https://hams.cc/, expected_host: hams.cc, assured_date: null }]
    languages: [en]
    status: active
`;

/** The guide with two catalogues that lack the same texts. */
async function partlyTranslated(): Promise<Ready> {
  const content = folder({ 'guide.md': GUIDE, 'resources.yaml': RESOURCES });
  const { source } = await prepareSource({ content });
  if (!source) throw new Error('Unexpected guide that cannot be read');
  mkdirSync(join(content, 'locales'));
  for (const [locale, { translate }] of [['es', accented] as const, ['ar', mirrored] as const]) {
    const messages = documentMessages(source.document, source.words)
      .filter(({ context }) => !(context in UNTRANSLATED))
      .map((message) => ({
        ...message,
        translation: message.kind === 'name' ? message.source : translate(message.source),
        fuzzy: false,
      }));
    writeFileSync(join(content, `locales/${locale}.po`), writePo({ fields: { Language: locale } }, messages));
  }
  return ready(content);
}

function holds(frame: Frame, { page, left, right, y }: BlockLine): boolean {
  return frame.page === page && frame.left < left && frame.right > right && frame.top < y && frame.bottom > y;
}

/** Where codes of addresses stand, with the white around them; in points from the top left corner. */
function codesOf(facts: PdfFacts): Frame[] {
  return facts.tree
    .flatMap(elements)
    .filter(({ role, id }) => role === 'Figure' && id?.endsWith('/code'))
    .map(({ attributes, children: [content] }) => {
      const page = content && !('role' in content) ? content.page : 0;
      const [left = 0, bottom = 0, right = 0, top = 0] = (attributes.BBox?.match(/[\d.]+/g) ?? []).map(Number);
      const { heightPt = 0 } = facts.pages[page - 1] ?? {};
      return { page, left, right, top: heightPt - top, bottom: heightPt - bottom };
    });
}

function surrounds(outer: Frame, inner: Frame): boolean {
  const across = outer.left < inner.left && outer.right > inner.right;
  return outer.page === inner.page && across && outer.top < inner.top && outer.bottom > inner.bottom;
}

/** Whether something stands under the label of the box for notes: its frame, and the rules in it. */
function isOfNoteBox({ page, top }: Pick<Frame, 'page' | 'top'>, blocks: readonly Block[]): boolean {
  const label = blocks.find(({ element }) => element.id === 'note-box')?.lines[0];
  return label !== undefined && page === label.page && top > label.y;
}

/** Whether something painted is neither text nor a code. */
function isRule({ operator, marks }: { operator: string; marks: readonly { tag: string }[] }): boolean {
  return !/^T/.test(operator) && !marks.some(({ tag }) => tag === 'Figure');
}

let content: Ready;

beforeAll(async () => {
  content = await partlyTranslated();
});

describe.each(['es', 'ar'])('%s: a block that has no translation yet (LO-15)', (locale) => {
  const ids = Object.keys(UNTRANSLATED);
  let facts: PdfFacts;
  let frames: Frame[];
  let blocks: Block[];

  beforeAll(async () => {
    facts = await factsOf(await layOutEdition(content, locale, 'large', 'letter'));
    blocks = blocksOf(facts);
    frames = framesOf(facts).filter((frame) => !isOfNoteBox(frame, blocks));
  });

  test('stands in English, and says so in the tree', () => {
    const tagged = facts.tree.flatMap(elements).filter(({ role, lang }) => lang !== undefined && role !== 'Span');
    const read = tagged.map((element) => [element.id, textOf(element).replaceAll(/\s+/g, ' ').trim()]);
    expect(tagged.map(({ lang }) => lang)).toEqual(ids.map(() => 'en'));
    expect(read.map(([id]) => id)).toEqual(ids);
    for (const [id, text] of read)
      expect(text?.replaceAll(' ', '')).toBe(UNTRANSLATED[id as keyof typeof UNTRANSLATED].replaceAll(' ', ''));
  });

  test('has every line in a frame, on each of its pages, and no other block has', () => {
    const framed = blocks.filter(({ lines }) => lines.some((line) => frames.some((frame) => holds(frame, line))));
    expect(framed.map(({ element }) => element.id)).toEqual(ids);
    for (const { lines } of framed)
      for (const line of lines)
        expect(
          frames.filter((frame) => holds(frame, line)),
          line.text,
        ).toHaveLength(1);
    const pages = framed.flatMap(({ lines }) => [...new Set(lines.map(({ page }) => page))]);
    expect(pages.length).toBeGreaterThan(ids.length);
    expect(frames.map(({ page }) => page)).toEqual(pages);
  });

  test('has a frame that is nothing but an artifact: a rule at either side', () => {
    const paths = pageContents(facts).flatMap(({ painted }) => painted.filter(isRule));
    expect(paths.map(({ marks }) => marks.map(({ tag }) => tag))).toEqual(paths.map(() => ['Artifact']));
    const codes = codesOf(facts);
    const rules = paintedPages(facts).flatMap(({ shapes }, index) =>
      shapes
        .map(({ box }) => ({ ...box, page: index + 1 }))
        .filter((box) => !codes.some((code) => surrounds(code, box)) && !isOfNoteBox(box, blocks)),
    );
    expect(rules).toHaveLength(2 * frames.length);
    for (const { left, right, top, bottom } of rules) expect(right - left).toBeLessThan((bottom - top) / 5);
  });

  test('has its rules outside the text, as far apart as a line is long, and the text keeps its edge (LP-08)', () => {
    const measurePt = locale === 'ar' ? 372 * 1.07 : 372;
    const edge = ({ left, right }: Frame) => (locale === 'ar' ? 612 - right : left);
    expect(new Set(frames.map(edge))).toEqual(new Set([65, 85]));
    for (const { left, right } of frames.slice(0, -1)) expect(right - left).toBeCloseTo(measurePt + 14, 1);
    // The last one is narrower, beside a code: English in an Arabic document starts further from its left edge.
    const wide = ids.slice(0, -1);
    const starts = blocks.filter(({ element }) => wide.includes(element.id ?? '')).flatMap(({ lines }) => lines);
    const edges = new Set(starts.map(({ left }) => Math.round(left * 10) / 10));
    expect(edges).toEqual(new Set(locale === 'ar' ? [142, 122] : [72, 92]));
  });

  test('has its rules outside the white of a code, where it stands beside one (PR-11)', () => {
    const [description] = frames.slice(-1);
    const [code] = codesOf(facts);
    if (!description || !code) throw new Error('Unexpected entry without a code');
    expect(locale === 'ar' ? description.left - code.right : code.left - description.right).toBeGreaterThan(0);
  });

  test('has its first line on the baseline of its bullet, as those that are translated have (LP-17)', () => {
    const labels = blocks.filter(({ element }) => element.role === 'Lbl');
    expect(labels).toHaveLength(4);
    for (const label of labels) {
      const text = blocks[blocks.indexOf(label) + 1];
      expect(text?.lines[0]?.page).toBe(label.lines[0]?.page);
      expect(text?.lines[0]?.y, text?.element.id).toBeCloseTo(label.lines[0]?.y ?? 0, 3);
    }
  });
});

test('the guide’s own language has no frame', async () => {
  expect(framesOf(await factsOf(await layOutEdition(content, 'en', 'large', 'letter')))).toEqual([]);
});
