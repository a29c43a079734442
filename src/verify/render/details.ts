import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FileReport } from '../report.ts';
import { countOutcomes } from '../requirements/counts.ts';
import { judgments } from '../requirements/judgments.ts';
import type { Verdict } from '../verdict.ts';
import { fileId, pathOf, TOGETHER_ID } from './links.ts';
import { type Page, say, sayIfAny } from './page.ts';
import { verdictTables } from './verdict-tables.ts';

/** Everything that was looked at: file by file, then on all files together. */
export function detailsSection(page: Page): Element {
  const { files, together } = page.report;
  return h('section', [
    h('h2', { id: 'details' }, say(page, 'details')),
    ...files.flatMap((file) => fileDetails(file, page)),
    ...(together.length > 0 ? togetherDetails(together, page) : []),
  ]);
}

function fileDetails(file: FileReport, page: Page): Element[] {
  return [
    h('h3', { id: fileId(file, page) }, pathOf(file.path)),
    h('p', countSentence(file.verdicts, page)),
    ...promiseOf(file, page),
    ...verdictTables(file.verdicts, file.path, page),
  ];
}

function togetherDetails(verdicts: readonly Verdict[], page: Page): Element[] {
  return [
    h('h3', { id: TOGETHER_ID }, say(page, 'together')),
    h('p', countSentence(verdicts, page)),
    ...verdictTables(verdicts, undefined, page),
  ];
}

/** `32 requirements were measured and hold; one fails; 6 need a person.` */
function countSentence(verdicts: readonly Verdict[], page: Page): string {
  const { pass, fail, person, 'not-applicable': nothing } = countOutcomes(judgments(verdicts));
  const parts = [
    say(page, `file-held-${pass === 1 ? 'one' : 'many'}`, { count: pass }),
    ...sayIfAny(page, 'file-failed', fail),
    ...sayIfAny(page, 'file-person', person),
    ...sayIfAny(page, 'file-nothing', nothing),
  ];
  return `${parts.join('; ')}.`;
}

/** A profile is a promise: what it follows, and where it leaves a standard knowingly. */
function promiseOf({ promise }: FileReport, page: Page): Element[] {
  if (!promise) return [h('p', say(page, 'no-promise'))];
  const { follows, deviations } = promise;
  return [
    h('h4', say(page, 'promise')),
    h('dl', [
      h('dt', say(page, 'follows')),
      ...follows.map((standard) => h('dd', standard)),
      h('dt', say(page, 'deviations')),
      ...(deviations.length === 0 ? [say(page, 'deviations-none')] : deviations).map((words) => h('dd', words)),
    ]),
  ];
}
