import type { Element } from 'hast';
import { h } from 'hastscript';
import { countRequirements } from '../requirements/counts.ts';
import { type Page, say, sayCount, sayIfAny } from './page.ts';

/** The whole report in sentences. It says how much was measured, never more. */
export function summarySection(page: Page): Element {
  const { report } = page;
  const { pass, fail, person, 'not-applicable': nothing } = countRequirements(report);
  const tools = (outcome: string) => report.tools.filter((tool) => tool.outcome === outcome).length;
  const sentences = [
    sayCount(page, 'files', report.files.length),
    ...sayIfAny(page, 'held', pass),
    fail === 0 ? say(page, 'failed-none') : sayCount(page, 'failed', fail),
    person === 0 ? say(page, 'for-person-none') : sayCount(page, 'for-person', person),
    ...sayIfAny(page, 'nothing', nothing),
    ...(report.tools.length === 0 ? [say(page, 'tools-none')] : []),
    ...sayIfAny(page, 'tools-passed', tools('pass')),
    ...sayIfAny(page, 'tools-failed', tools('fail')),
    ...sayIfAny(page, 'tools-not-run', tools('not-run')),
  ];
  return h('section', [
    h('h2', { id: 'summary' }, say(page, 'summary')),
    h(
      'ul',
      sentences.map((sentence) => h('li', sentence)),
    ),
    h('p', say(page, 'limits')),
  ]);
}
