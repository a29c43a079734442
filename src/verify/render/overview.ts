import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FileReport } from '../report.ts';
import { countOutcomes } from '../requirements/counts.ts';
import { judgments } from '../requirements/judgments.ts';
import type { Verdict } from '../verdict.ts';
import { fileLink, togetherLink } from './links.ts';
import { type Page, say } from './page.ts';
import { printable } from './printable.ts';
import { type Cell, table } from './table.ts';

/** One row for each file, with how many requirements hold, fail or are open. */
export function overviewSection(page: Page): Element {
  const { files, together } = page.report;
  const heads = ['file', 'kind', 'language', 'edition', 'holds', 'fails', 'person-count', 'nothing-count'];
  const rows = files.map((file) => fileRow(file, page));
  if (together.length > 0) rows.push([togetherLink(page), '', '', '', ...counts(together)]);
  return h('section', [
    h('h2', { id: 'overview' }, say(page, 'overview')),
    table(
      say(page, 'overview-caption'),
      heads.map((head) => say(page, head)),
      rows,
    ),
  ]);
}

function fileRow(file: FileReport, page: Page): Cell[] {
  const known = (value: string | undefined) => (value === undefined ? say(page, 'unknown') : printable(value));
  const { format, locale, edition, verdicts } = file;
  return [fileLink(file, page), say(page, `format-${format}`), known(locale), known(edition), ...counts(verdicts)];
}

function counts(verdicts: readonly Verdict[]): number[] {
  const { pass, fail, person, 'not-applicable': nothing } = countOutcomes(judgments(verdicts));
  return [pass, fail, person, nothing];
}
