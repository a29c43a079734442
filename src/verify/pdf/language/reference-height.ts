import type { Subject } from '../../subject.ts';
import { judged, needsPerson, notApplicable, type Verdict } from '../../verdict.ts';
import { scriptOfText } from '../../writing/scripts.ts';
import type { PdfFacts } from '../facts.ts';
import type { PrintFont } from '../print/fonts.ts';
import { isLargePrint } from '../print/kind.ts';
import { few, millimeters, placeOn, words } from '../print/measures.ts';
import { type PaintedText, paintedPages, visibleTexts } from '../print/painted.ts';

/** 1/8 inch, in points: what APH asks of small letters. */
const LEAST_PT = 9;

/** Letters that are as high as most of their script are: small letters, an alef, what hangs from the headline. */
const REFERENCE: Readonly<Record<string, readonly string[]>> = {
  Arab: ['ا', '\ufe8d', '\ufe8e'],
  Beng: ['ক', 'ব', 'র', 'ন'],
  Cyrl: ['х', 'н', 'и', 'о'],
  Deva: ['क', 'र', 'न'],
  Grek: ['χ', 'ν', 'ο'],
  Hebr: ['ה', 'ם', 'ח'],
};
/** Scripts whose letters hang from a headline. */
const HEADLINE = new Set(['Beng', 'Deva']);
/** Scripts that write into boxes of one size. */
const BOXED = new Set(['Hani', 'Hang', 'Kana']);

/** LO-05: letters of every script but Latin, which LP-04 measures, look as large as small Latin ones of an eighth of an inch. */
export function referenceHeight(facts: PdfFacts, subject: Subject): Verdict {
  const heights = new Map<PrintFont | undefined, Map<string, number | undefined>>();
  const texts = paintedPages(facts).flatMap((page, index) =>
    visibleTexts(page).flatMap((text) => {
      const script = scriptOfText(text.text);
      if (script === undefined || script === 'Latn') return [];
      const known = heights.get(text.font) ?? new Map<string, number | undefined>();
      heights.set(text.font, known);
      if (!known.has(script)) known.set(script, heightOf(script, text, facts));
      return [{ text: text.text, page: index + 1, script, heightPt: ((known.get(script) ?? 0) * text.sizePt) / 1000 }];
    }),
  );
  if (texts.length === 0) return notApplicable('LO-05', 'all text is Latin');
  const known = texts.filter(({ heightPt }) => heightPt > 0);
  if (known.length === 0) return needsPerson('LO-05', 'the faces do not say how high their letters are');
  const measured = `smallest letters ${millimeters(Math.min(...known.map(({ heightPt }) => heightPt)))} high`;
  if (!isLargePrint(subject)) return notApplicable('LO-05', measured);
  const places = known
    .filter(({ heightPt }) => heightPt < LEAST_PT - 0.005)
    .map(({ page, text, heightPt }) =>
      placeOn(subject, page, `letters of ${words(text)} are ${millimeters(heightPt)} high, expected 3.175 mm or more`),
    );
  return judged('LO-05', few(places), measured);
}

/** In thousandths of the size; nothing when the file does not tell. */
function heightOf(script: string, { font }: PaintedText, facts: PdfFacts): number | undefined {
  if (BOXED.has(script)) return boxHeight(font, script, facts);
  // Of letters that hang from a headline the highest: a glyph can be the half form of its letter, or what stands below another one.
  const tops = (REFERENCE[script] ?? []).flatMap((letter) => font?.shape(letter)?.top ?? []);
  return HEADLINE.has(script) && tops.length > 0 ? Math.max(...tops) : tops[0];
}

/** The middle one of the heights of all that is shown in the script: a box is never filled to its edge, and 一 is flat. */
function boxHeight(font: PrintFont | undefined, script: string, facts: PdfFacts): number | undefined {
  const letters = new Set(
    paintedPages(facts).flatMap((page) =>
      visibleTexts(page).flatMap((text) => (text.font === font ? [...text.text] : [])),
    ),
  );
  const heights = [...letters]
    .filter((letter) => scriptOfText(letter) === script)
    .flatMap((letter) => font?.shape(letter) ?? [])
    .map(({ top, bottom }) => top - bottom)
    .sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)];
}
