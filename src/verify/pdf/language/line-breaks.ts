import type { Subject } from '../../subject.ts';
import { judged, needsPerson, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import { wrongBreak } from '../../writing/line-ends.ts';
import { languageOf, scriptOfText } from '../../writing/scripts.ts';
import type { PdfFacts } from '../facts.ts';
import { type Block, type BlockLine, blocksOf, blockText } from '../print/blocks.ts';
import { few, placeOn, words } from '../print/measures.ts';
import { paintedPages } from '../print/painted.ts';

/** Two lines of one block, one after the other. */
interface Break {
  line: BlockLine;
  next: BlockLine;
}

/** LO-08: lines of Chinese and Japanese begin and end with signs that may stand there, and lines of Korean end between words. */
export function lineBreaks(facts: PdfFacts, subject: Subject): Verdict {
  const judge = judges[languageOf(subject.locale ?? '')];
  if (!judge) return notApplicable('LO-08', 'lines of this language break at spaces alone');
  const blocks = blocksOf(facts);
  if (blocks.length === 0) return needsPerson('LO-08', 'no tags tell which lines follow each other');
  return judge(blocks, facts, subject);
}

const judges: Readonly<Record<string, (blocks: readonly Block[], facts: PdfFacts, subject: Subject) => Verdict>> = {
  zh: ideographs,
  yue: ideographs,
  ja: ideographs,
  ko: korean,
};

function breaksOf({ lines }: Block): Break[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && line.text !== '' && next.text !== '' ? [{ line, next }] : [];
  });
}

/** A block of another language within the file breaks as that language does. */
function inScript(block: Block, ...scripts: string[]): boolean {
  return scripts.includes(scriptOfText(blockText(block)) ?? '');
}

function ideographs(blocks: readonly Block[], _: PdfFacts, subject: Subject): Verdict {
  const breaks = blocks.filter((block) => inScript(block, 'Hani', 'Kana')).flatMap(breaksOf);
  const places = breaks.flatMap(({ line, next }): Place[] => {
    const fault = wrongBreak(line.text, next.text);
    return fault ? [placeOn(subject, next.page, `${fault}: ${words(line.text)} / ${words(next.text)}`)] : [];
  });
  return judged('LO-08', few(places), `${breaks.length} line breaks`);
}

/** A space at the break stays with the line that it ends; a word that was cut has none. */
function korean(blocks: readonly Block[], facts: PdfFacts, subject: Subject): Verdict {
  const spaces = endsWithSpace(facts);
  const breaks = blocks.filter((block) => inScript(block, 'Hang')).flatMap(breaksOf);
  const spaced = breaks.filter(({ line }) => spaces(line));
  if (breaks.length > 0 && spaced.length === 0)
    return needsPerson('LO-08', 'the file keeps no space at the end of a line, so a cut word cannot be told');
  const edge = Math.max(...breaks.map(({ line }) => line.right));
  const places = breaks
    .filter((one) => !spaced.includes(one) && isWithinWord(one) && isFull(one.line, edge))
    .map(({ line, next }) =>
      placeOn(subject, next.page, `a word is cut at the end of ${words(line.text)}, before ${words(next.text)}`),
    );
  return judged('LO-08', few(places), `${breaks.length} line breaks, ${spaced.length} of them at a space`);
}

/** Whether a space is painted at the end of a line: a viewer does not tell. */
function endsWithSpace(facts: PdfFacts): (line: BlockLine) => boolean {
  const pages = paintedPages(facts);
  return ({ page, y, right, sizePt }) => {
    const onLine =
      pages[page - 1]?.texts.filter((text) => Math.abs(text.y - y) < 0.5 && text.x <= right + sizePt) ?? [];
    const last = onLine.reduce((end, text) => (text.x >= end.x ? text : end), onLine[0] ?? { x: 0, text: '' });
    return /\s$/.test(last.text);
  };
}

/** A word is cut where the next sign has no room; a line that ends before was ended on purpose. */
function isFull({ right, sizePt }: BlockLine, edge: number): boolean {
  return right > edge - 1.5 * sizePt;
}

function isWithinWord({ line, next }: Break): boolean {
  return /\p{Script=Hangul}$/u.test(line.text) && /^\p{Script=Hangul}/u.test(next.text);
}
