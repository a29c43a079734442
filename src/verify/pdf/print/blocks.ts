import type { PdfFacts, PdfText } from '../facts.ts';
import { ancestry, type Owner, ownedContent } from './owners.ts';

/** A line of one block, as it is printed. Lengths in points from the top left corner of the page. */
export interface BlockLine {
  page: number;
  text: string;
  /** Where its first and its last letter stand. */
  left: number;
  right: number;
  /** Its baseline. */
  y: number;
  /** Its largest text. */
  sizePt: number;
  parts: PdfText[];
}

/** A paragraph, a heading, a label, a cell: an element that starts on a line of its own. */
export interface Block {
  element: Owner;
  /** Roles of the elements around it, innermost first. */
  around: string[];
  /** Id of the resource entry it belongs to. */
  entry?: string;
  /** The language that it or what it stands in says it is in; nothing where only the document says one. */
  lang?: string;
  /** In reading order. */
  lines: BlockLine[];
}

/** Elements that stand within a line. */
const INLINE = new Set([
  'Span',
  'Link',
  'Code',
  'Reference',
  'Quote',
  'Note',
  'BibEntry',
  'Annot',
  'Em',
  'Strong',
  'Sub',
  'FENote',
  'Ruby',
]);

/** Baselines that are nearer, as a share of the size, are of one line. */
const SAME_LINE = 0.4;

const ENTRY = /^resource:[^/]+$/;
const blocks = new WeakMap<PdfFacts, Block[]>();

/** The blocks of a tagged file, in reading order; none of a file without tags. */
export function blocksOf(facts: PdfFacts): Block[] {
  const known = blocks.get(facts) ?? readBlocks(facts);
  blocks.set(facts, known);
  return known;
}

function readBlocks(facts: PdfFacts): Block[] {
  const texts = textsByContent(facts);
  const found = new Map<Owner, [Block, ...Block[]]>();
  for (const { owner, page, mcid } of ownedContent(facts)) {
    const line = ancestry(owner);
    const element = line.find(({ role }) => !INLINE.has(role)) ?? owner;
    const columns = found.get(element) ?? [blockOf(element)];
    found.set(element, columns);
    for (const text of texts.get(`${page} ${mcid}`) ?? []) {
      if (startsColumn(columns.at(-1), text, page)) columns.push(blockOf(element));
      addText(columns.at(-1) ?? columns[0], text, page);
    }
  }
  const all = [...found.values()].flat();
  for (const block of all) {
    block.lines.forEach(finish);
    // White space between two columns is a line of none.
    block.lines = block.lines.filter(({ text }) => text !== '');
  }
  return all;
}

/**
 * Whether a text of a heading begins another column: it stands higher than the line before it, or apart from it on the same line. The title of two
 * languages side by side is one heading, and each of its columns is a block.
 */
function startsColumn(block: Block | undefined, text: PdfText, page: number): boolean {
  const last = block?.lines.at(-1);
  if (!block || !last || headingLevel(block) === undefined || last.page !== page || text.text.trim() === '')
    return false;
  const down = text.y - last.y;
  if (Math.abs(down) >= SAME_LINE * text.sizePt) return down < 0;
  const inked = last.parts.filter((part) => part.text.trim() !== '');
  const [left, right] = [Math.min(...inked.map(({ x }) => x)), Math.max(...inked.map(({ x, width }) => x + width))];
  return inked.length > 0 && (text.x > right + text.sizePt || text.x + text.width < left - text.sizePt);
}

function blockOf(element: Owner): Block {
  const [, ...around] = ancestry(element);
  const entry = [element, ...around].find(({ role, id }) => /^(?:LI|Sect)$/.test(role) && id && ENTRY.test(id));
  const lang = ancestry(element).find((one) => one.lang !== undefined)?.lang;
  return { element, around: around.map(({ role }) => role), entry: entry?.id, lang, lines: [] };
}

function textsByContent({ pages }: PdfFacts): Map<string, PdfText[]> {
  const found = new Map<string, PdfText[]>();
  pages.forEach(({ texts }, index) => {
    for (const text of texts) {
      const mcid = /mc(\d+)$/.exec(text.mcid ?? '')?.[1];
      if (mcid === undefined) continue;
      const key = `${index + 1} ${mcid}`;
      found.set(key, [...(found.get(key) ?? []), text]);
    }
  });
  return found;
}

/**
 * A text belongs to the line whose baseline it stands on, or nearly: a raised note mark is of its line. No line starts with white space: a viewer
 * finds some between the columns of two languages, at the height of the one before.
 */
function addText(block: Block, text: PdfText, page: number): void {
  const last = block.lines.at(-1);
  if (last && last.page === page && Math.abs(last.y - text.y) < SAME_LINE * text.sizePt) last.parts.push(text);
  else if (text.text.trim() !== '')
    block.lines.push({ page, text: '', left: 0, right: 0, y: text.y, sizePt: 0, parts: [text] });
}

/** White space at either end of a line is no ink. */
function finish(line: BlockLine): void {
  const inked = line.parts.filter(({ text }) => text.trim() !== '');
  line.text = line.parts
    .map(({ text }) => text)
    .join('')
    .trim();
  const shown = inked.length > 0 ? inked : line.parts;
  line.y = shown[0]?.y ?? line.y;
  line.left = Math.min(...shown.map(({ x }) => x));
  line.right = Math.max(...shown.map(({ x, width }) => x + width));
  line.sizePt = Math.max(...shown.map(({ sizePt }) => sizePt));
}

/** Text of a block on one line. */
export function blockText({ lines }: Block): string {
  return lines.map(({ text }) => text).join(' ');
}

export function headingLevel({ element }: Block): number | undefined {
  const level = /^H([1-6]?)$/.exec(element.role)?.[1];
  return level === undefined ? undefined : Number(level || 1);
}

/** Running text: no heading, no label, no cell of a table, no line of the contents. */
export function isRunning(block: Block): boolean {
  const roles = [block.element.role, ...block.around];
  return (
    headingLevel(block) === undefined &&
    !roles.some((role) => /^(?:Lbl|T[HDR]|Table|TOCI?|Caption|Figure|Formula)$/.test(role))
  );
}
