import { VFile } from 'vfile';
import { error, type Problem } from '../ast/problem.ts';
import type { Misfit } from '../render/pdf/misfit.ts';
import type { Reporter } from '../report.ts';
import type { Ready } from './prepared.ts';

/**
 * Says of every file that has too many pages what does not fit, and by how much: type is never made smaller for it (LP-22).
 * @returns whether there is one.
 */
export function reportMisfits(
  misfits: readonly [path: string, Misfit][],
  ready: Ready,
  content: string,
  reporter: Reporter,
): boolean {
  const report = new VFile({ path: ready.editionsPath });
  for (const [path, misfit] of misfits) error(report, misfitProblem(path, misfit));
  if (report.messages.length > 0) reporter.messages([report], content);
  return report.messages.length > 0;
}

function misfitProblem(path: string, { pages, mostPages, words, byPt }: Misfit): Problem {
  return {
    reason: `Unexpected ${pages} pages of \`${path}\`, expected ${mostPages} at most: “${words}” and what follows it do not fit, by ${Math.ceil(byPt)} pt`,
    rule: 'edition-fits',
    hint: 'Choose sections or groups for this edition (`sections:`, `groups:`, `religious: false`), or shorten their text: letters are never made smaller.',
  };
}
