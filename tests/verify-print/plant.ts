import { PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { BlockLine } from '../../src/verify/pdf/print/blocks.ts';
import { glyphShapes } from '../../src/verify/pdf/print/true-type.ts';
import type { Change, Edit, Shown } from './edit.ts';
import { anyLine, breakableWord, endOfEntry, paragraph, secondLine, sectionHeading, textLike } from './places.ts';

/** A marked-content id that no page of the guide has. */
const NEW_MCID = 900;
/** Page that a fault of page numbers is planted on. */
const NUMBERED_PAGE = 7;

/** Shows the second line of a paragraph in another way. */
export function changeLine(edit: Edit, change: Change): void {
  const { page, text } = secondLine(edit);
  edit.change(page, text, change);
}

/** Shows a line of running text in another way, where paragraphs are short. */
export function changeAnyLine(edit: Edit, change: Change): void {
  const { page, text } = anyLine(edit);
  edit.change(page, text, change);
}

/** Moves all that is shown on a line. */
export function moveLine(edit: Edit, line: BlockLine, rightPt: number): void {
  const isOn = ({ x, y }: Shown) => Math.abs(y - line.y) < 0.5 && x > line.left - 1 && x < line.right;
  for (const shown of edit.shown(line.page).filter(isOn).reverse()) edit.replace(shown, { rightPt });
}

/** Shows so many characters of every line, at most. */
export function cutLines(edit: Edit, most: number): void {
  for (let page = 1; page <= edit.document.getPageCount(); page += 1) {
    const long = edit.shown(page).filter(({ text, sizePt }) => text.length > most && sizePt < 20);
    for (const shown of long.reverse()) edit.replace(shown, { text: shown.text.slice(0, most).trimEnd() });
  }
}

/** Breaks an address that goes on after a slash within the name of its host. */
export function breakInHost(edit: Edit): void {
  const { line, text } = textLike(edit, /^[a-z-]+(?:\.[a-z-]+)+(?:\/[\w-]+)*\/$/);
  const rest = edit.blocks.flatMap((block) => block.lines).find(({ page, y }) => page === line.page && y > line.y);
  if (!rest) return;
  const cut = text.text.length - 7;
  edit.change(rest.page, rest.text, { text: `${text.text.slice(cut)}${rest.text}` });
  edit.change(line.page, text.text, { text: text.text.slice(0, cut) });
}

/** Moves a heading to the right until it comes nearer to the fold than half an inch, and not to the cut. */
export function headingIntoFold(edit: Edit): void {
  const { page, text, right } = sectionHeading(edit).line;
  edit.change(page, text, { rightPt: edit.page(page).getWidth() - 25 - right });
}

/** What the file asks of a viewer and a printer. */
export function preferences({ document }: Edit): PDFDict {
  return document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
}

export function changeHeading(edit: Edit, change: Change): void {
  const { page, text } = sectionHeading(edit).line;
  edit.change(page, text, change);
}

/** Moves a heading up until an inch of white is not left above it. */
export function liftHeading(edit: Edit): void {
  const { page, text, y, sizePt } = sectionHeading(edit).line;
  edit.change(page, text, { upPt: y - sizePt - 45 });
}

/** Shows a page number in another way. */
export function changeFolio(edit: Edit, change: Change | ((folio: Shown) => Change)): void {
  const folio = edit.find(NUMBERED_PAGE, `Page ${NUMBERED_PAGE} of`);
  edit.replace(folio, typeof change === 'function' ? change(folio) : change);
}

/** The name that pages give the face of running text. */
export function regularFace(edit: Edit): string {
  const { page, text } = secondLine(edit);
  return edit.find(page, text).font;
}

/** Repeats the words of a line until it is wider than 6 inches, and not yet in the margin. */
export function widenLine(edit: Edit): void {
  const { page, text, left, right } = secondLine(edit);
  const length = Math.round((447 * text.length) / (right - left));
  edit.change(page, text, { text: `${text} ${text}`.slice(0, length).trim() });
}

export function stretchSpaces(edit: Edit): void {
  const { page, text } = secondLine(edit);
  const shown = edit.find(page, text);
  const parts = shown.text.split(/(?<= )/).map((word) => edit.encode(page, shown.font, word).slice(1, -1));
  edit.replace(shown, { glyphs: `[${parts.join(' -150 ')}]` });
}

/** Breaks a word at the end of a line with a hyphen. */
export function hyphenate(edit: Edit): void {
  const { line, next, word } = breakableWord(edit);
  edit.change(line.page, line.text, { text: `${line.text.slice(0, 4 - word.length)}-` });
  edit.change(next.page, next.text, { text: `${word.slice(4)} ${next.text}` });
}

/** Sends the end of the first text of some form to a line of its own. */
export function breakText(edit: Edit, pattern: RegExp, at: RegExp): void {
  const { line, text } = textLike(edit, pattern);
  const shown = edit.find(line.page, text.text);
  const cut = shown.text.search(at);
  const [first, second] = paragraph(edit).lines;
  const downPt = (second?.y ?? 0) - (first?.y ?? 0);
  const nextLine = { text: shown.text.slice(cut).trim(), rightPt: line.left - text.x, downPt };
  edit.replace(shown, { text: shown.text.slice(0, cut).trimEnd(), nextLine });
}

/** Lets the second line of a paragraph end with some words and the third one start with others. */
export function breakAcross(edit: Edit, end: string, start: string): void {
  const [, second, third] = paragraph(edit).lines;
  if (!second || !third) return;
  edit.change(second.page, second.text, { text: `${second.text.slice(0, -end.length - 1)} ${end}` });
  edit.change(third.page, third.text, { text: `${start} ${third.text.slice(start.length + 1)}` });
}

/** Four words of the capitals that the face has. */
export function shout(edit: Edit): void {
  const { page, text } = secondLine(edit);
  const { font } = edit.find(page, text);
  const capitals = [...edit.characters(page, font).values()].filter((character) => /^[A-Z]$/.test(character)).join('');
  edit.change(page, text, { text: [0, 4, 8, 12].map((start) => capitals.slice(start, start + 4)).join(' ') });
}

/** Moves a text of an element to another page. */
function move(
  edit: Edit,
  words: string,
  id: string | undefined,
  from: number,
  to: { page: number; x: number; y: number },
): void {
  const shown = edit.find(from, words);
  edit.replace(shown, { glyphs: '[]' });
  edit.addText(id ?? '', { ...to, mcid: NEW_MCID, font: shown.font, sizePt: shown.sizePt, text: shown.text });
}

export function leaveLastLine(edit: Edit): void {
  const { element, lines } = paragraph(edit);
  const last = lines.at(-1);
  if (last) move(edit, last.text, element.id, last.page, { page: last.page + 1, x: last.left, y: 700 });
}

export function leaveHeading(edit: Edit): void {
  const { heading, line } = sectionHeading(edit);
  move(edit, line.text, heading.element.id, line.page, { page: line.page - 1, x: line.left, y: 130 });
}

export function splitEntry(edit: Edit, mostLines?: number): void {
  const { element, lines } = endOfEntry(edit, mostLines);
  const [line] = lines;
  if (line) move(edit, line.text, element.id, line.page, { page: line.page + 1, x: line.left, y: 200 });
}

/** Gives I the drawing of l, or l that of I. */
export function drawAlike(edit: Edit): void {
  const { page, text } = secondLine(edit);
  const { font } = edit.find(page, text);
  const glyph = (letter: string) => Number.parseInt(edit.encode(page, font, letter).replaceAll(/\W/g, ''), 16);
  edit.rewriteProgram('Regular', (program) => {
    const shapes = glyphShapes(program);
    const [one, other] = [shapes?.(glyph('I'))?.drawing ?? '', shapes?.(glyph('l'))?.drawing ?? ''];
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    return program.replace(long, short.padEnd(long.length, '\0'));
  });
}

/** Lets a link lead to an address that nobody printed. */
export function leadElsewhere(edit: Edit): void {
  const actions = edit.objects().flatMap((object) => {
    const action = object.lookup(PDFName.of('A'));
    return action instanceof PDFDict ? [action] : [];
  });
  const action = actions.find((one) => /^\(https?:/.test(one.lookup(PDFName.of('URI'))?.toString() ?? ''));
  if (!action) throw new Error('Unexpected file without a link');
  action.set(PDFName.of('URI'), PDFString.of('https://elsewhere.example/page'));
}

/** Dictionary of the face of running text, or the descriptor of it. */
export function dictionary(edit: Edit, key: 'BaseFont' | 'FontName'): PDFDict {
  const having = key === 'BaseFont' ? 'ToUnicode' : 'FontFile2';
  const found = edit
    .objects()
    .find((object) => object.has(PDFName.of(having)) && object.lookup(PDFName.of(key))?.toString().includes('Regular'));
  if (!found) throw new Error(`Unexpected file without a ${key} of the regular face`);
  return found;
}
