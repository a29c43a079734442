/** What was found, tool by tool, and then a table with a row for each file and a column for each tool.
 * @param {import('./check.mjs').Check[]} checks */
export function printChecks(checks) {
  printFindings(checks);
  const tools = unique(checks.map(({ tool }) => tool));
  const files = unique(checks.map(({ file }) => file));
  const rows = files.map((file) => [
    file,
    ...tools.map((tool) => checks.find((check) => check.tool === tool && check.file === file)?.outcome ?? ''),
  ]);
  printTable([['File', ...tools], ...rows.map((row) => row.map((cell) => (cell === 'not run' ? 'NOT RUN' : cell)))]);
}

/** The closing line: `N passed, N failed`, and what has not run.
 * @param {import('./check.mjs').Check[]} checks */
export function closingLine(checks) {
  const count = (outcome) => checks.filter((check) => check.outcome === outcome).length;
  const notRun = count('not run');
  return `${count('passed')} passed, ${count('failed')} failed${notRun > 0 ? `, ${notRun} not run` : ''}`;
}

/** A reason that all files of a tool share is said once. */
function printFindings(checks) {
  for (const tool of unique(checks.filter(({ outcome }) => outcome === 'not run').map(({ tool }) => tool))) {
    const [{ findings }] = checks.filter((check) => check.tool === tool);
    console.log(`\n${tool} NOT RUN: ${findings.join('; ')}`);
  }
  for (const { tool, file, findings } of checks.filter(({ outcome }) => outcome === 'failed')) {
    console.log(`\n${tool} failed for ${file}`);
    for (const finding of findings) console.log(`  ${finding}`);
  }
}

function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log('');
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}

function unique(values) {
  return [...new Set(values)];
}
