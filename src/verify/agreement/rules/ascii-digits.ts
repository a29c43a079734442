import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import { dialedAndTyped, hasOtherDigits } from '../../writing/digits.ts';
import { placeIn } from '../place-in.ts';
import type { Guide } from '../rule.ts';

/** LO-10: what is dialed, typed or looked up on a clock has the digits of ASCII in every language. */
export function asciiDigits({ readings }: Guide): Verdict {
  const facts = readings.flatMap((reading) =>
    reading.blocks.flatMap((block) => dialedAndTyped(block.text).map((fact) => ({ reading, block, fact }))),
  );
  if (facts.length === 0) return notApplicable('LO-10', 'no phone numbers, addresses or times');
  const places = facts
    .filter(({ fact }) => hasOtherDigits(fact))
    .map(({ reading, block, fact }) => placeIn(reading, block, `"${fact}" has digits other than 0 to 9`));
  return judged('LO-10', places, `${facts.length} phone numbers, addresses and times in ${readings.length} files`);
}
