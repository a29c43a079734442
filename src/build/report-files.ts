import { join, resolve } from 'node:path';
import { type ReportDesign, renderReportHtml } from '../verify/render/html.ts';
import { renderReportJson } from '../verify/render/json.ts';
import type { Report, ToolReport } from '../verify/report.ts';
import { writeFiles } from '../write/output.ts';
import { type CheckedFile, checkersOf } from './outside-tools.ts';

/** The report as it was written: with what was said of its own page. */
export interface WrittenReport {
  report: Report;
  paths: string[];
}

/** Asks the outside checkers about a page; nothing when nobody asked for them. */
export type PageCheck = (page: CheckedFile) => Promise<ToolReport[]>;

const PAGE = 'report.html';

/**
 * Writes `report.json` and `report.html`, and has the page checked as every other file is.
 *
 * What checkers say of the page stands on the page. So it is written as if they had found nothing, and what they judge is then the very
 * page that stays; only where they say something else is it written again, with that.
 */
export async function writeReport(
  report: Report,
  design: ReportDesign,
  { out, check }: { out: string; check: PageCheck },
): Promise<WrittenReport> {
  const page: CheckedFile = { path: PAGE, place: resolve(out, PAGE), format: 'html' };
  const hoped = checkersOf(page).map((tool): ToolReport => ({ tool, path: PAGE, outcome: 'pass', details: [] }));
  const paths = await write(withTools(report, hoped), design, out);
  const said = await check(page);
  if (said.every(({ outcome }) => outcome === 'pass')) return { report: withTools(report, hoped), paths };
  await write(withTools(report, said), design, out);
  return { report: withTools(report, said), paths };
}

function withTools(report: Report, tools: readonly ToolReport[]): Report {
  return { ...report, tools: [...report.tools, ...tools] };
}

async function write(report: Report, design: ReportDesign, out: string): Promise<string[]> {
  const files = new Map([
    ['report.json', renderReportJson(report)],
    [PAGE, renderReportHtml(report, design)],
  ]);
  await writeFiles(out, files);
  return [...files.keys()].map((name) => join(out, name));
}
