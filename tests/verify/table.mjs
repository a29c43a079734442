/** @typedef {import('./run.mjs').Check} Check */

/**
 * Draws what came out: a row for each file, a column for each tool, a dash where the tool does not read that format.
 *
 * @param {Check[]} checks
 * @param {string[]} tools names, in the order of the columns
 * @returns {string}
 */
export function table(checks, tools) {
  const paths = [...new Set(checks.map(({ path }) => path))];
  const rows = paths.map((path) => [
    path,
    ...tools.map((tool) => checks.find((check) => check.path === path && check.tool === tool)?.outcome ?? '-'),
  ]);
  const all = [['File', ...tools], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/**
 * The line that closes a run: each file and tool is one check.
 *
 * @param {Check[]} checks
 * @returns {string} `3 passed, 0 failed`, and `, 1 not run` when that is so
 */
export function closingLine(checks) {
  const notRun = count(checks, 'NOT RUN');
  return `${count(checks, 'passed')} passed, ${count(checks, 'FAILED')} failed${notRun ? `, ${notRun} not run` : ''}`;
}

/**
 * @param {Check[]} checks
 * @param {Check['outcome']} outcome
 * @returns {number}
 */
export function count(checks, outcome) {
  return checks.filter((check) => check.outcome === outcome).length;
}
