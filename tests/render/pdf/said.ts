import type { ContentNode, PdfFacts, StructureNode } from '../../../src/verify/pdf/facts.ts';
import { pageContents } from '../../../src/verify/pdf/marked-content.ts';
import { type PaintedText, paintedPages } from '../../../src/verify/pdf/print/painted.ts';

/** A line of a block as the operators of its page say it: what its glyphs are copied as, or the text that they say they stand for. */
export interface SaidLine {
  page: number;
  text: string;
  /** Its baseline, and where on it letters begin and end; in points from the top left corner of the page. */
  y: number;
  left: number;
  right: number;
  sizePt: number;
}

/** The lines of every block, by the `/ID` of its element, or of the nearest one around it; in the order of the structure tree. */
export function saidLines(facts: PdfFacts): Map<string, SaidLine[]> {
  const shown = shownByContent(facts);
  const opened = pageContents(facts).map((page) => page.opened.map(({ mark }) => mark.properties.ActualText));
  const found = new Map<string, SaidLine[]>();
  for (const { id, page, mcid } of facts.tree.flatMap((root) => contents(root, ''))) {
    const lines = found.get(id) ?? [];
    found.set(id, lines);
    for (const text of shown.get(`${page} ${mcid}`) ?? []) addText(lines, text, page, opened[page - 1] ?? []);
  }
  return found;
}

/** What one operator shows, and where. */
interface Shown extends Pick<PaintedText, 'line' | 'sizePt' | 'sequences'> {
  text: string;
}

function shownByContent(facts: PdfFacts): Map<string, Shown[]> {
  const found = new Map<string, Shown[]>();
  const contents = pageContents(facts);
  paintedPages(facts).forEach(({ texts }, index) => {
    const operators = contents[index]?.painted.filter(({ strings }) => strings.length > 0) ?? [];
    if (operators.length !== texts.length)
      throw new Error(`Unexpected operators that show nothing on page ${index + 1}`);
    texts.forEach((text, at) => {
      const key = `${index + 1} ${text.mcid}`;
      const shown = { ...text, text: copied(operators[at]?.strings ?? [], text.font) };
      found.set(key, [...(found.get(key) ?? []), shown]);
    });
  });
  return found;
}

/** What the glyphs of some strings are copied as, one after the other, wherever they stand. */
function copied(strings: readonly string[], font: PaintedText['font']): string {
  const codes = strings.flatMap((string) => string.match(/[\s\S]{2}/g) ?? []);
  return codes.map((code) => font?.text(code.charCodeAt(0) * 256 + code.charCodeAt(1)) ?? '').join('');
}

function contents(node: StructureNode | ContentNode, id: string): { id: string; page: number; mcid?: number }[] {
  if ('role' in node) return node.children.flatMap((child) => contents(child, node.id ?? id));
  return node.kind === 'content' ? [{ id, page: node.page, mcid: node.mcid }] : [];
}

/** The sequence whose text was said last, by the line it stands on: it is shown by several operators, and said once. */
const last = new WeakMap<SaidLine, number>();

function addText(lines: SaidLine[], shown: Shown, page: number, actual: readonly (string | undefined)[]): void {
  const { line: place, sizePt, sequences } = shown;
  const sequence = sequences.find((one) => actual[one] !== undefined);
  const text = sequence === undefined ? shown.text : (actual[sequence] ?? '');
  const before = lines.at(-1);
  const goesOn = before?.page === page && Math.abs(before.y - place.y) < 0.4 * sizePt;
  const line = before && goesOn ? before : { page, text: '', y: place.y, left: Infinity, right: -Infinity, sizePt };
  if (line !== before) lines.push(line);
  if (text.trim() !== '') {
    line.left = Math.min(line.left, place.from, place.to);
    line.right = Math.max(line.right, place.from, place.to);
  }
  if (sequence === undefined || last.get(line) !== sequence) line.text += text;
  if (sequence !== undefined) last.set(line, sequence);
}
