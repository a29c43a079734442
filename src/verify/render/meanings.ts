import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { allJudgments } from '../requirements/counts.ts';
import { describeRequirement, grouped } from '../requirements/describe.ts';
import { type Page, say } from './page.ts';
import { type Cell, table } from './table.ts';

/** Every requirement that was looked at, once, with what it means for a reader. */
export function meaningsSection(page: Page): Element {
  const heads = ['requirement', 'meaning', 'source'].map((head) => say(page, head));
  return h('section', [
    h('h2', { id: 'meanings' }, say(page, 'meanings')),
    ...grouped(page.requirements, allJudgments(page.report)).map(({ title: group, judgments }) =>
      table(
        say(page, 'meanings-caption', { group }),
        heads,
        [...new Set(judgments.map(({ requirement }) => requirement))].map((id) => meaningRow(id, page)),
      ),
    ),
  ]);
}

function meaningRow(id: string, page: Page): Cell[] {
  const { title, meaning, source } = describeRequirement(page.requirements, id) ?? {
    title: say(page, 'no-words'),
    meaning: '',
    source: '',
  };
  const head: ElementContent[] = [h('span', { id }, id), { type: 'text', value: ` ${title}` }];
  return [head, meaning, source];
}
