import type { Subject } from '../../subject.ts';
import { judged, needsPerson, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { type Color, isBlack, isWhite } from './color.ts';
import { few, placeOn, words } from './measures.ts';
import { paintedPages, visibleTexts } from './painted.ts';

/** What the tag of a picture is. */
const PICTURE = 'Figure';

/**
 * PR-08: everything on sheets for a printer is its black ink alone, so that a copier makes no dots of it. A picture or a logo in color is left to a
 * person: it comes out in grays.
 */
export function blackOnly(facts: PdfFacts, subject: Subject): Verdict {
  const marks = paintedPages(facts).flatMap(({ shapes, ...page }, index) => [
    ...visibleTexts({ ...page, shapes }).map(({ text, color, isOneInk }) => ({
      page: index + 1,
      what: words(text),
      isPlain: isPlain(color, isOneInk),
      isPicture: false,
    })),
    ...shapes.map(({ kind, color, isOneInk, tag }) => ({
      page: index + 1,
      what: `a ${kind}`,
      isPlain: isPlain(color, isOneInk),
      isPicture: kind === 'image' || tag === PICTURE,
    })),
  ]);
  if (marks.length === 0) return notApplicable('PR-08', 'nothing that can be read is painted');
  const others = marks.filter((mark) => !mark.isPlain);
  const places = others
    .filter(({ isPicture }) => !isPicture)
    .map(({ page, what }): Place => placeOn(subject, page, `${what} is not in black ink alone`));
  if (places.length > 0) return judged('PR-08', few(places));
  if (others.length > 0)
    return needsPerson('PR-08', 'a picture in color: can it be told apart when it is printed in black?');
  return judged('PR-08', [], `${marks.length} texts and shapes in black ink alone`);
}

/** White is paper, and black of one ink is what a printer of one has. */
function isPlain(color: Color, isOneInk: boolean): boolean {
  return color !== undefined && (isWhite(color) || (isBlack(color) && isOneInk));
}
