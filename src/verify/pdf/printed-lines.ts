import type { PdfFacts, PdfText } from './facts.ts';

/** A line as it is printed: the texts on one baseline that belong to one block. */
export interface PrintedLine {
  page: number;
  text: string;
  x: number;
  y: number;
  width: number;
  sizePt: number;
  bold: boolean;
}

/** Lines of the pages' content, top to bottom, without what tags say of them; a bullet or number is a line of its own. */
export function printedLines({ pages }: PdfFacts): PrintedLine[] {
  return pages.flatMap(({ texts }, index) => {
    const content = texts.filter(({ mcid }) => mcid !== undefined);
    const lines: PrintedLine[] = [];
    for (const text of content) {
      const last = lines.at(-1);
      const goesOn = last && Math.abs(last.y - text.y) < 0.5 && Math.abs(last.x + last.width - text.x) < 1.5;
      if (last && goesOn) {
        last.text += text.text;
        last.width = text.x + text.width - last.x;
      } else lines.push(lineOf(text, index + 1));
    }
    return lines;
  });
}

function lineOf({ text, x, y, width, sizePt, font }: PdfText, page: number): PrintedLine {
  return { page, text, x, y, width, sizePt, bold: /Bold/.test(font) };
}

/** Lines of running text that could not have held the next word: the full ones (LP-07). */
export function fullLines(lines: readonly PrintedLine[], sizePt: number, measurePt: number): PrintedLine[] {
  return lines.filter((line, index) => {
    const next = lines[index + 1];
    if (!next || next.page !== line.page || Math.abs(line.sizePt - sizePt) > 0.01 || Math.abs(next.x - line.x) > 0.5)
      return false;
    if (next.y - line.y > sizePt * 1.5) return false;
    const letterPt = next.width / next.text.trimEnd().length;
    const word = next.text.split(' ')[0] ?? '';
    return line.width + letterPt * (word.length + 1) > measurePt;
  });
}
