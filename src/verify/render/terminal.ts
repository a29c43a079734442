import type { Requirements } from '../../ast/requirement.ts';
import type { Report, ToolReport } from '../report.ts';
import { allJudgments, countOutcomes } from '../requirements/counts.ts';
import { describeRequirement, grouped } from '../requirements/describe.ts';
import { type Judgment, judgments } from '../requirements/judgments.ts';
import type { Place } from '../verdict.ts';
import { printable } from './printable.ts';

/** More places of one fault than this are for the file. */
const MOST_PLACES = 5;
const TOGETHER = 'All files together';

/** What was judged: a file, or all together. */
interface Subject {
  name: string;
  judgments: Judgment[];
  tools: ToolReport[];
}

/** The report for a terminal: what fails and where, what was not run, then a table with a row for each file. */
export function renderReportText(report: Report, requirements: Requirements): string[] {
  const subjects = subjectsOf(report);
  return [
    ...failureLines(subjects, requirements),
    ...toolLines(report.tools),
    ...tableLines(subjects, requirements),
    '',
    'A number counts requirements that were measured and hold; FAIL: that fail; person: that only a person can judge.',
  ];
}

/** `N passed, N failed`, over requirements and outside checkers; then what is for a person and what was not run. */
export function closingLine(report: Report): string {
  const { pass, fail, person } = countOutcomes(allJudgments(report));
  const tools = (outcome: string) => report.tools.filter((tool) => tool.outcome === outcome).length;
  return [
    `${pass + tools('pass')} passed`,
    `${fail + tools('fail')} failed`,
    ...(person > 0 ? [`${person} for a person`] : []),
    ...(tools('not-run') > 0 ? [`${tools('not-run')} not run`] : []),
  ].join(', ');
}

function subjectsOf({ files, together, tools }: Report): Subject[] {
  const paths = [...new Set([...files.map(({ path }) => path), ...tools.flatMap(({ path }) => path ?? [])])].sort();
  const subjects = paths.map((path) => ({
    name: path,
    judgments: judgments(files.filter((file) => file.path === path).flatMap(({ verdicts }) => verdicts)),
    tools: tools.filter((tool) => tool.path === path),
  }));
  return together.length === 0
    ? subjects
    : [...subjects, { name: TOGETHER, judgments: judgments(together), tools: [] }];
}

function failureLines(subjects: readonly Subject[], requirements: Requirements): string[] {
  return subjects.flatMap(({ name, judgments: all }) =>
    all
      .filter(({ outcome }) => outcome === 'fail')
      .flatMap(({ requirement, measured, places }) => [
        `FAIL  ${requirement}  ${printable(name)}`,
        `    ${[describeRequirement(requirements, requirement)?.title ?? '', ...measured].map(printable).join('; ')}`,
        ...places.slice(0, MOST_PLACES).map((place) => `    ${placeWords(place, name)}`),
        ...(places.length > MOST_PLACES ? [`    and ${places.length - MOST_PLACES} more`] : []),
        '',
      ]),
  );
}

function placeWords({ file, page, line, detail }: Place, name: string): string {
  const where = [
    ...(file === name ? [] : [file]),
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
  ];
  return printable(where.length === 0 ? detail : `${where.join(', ')}: ${detail}`);
}

/** Faults that outside checkers found; and each checker that was not run, once with the reason that its files share. */
function toolLines(tools: readonly ToolReport[]): string[] {
  const failed = tools.filter(({ outcome }) => outcome === 'fail');
  const reasons = tools
    .filter(({ outcome }) => outcome === 'not-run')
    .map(({ tool, details }) => `NOT RUN  ${tool}: ${printable(details.join('; '))}`);
  return [
    ...failed.flatMap(({ tool, path, details }) => [
      `FAIL  ${tool}  ${printable(path ?? '')}`.trimEnd(),
      ...details.map((detail) => `    ${printable(detail)}`),
      '',
    ]),
    ...new Set(reasons),
    ...(reasons.length > 0 ? [''] : []),
  ];
}

function tableLines(subjects: readonly Subject[], requirements: Requirements): string[] {
  const groups = grouped(
    requirements,
    subjects.flatMap(({ judgments: all }) => all),
  );
  const hasTools = subjects.some(({ tools }) => tools.length > 0);
  const rows = subjects.map(({ name, judgments: all, tools }) => [
    printable(name),
    ...groups.map(({ prefix }) => groupCell(all.filter(({ requirement }) => requirement.startsWith(`${prefix}-`)))),
    ...(hasTools ? [toolCell(tools)] : []),
  ]);
  return columns([['File', ...groups.map(({ short }) => short), ...(hasTools ? ['Checkers'] : [])], ...rows]);
}

function groupCell(all: readonly Judgment[]): string {
  const { pass, fail, person } = countOutcomes(all);
  return all.length === 0 ? '' : cell(pass, [fail, 'FAIL'], [person, 'person']);
}

function toolCell(tools: readonly ToolReport[]): string {
  const count = (outcome: string) => tools.filter((tool) => tool.outcome === outcome).length;
  return tools.length === 0 ? '' : cell(count('pass'), [count('fail'), 'FAIL'], [count('not-run'), 'not run']);
}

function cell(passed: number, ...others: readonly (readonly [count: number, noun: string])[]): string {
  return [passed, ...others.filter(([count]) => count > 0).map(([count, noun]) => `${count} ${noun}`)].join(', ');
}

/** Rows whose cells stand under each other. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
