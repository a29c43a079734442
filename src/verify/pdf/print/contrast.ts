import type { Subject } from '../../subject.ts';
import { judged, needsPerson, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { type Color, colorName, contrastWithWhite, isBlack, isWhite } from './color.ts';
import { logoShapes } from './logo.ts';
import { few, placeOn, round, words } from './measures.ts';
import { paintedPages, visibleTexts } from './painted.ts';

const LEAST_CONTRAST = 7;

/**
 * LP-18: text and drawings are black on white; another color has a contrast of 7 to 1 or more, and nothing is gray. A logo in color is left to a
 * person.
 */
export function blackOnWhite(facts: PdfFacts, subject: Subject): Verdict {
  const isLogo = logoShapes(facts);
  const painted = paintedPages(facts).flatMap((page, index) => [
    ...visibleTexts(page).map(({ text, color }) => ({ page: index + 1, what: words(text), color, isText: true })),
    ...page.shapes.map((shape) => ({
      page: index + 1,
      what: `a ${shape.kind}`,
      color: shape.color,
      isText: false,
      isLogo: isLogo(index + 1, shape),
    })),
  ]);
  const logo = painted.filter((mark) => 'isLogo' in mark && mark.isLogo);
  const marks = painted.filter((mark) => !logo.includes(mark));
  if (marks.length === 0) return notApplicable('LP-18', 'nothing that can be read is painted');
  const places = marks.flatMap(({ page, what, color, isText }): Place[] => {
    const fault = color && faultOf(color, isText);
    return fault ? [placeOn(subject, page, `${what} ${fault}`)] : [];
  });
  const unread = marks.filter(({ color }) => color === undefined).length;
  if (places.length > 0) return judged('LP-18', few(places));
  if (logo.some(({ color }) => !color || faultOf(color, false) !== undefined))
    return needsPerson('LP-18', 'a logo in color: can it be told apart when it is printed in black?');
  if (unread > 0)
    return needsPerson('LP-18', `${unread} pictures, patterns or spot colors whose contrast is not measured`);
  return judged('LP-18', [], `${marks.length} texts and shapes, each with a contrast of 7 to 1 or more`);
}

function faultOf(color: NonNullable<Color>, isText: boolean): string | undefined {
  if (isBlack(color) || (isWhite(color) && !isText)) return undefined;
  if (colorName(color) === 'gray') return 'is gray';
  const contrast = contrastWithWhite(color);
  if (contrast >= LEAST_CONTRAST) return undefined;
  return `is ${colorName(color)}: its contrast with white paper is ${round(contrast, 1)} to 1, expected 7 to 1`;
}
