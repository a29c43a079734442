import type { Subject } from '../../subject.ts';
import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import { dictAt, nameAt } from '../facts/look.ts';
import type { PdfFacts } from '../facts.ts';

/**
 * PR-10: a printer is told to print at full size, so that large print stays large; and of sheets with a back, on which edge to turn them: the short one
 * for a booklet, whose sheets lie on their side, the long one for cards.
 */
export function printSettings({ catalog, pages }: PdfFacts, subject: Subject): Verdict {
  if (!subject.profile) return notApplicable('PR-10', 'no promise: whoever prints the file chooses');
  const preferences = dictAt(catalog, 'ViewerPreferences');
  const [scaling, duplex] = [nameAt(preferences, 'PrintScaling'), nameAt(preferences, 'Duplex')];
  const expected = expectedDuplex(subject, pages.length);
  const faults = [
    ...(scaling === 'None' ? [] : [`PrintScaling is ${scaling ?? 'not set'}, expected None`]),
    ...(expected.includes(duplex) ? [] : [`Duplex is ${duplex ?? 'not set'}, expected ${expected[0]}`]),
  ];
  return judged(
    'PR-10',
    faults.map((detail) => ({ file: subject.path, detail })),
    `PrintScaling ${scaling ?? 'not set'}, Duplex ${duplex ?? 'not set'}`,
  );
}

/** What may be said of the back of a page: whoever prints a file for readers may choose, but not be told what turns every second page over. */
function expectedDuplex({ profile, printOnly }: Subject, pages: number): (string | undefined)[] {
  const lies = printOnly ? profile?.layout.sheet === 'saddle-stitch' : profile?.layout.landscape;
  const turned = lies ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge';
  if (!printOnly) return [turned, 'Simplex', undefined];
  return pages > 1 ? [turned] : ['Simplex', undefined];
}
