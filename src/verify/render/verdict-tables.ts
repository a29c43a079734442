import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { describeRequirement, grouped } from '../requirements/describe.ts';
import { type Judgment, judgments } from '../requirements/judgments.ts';
import type { Verdict } from '../verdict.ts';
import { requirementLink } from './links.ts';
import { type Page, say } from './page.ts';
import { placeList } from './places.ts';
import { printable } from './printable.ts';
import { type Cell, table } from './table.ts';

/** A table for each group of requirements, of one file or, without a path, of all together. */
export function verdictTables(verdicts: readonly Verdict[], path: string | undefined, page: Page): Element[] {
  const heads = ['requirement', 'result', 'measured'].map((head) => say(page, head));
  return grouped(page.requirements, judgments(verdicts)).map((group) =>
    table(
      say(page, 'verdicts-caption', {
        group: group.title,
        file: path === undefined ? say(page, 'together-row') : printable(path),
      }),
      heads,
      group.judgments.map((judgment) => verdictRow(judgment, path, page)),
    ),
  );
}

function verdictRow(judgment: Judgment, path: string | undefined, page: Page): Cell[] {
  const { requirement, outcome } = judgment;
  const title = describeRequirement(page.requirements, requirement)?.title ?? say(page, 'no-words');
  return [
    [requirementLink(requirement), { type: 'text', value: ` ${title}` }],
    h('span', { className: [outcome] }, say(page, `outcome-${outcome}`)),
    measuredCell(judgment, path, page),
  ];
}

function measuredCell({ measured, places }: Judgment, path: string | undefined, page: Page): ElementContent[] {
  const words = measured.length > 0 || places.length > 0 ? measured : [say(page, 'not-measured')];
  return [
    ...words.map((text) => h('div', h('bdi', printable(text)))),
    ...(places.length > 0 ? [placeList(places, page, path)] : []),
  ];
}
