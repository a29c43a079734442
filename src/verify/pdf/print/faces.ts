import type { Subject } from '../../subject.ts';
import { judged, needsPerson, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import type { PrintFont } from './fonts.ts';
import { placeOn } from './measures.ts';
import { paintedPages, visibleTexts } from './painted.ts';
import type { GlyphShape } from './true-type.ts';

const PAIRS = [
  ['I', 'l'],
  ['I', '1'],
  ['l', '1'],
] as const;

/** A plain stroke has four corners: two letters drawn so cannot be told apart, however long each is. */
const STROKE_POINTS = 5;

/** LP-05: I, l and 1 are drawn differently, and no face is condensed, light or has serifs. */
export function distinctFaces(facts: PdfFacts, subject: Subject): Verdict {
  const fonts = usedFonts(facts);
  if (fonts.size === 0) return notApplicable('LP-05', 'no text that can be read');
  const places = [...fonts].flatMap(([font, page]) =>
    faultsOf(font).map((fault): Place => placeOn(subject, page, `${font.name}: ${fault}`)),
  );
  const names = [...new Set([...fonts.keys()].map(({ name }) => name))].join(', ');
  if (places.length > 0) return judged('LP-05', places, names);
  const isCompared = PAIRS.every((pair) =>
    [...fonts.keys()].some((font) => pair.every((letter) => font.shape(letter))),
  );
  if (!isCompared) return needsPerson('LP-05', `the outlines of I, l and 1 cannot be compared: ${names}`);
  return judged('LP-05', [], `I, l and 1 are drawn differently: ${names}`);
}

/** Each face with the first page it stands on. */
function usedFonts(facts: PdfFacts): Map<PrintFont, number> {
  const fonts = new Map<string, [PrintFont, number]>();
  paintedPages(facts).forEach((page, index) => {
    for (const { font } of visibleTexts(page))
      if (font && !fonts.has(font.name)) fonts.set(font.name, [font, index + 1]);
  });
  return new Map(fonts.values());
}

function faultsOf(font: PrintFont): string[] {
  const alike = PAIRS.filter(([a, b]) => areAlike(font.shape(a), font.shape(b)));
  return [
    ...alike.map(([a, b]) => `${a} and ${b} cannot be told apart`),
    ...(/condensed|narrow|compressed/i.test(font.name) ? ['a condensed face'] : []),
    ...(/light|thin|hairline/i.test(font.name) ? ['a light face'] : []),
    ...(font.serif ? ['a face with serifs'] : []),
  ];
}

function areAlike(a: GlyphShape | undefined, b: GlyphShape | undefined): boolean {
  if (!a || !b) return false;
  return a.drawing === b.drawing || (isStroke(a) && isStroke(b));
}

function isStroke({ points }: GlyphShape): boolean {
  return points !== undefined && points <= STROKE_POINTS;
}
