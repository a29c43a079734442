import type { Element } from 'hast';
import { h } from 'hastscript';
import { describeRequirement, grouped } from '../requirements/describe.ts';
import { type Judgment, judgments } from '../requirements/judgments.ts';
import { fileLink, togetherLink } from './links.ts';
import { type Page, say } from './page.ts';
import { placeList } from './places.ts';
import { printable } from './printable.ts';

/** A requirement that fails, and in what. */
interface Failure {
  /** A link to the file, or to all files together. */
  where: Element;
  /** Path of the file. */
  subject?: string;
  judgment: Judgment;
}

/** What fails, by requirement: what it means, and in which files and where. */
export function failuresSection(page: Page): Element {
  const failures = failuresOf(page);
  const groups = grouped(
    page.requirements,
    failures.map(({ judgment }) => judgment),
  );
  const ids = new Set(groups.flatMap((group) => group.judgments.map(({ requirement }) => requirement)));
  return h('section', [
    h('h2', { id: 'failures' }, say(page, 'failures')),
    ...(ids.size === 0 ? [h('p', say(page, 'failures-none'))] : []),
    ...[...ids].flatMap((id) => failedRequirement(id, failures, page)),
  ]);
}

function failuresOf(page: Page): Failure[] {
  const { files, together } = page.report;
  const all = [
    ...files.map((file) => ({ where: fileLink(file, page), subject: file.path, verdicts: file.verdicts })),
    { where: togetherLink(page), subject: undefined, verdicts: together },
  ];
  return all.flatMap(({ where, subject, verdicts }) =>
    judgments(verdicts)
      .filter(({ outcome }) => outcome === 'fail')
      .map((judgment) => ({ where, subject, judgment })),
  );
}

function failedRequirement(id: string, failures: readonly Failure[], page: Page): Element[] {
  const { title, meaning } = describeRequirement(page.requirements, id) ?? {
    title: say(page, 'no-words'),
    meaning: undefined,
  };
  return [
    h('h3', say(page, 'failure', { id, title })),
    ...(meaning === undefined ? [] : [h('p', meaning)]),
    h(
      'dl',
      failures
        .filter(({ judgment }) => judgment.requirement === id)
        .flatMap(({ where, subject, judgment: { measured, places } }) => [
          h('dt', where),
          h('dd', [...measured.map((words) => h('p', h('bdi', printable(words)))), placeList(places, page, subject)]),
        ]),
    ),
  ];
}
