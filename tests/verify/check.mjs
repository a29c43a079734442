/**
 * One tool's word on one file.
 * @typedef {object} Check
 * @property {string} tool
 * @property {string} file Path below the output folder.
 * @property {'passed' | 'failed' | 'not run'} outcome
 * @property {string[]} findings What was found, or why the check could not run; one line each.
 */

/** A file that was built: `path` as in the manifest, `place` on this disk; `printOnly` where it is pages on the sheets of a printer,
 * `smallPrint` where its print is smaller than clear print.
 * @typedef {{ path: string, place: string, format: string, printOnly?: true, smallPrint?: boolean }} BuiltFile */

/** Why a tool cannot run here: it is not installed and cannot be. Not a verdict on any file. */
export class Unavailable extends Error {}

/** The check of a file, which passes when the tool found nothing.
 * @param {string} tool
 * @param {BuiltFile} file
 * @param {string[]} findings
 * @returns {Check} */
export function checked(tool, file, findings) {
  return { tool, file: file.path, outcome: findings.length === 0 ? 'passed' : 'failed', findings };
}

/**
 * Runs a tool over files. When the tool is not to be had, each file's check says so and has not run; when it breaks, each fails.
 * @param {string} tool
 * @param {BuiltFile[]} files
 * @param {(files: BuiltFile[]) => Promise<Check[]>} run
 * @returns {Promise<Check[]>}
 */
export async function checkAll(tool, files, run) {
  if (files.length === 0) return [];
  try {
    return await run(files);
  } catch (error) {
    const outcome = error instanceof Unavailable ? 'not run' : 'failed';
    return files.map((file) => ({ tool, file: file.path, outcome, findings: [error.message] }));
  }
}
