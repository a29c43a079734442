import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Words } from '../../ast/nodes.ts';
import type { Requirements } from '../../ast/requirement.ts';
import type { Report } from '../report.ts';
import { detailsSection } from './details.ts';
import { failuresSection } from './failures.ts';
import { meaningsSection } from './meanings.ts';
import { overviewSection } from './overview.ts';
import { type Page, say } from './page.ts';
import { personSection } from './person.ts';
import { summarySection } from './summary.ts';
import { toolsSection } from './tools.ts';

/** What a report is written with: `templates/report/`. */
export interface ReportDesign {
  requirements: Requirements;
  words: Words;
  /** The style sheet, which goes into the page. */
  css: string;
}

/** Parts of the page, by the id of their heading, in order. */
const SECTIONS: readonly [id: string, section: (page: Page) => Element][] = [
  ['summary', summarySection],
  ['failures', failuresSection],
  ['overview', overviewSection],
  ['person', personSection],
  ['tools', toolsSection],
  ['details', detailsSection],
  ['meanings', meaningsSection],
];

/** The report as one page that needs nothing else: for people who know none of the standards. Equal reports give equal pages. */
export function renderReportHtml(report: Report, { requirements, words, css }: ReportDesign): string {
  const page: Page = { report: sorted(report), requirements, words };
  const root = h(null, [{ type: 'doctype' }, h('html', { lang: say(page, 'lang') }, [head(page, css), body(page)])]);
  return `${toHtml(root, { characterReferences: { omitOptionalSemicolons: false } })}\n`;
}

/** Files come in the order of their paths, checkers in the order of their names and files. */
function sorted({ files, together, tools }: Report): Report {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return {
    files: [...files].sort((a, b) => compare(a.path, b.path)),
    together,
    tools: [...tools].sort((a, b) => compare(a.tool, b.tool) || compare(a.path ?? '', b.path ?? '')),
  };
}

function head(page: Page, css: string): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', say(page, 'title')),
    h('style', css),
  ]);
}

function body(page: Page): Element {
  return h('body', [
    h('a', { className: ['skip'], href: '#results' }, say(page, 'skip')),
    h('header', [h('h1', say(page, 'title')), h('p', say(page, 'intro'))]),
    h('nav', { ariaLabel: say(page, 'parts') }, [
      h(
        'ul',
        SECTIONS.map(([id]) => h('li', h('a', { href: `#${id}` }, say(page, id)))),
      ),
    ]),
    h(
      'main',
      { id: 'results', tabIndex: -1 },
      SECTIONS.map(([, section]) => section(page)),
    ),
    h('footer', [h('p', say(page, 'footer'))]),
  ]);
}
