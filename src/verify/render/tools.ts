import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ToolReport } from '../report.ts';
import { pathOf } from './links.ts';
import { type Page, say } from './page.ts';
import { printable } from './printable.ts';
import { type Cell, table } from './table.ts';

/** What the outside checkers said, and which of them were not run and why. */
export function toolsSection(page: Page): Element {
  const { tools } = page.report;
  const named = new Set(tools.map(({ tool }) => tool));
  const about = page.requirements.tools.filter(({ name }) => named.has(name));
  return h('section', [
    h('h2', { id: 'tools' }, say(page, 'tools')),
    h('p', say(page, tools.length === 0 ? 'tools-none' : 'tools-intro')),
    ...(tools.length > 0 ? [toolTable(tools, page)] : []),
    ...(about.length > 0
      ? [
          h('h3', say(page, 'tools-about')),
          h(
            'dl',
            about.flatMap(({ name, meaning }) => [h('dt', name), h('dd', meaning)]),
          ),
        ]
      : []),
  ]);
}

function toolTable(tools: readonly ToolReport[], page: Page): Element {
  return table(
    say(page, 'tools-caption'),
    ['tool', 'file', 'result', 'said'].map((head) => say(page, head)),
    tools.map((tool) => toolRow(tool, page)),
  );
}

function toolRow({ tool, path, outcome, details }: ToolReport, page: Page): Cell[] {
  return [
    tool,
    path === undefined ? say(page, 'all-files') : pathOf(path),
    h('span', { className: [outcome] }, say(page, `tool-${outcome}`)),
    details.map((detail) => h('div', h('bdi', printable(detail)))),
  ];
}
