import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { describeRequirement, grouped } from '../requirements/describe.ts';
import { type Judgment, judgments } from '../requirements/judgments.ts';
import { fileLink, requirementLink, togetherLink } from './links.ts';
import { type Page, say } from './page.ts';
import { table } from './table.ts';

/** What no machine can tell: the requirements that a rule left open, and what is never measured at all. */
export function personSection(page: Page): Element {
  return h('section', [
    h('h2', { id: 'person' }, say(page, 'person')),
    h('h3', say(page, 'person-always')),
    h('p', say(page, 'person-always-intro')),
    h(
      'dl',
      page.requirements.person.flatMap(({ title, todo }) => [h('dt', title), h('dd', todo)]),
    ),
    ...openRequirements(page),
  ]);
}

function openRequirements(page: Page): Element[] {
  const open = openIn(page);
  const ids = grouped(page.requirements, [...open.values()].flat()).flatMap((group) =>
    group.judgments.map(({ requirement }) => requirement),
  );
  if (ids.length === 0) return [];
  const rows = [...new Set(ids)].map((id) => {
    const title = describeRequirement(page.requirements, id)?.title ?? say(page, 'no-words');
    const where = [...open].filter(([, list]) => list.some(({ requirement }) => requirement === id));
    const head: ElementContent[] = [requirementLink(id), { type: 'text', value: ` ${title}` }];
    return [
      head,
      h(
        'ul',
        where.map(([link]) => h('li', link)),
      ),
    ];
  });
  const heads = ['requirement', 'where'].map((head) => say(page, head));
  return [h('h3', say(page, 'person-open')), table(say(page, 'person-open-caption'), heads, rows)];
}

/** What is open, by a link to where. */
function openIn(page: Page): Map<Element, Judgment[]> {
  const { files, together } = page.report;
  const open = (verdicts: Parameters<typeof judgments>[0]) =>
    judgments(verdicts).filter(({ outcome }) => outcome === 'person');
  return new Map([
    ...files.map((file): [Element, Judgment[]] => [fileLink(file, page), open(file.verdicts)]),
    [togetherLink(page), open(together)],
  ]);
}
