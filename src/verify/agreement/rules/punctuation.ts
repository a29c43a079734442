import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import { punctuationSlips } from '../../writing/punctuation.ts';
import { placeIn } from '../place-in.ts';
import type { Reading } from '../reading.ts';
import type { Guide } from '../rule.ts';

/** How many signs a place shows on either side. */
const CONTEXT = 25;

/** LO-12: each language has its own marks. What is marked as of another language has that one's; plain text marks nothing, and is not looked at. */
export function punctuation({ languages }: Guide): Verdict {
  const judgedOnes = languages.flatMap(({ locale, pdfs, books }) =>
    punctuationSlips('', locale) ? [...pdfs.slice(0, 1), ...books].map((reading) => ({ reading, locale })) : [],
  );
  if (judgedOnes.length === 0) return notApplicable('LO-12', 'no language whose marks are known');
  const places = judgedOnes.flatMap(({ reading, locale }) => slipsOf(reading, locale));
  const known = [...new Set(judgedOnes.map(({ locale }) => locale))].join(', ');
  return judged('LO-12', places, `the marks of ${known}`);
}

function slipsOf(reading: Reading, locale: string) {
  return reading.blocks.flatMap((block) => {
    const text = (block.own ?? '').replaceAll(/\s+/g, (space) => (isHolding(space, reading) ? '\u202f' : ' '));
    return (punctuationSlips(text, locale) ?? []).map(({ at, fault }) =>
      placeIn(reading, block, `${fault}: "${text.slice(Math.max(0, at - CONTEXT), at + CONTEXT).trim()}"`),
    );
  });
}

/** Lines of print are broken already, and a face may have but one space. */
function isHolding(space: string, { subject }: Reading): boolean {
  return subject.format === 'pdf' || /[\u00a0\u202f]/.test(space);
}
