import type { FileReport, Report, ToolReport } from '../report.ts';
import type { Place, Verdict } from '../verdict.ts';

/** The report as `report.json` holds it: equal reports give equal text, in whatever order the rules and checkers came to an end. */
export function renderReportJson(report: Report): string {
  const ordered: Report = {
    files: [...report.files].sort(by(({ path }) => path)).map(orderedFile),
    together: orderedVerdicts(report.together),
    tools: [...report.tools].sort(by(({ tool, path = '' }) => `${tool}\n${path}`)).map(orderedTool),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

function orderedFile({ path, format, locale, edition, promise, verdicts }: FileReport): FileReport {
  return {
    path,
    format,
    ...(locale !== undefined && { locale }),
    ...(edition !== undefined && { edition }),
    ...(promise && { promise: { follows: promise.follows, deviations: promise.deviations } }),
    verdicts: orderedVerdicts(verdicts),
  };
}

/** By requirement; several verdicts on one stay in the order of the rules. */
function orderedVerdicts(verdicts: readonly Verdict[]): Verdict[] {
  return [...verdicts].sort(by(({ requirement }) => requirement)).map(({ requirement, outcome, measured, places }) => ({
    requirement,
    outcome,
    ...(measured !== undefined && { measured }),
    places: places.map(orderedPlace),
  }));
}

function orderedPlace({ file, page, line, detail }: Place): Place {
  return { file, ...(page !== undefined && { page }), ...(line !== undefined && { line }), detail };
}

function orderedTool({ tool, path, outcome, details }: ToolReport): ToolReport {
  return { tool, ...(path !== undefined && { path }), outcome, details };
}

function by<T>(key: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
