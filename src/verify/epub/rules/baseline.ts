import { needsPerson, type Verdict } from '../../verdict.ts';

/** EP-09: the level of WCAG is for outside checkers and a person; only parts of it can be told from the bytes. */
export function baseline(): Verdict {
  return needsPerson('EP-09', 'parts of WCAG are judged by EP-14 to EP-19; the rest needs a person');
}
