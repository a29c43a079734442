import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import { leftOut } from '../left-out.ts';
import type { Guide } from '../rule.ts';
import { listThatDiffers } from '../same-list.ts';
import { countOf, wordsThatDiffer } from '../same-words.ts';

/** LP-22: every print edition of a language holds the same words, links and numbers in the same order. */
export function editions({ languages, others }: Guide): Verdict {
  const compared = languages.filter(({ pdfs }) => pdfs.length > 1);
  if (compared.length === 0) return notApplicable('LP-22', 'no two print editions of one language');
  const places = compared.flatMap(({ pdfs: [first, ...others] }) =>
    others.flatMap((other) =>
      first
        ? [
            ...wordsThatDiffer(first, other),
            ...listThatDiffers('link', { reading: first, list: first.links }, { reading: other, list: other.links }),
            ...listThatDiffers(
              'number',
              { reading: first, list: first.phones },
              { reading: other, list: other.phones },
            ),
          ]
        : [],
    ),
  );
  const measured = compared.map(
    ({ locale, pdfs }) => `${locale}: ${pdfs.length} editions, ${pdfs[0] ? countOf(pdfs[0]) : 0} words and signs`,
  );
  return judged('LP-22', places, measured.join('; ') + leftOut({ others }));
}
