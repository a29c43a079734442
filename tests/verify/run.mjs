import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ace } from './ace.mjs';
import { epubcheck } from './epubcheck.mjs';
import { readManifest } from './manifest.mjs';
import { CannotRun } from './program.mjs';
import { closingLine, count, table } from './table.mjs';
import { verapdfUa, verapdfWcag } from './verapdf.mjs';

/**
 * An outside validator. `check` gets absolute paths and gives each one's findings in the same order; none means passed. It throws
 * CannotRun, with the reason, when this machine lacks what it needs.
 *
 * @typedef {{name: string, format: 'pdf' | 'epub', check: (paths: string[]) => Promise<string[][]>}} Tool
 * @typedef {{tool: string, path: string, outcome: 'passed' | 'FAILED' | 'NOT RUN', findings: string[]}} Check
 */

/**
 * In the order in which they run.
 *
 * @type {Tool[]}
 */
const tools = [verapdfUa, verapdfWcag, epubcheck, ace];

/**
 * @param {Tool} tool
 * @param {string} folder
 * @param {string[]} paths relative to `folder`
 * @returns {Promise<Check[]>}
 */
async function runTool(tool, folder, paths) {
  const there = paths.filter((path) => existsSync(join(folder, path)));
  const missing = paths
    .filter((path) => !there.includes(path))
    .map((path) =>
      checked(tool, path, 'FAILED', ['The manifest lists this file, but it is not there. Run npm start.']),
    );
  if (there.length === 0) return missing;
  try {
    const findings = await tool.check(there.map((path) => join(folder, path)));
    const done = there.map((path, index) => {
      const found = findings[index] ?? ['The tool gave no result'];
      return checked(tool, path, found.length === 0 ? 'passed' : 'FAILED', found);
    });
    return [...done, ...missing];
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    console.log(`NOT RUN: ${tool.name}: ${error.message}`);
    return [...there.map((path) => checked(tool, path, 'NOT RUN', [])), ...missing];
  }
}

/**
 * @param {Tool} tool
 * @param {string} path
 * @param {Check['outcome']} outcome
 * @param {string[]} findings
 * @returns {Check}
 */
function checked(tool, path, outcome, findings) {
  return { tool: tool.name, path, outcome, findings };
}

/**
 * Runs every tool over what the manifest lists, and prints findings, table and closing line.
 *
 * @param {string} folder the output folder
 * @param {boolean} requireAll whether a tool that cannot run fails the run
 * @returns {Promise<number>} exit code
 */
async function verify(folder, requireAll) {
  const outputs = readManifest(folder);
  /** @type {Check[]} */
  const checks = [];
  for (const tool of tools) {
    const paths = outputs.filter(({ format }) => format === tool.format).map(({ path }) => path);
    if (paths.length === 0) continue;
    const start = performance.now();
    checks.push(...(await runTool(tool, folder, paths)));
    console.log(`${tool.name}: ${paths.length} files, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  if (checks.length === 0) throw new Error(`Nothing to verify: the manifest in ${folder} lists no PDF and no EPUB.`);
  for (const { tool, path, findings } of checks) {
    if (findings.length > 0) console.log([`\n${path}, ${tool}:`, ...findings].join('\n  '));
  }
  console.log(
    `\n${table(
      checks,
      tools.map(({ name }) => name),
    )}\n\n${closingLine(checks)}`,
  );
  return count(checks, 'FAILED') > 0 || (requireAll && count(checks, 'NOT RUN') > 0) ? 1 : 0;
}

const { values } = parseArgs({
  options: { output: { type: 'string', default: 'output' }, 'require-all': { type: 'boolean', default: false } },
});
try {
  process.exitCode = await verify(resolve(values.output), values['require-all']);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
