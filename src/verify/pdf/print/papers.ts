import { pageSize } from '../../../ast/page-size.ts';
import type { Subject } from '../../subject.ts';
import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { few, placeOn, points } from './measures.ts';

/** Sheets that printers hold, portrait, in points. */
const PAPERS: Readonly<Record<string, { widthPt: number; heightPt: number }>> = {
  letter: { widthPt: 612, heightPt: 792 },
  a4: { widthPt: 595.28, heightPt: 841.89 },
};
const TOLERANCE_PT = 0.5;

/**
 * PR-13: every page is as large as the edition has it on its paper; every side of a sheet for a printer is the paper itself, on its side where it
 * is folded, upright where cards are cut from it.
 */
export function pageSizes({ pages }: PdfFacts, subject: Subject): Verdict {
  const expected = sizeOf(subject);
  if (!expected) return notApplicable('PR-13', 'no promise of a paper');
  const places = pages.flatMap(({ widthPt, heightPt }, index) =>
    Math.abs(widthPt - expected.widthPt) > TOLERANCE_PT || Math.abs(heightPt - expected.heightPt) > TOLERANCE_PT
      ? [placeOn(subject, index + 1, `${shown({ widthPt, heightPt })}, expected ${shown(expected)}`)]
      : [],
  );
  return judged('PR-13', few(places), `${pages.length} pages of ${shown(expected)}`);
}

function sizeOf({ profile, paper = '', printOnly }: Subject): { widthPt: number; heightPt: number } | undefined {
  const sheet = PAPERS[paper];
  if (!sheet || !profile) return undefined;
  if (!printOnly) return pageSize(profile.layout, { id: paper, ...sheet });
  return profile.layout.sheet === 'cards' ? sheet : { widthPt: sheet.heightPt, heightPt: sheet.widthPt };
}

function shown({ widthPt, heightPt }: { widthPt: number; heightPt: number }): string {
  return `${points(widthPt)} by ${points(heightPt)}`;
}
