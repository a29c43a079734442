import { pagesAtATime } from '../../../ast/page-size.ts';
import type { Subject } from '../../subject.ts';
import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';

/** PR-01: a booklet fills its sheets, four pages to each; its sheets have a front and a back. */
export function fullSheets(facts: PdfFacts, subject: Subject): Verdict {
  if (subject.profile?.layout.sheet !== 'saddle-stitch') return notApplicable('PR-01', 'no booklet');
  return multiple('PR-01', facts, subject, subject.printOnly ? 2 : pagesAtATime(subject.profile.layout));
}

/** PR-02: a sheet that is folded to small pages has eight of them, on one side. */
export function eightPages(facts: PdfFacts, subject: Subject): Verdict {
  if (subject.profile?.layout.sheet !== 'zine') return notApplicable('PR-02', 'no sheet that is folded to small pages');
  return multiple('PR-02', facts, subject, subject.printOnly ? 1 : pagesAtATime(subject.profile.layout));
}

function multiple(requirement: string, { pages }: PdfFacts, { path, printOnly }: Subject, atATime: number): Verdict {
  const what = printOnly ? 'sides of sheets' : 'pages';
  const isFull = pages.length > 0 && pages.length % atATime === 0;
  const detail = `${pages.length} ${what}, expected a multiple of ${atATime}`;
  return judged(requirement, isFull ? [] : [{ file: path, detail }], `${pages.length} ${what}`);
}
