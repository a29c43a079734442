// Outside validators over everything that was built: `node tests/verify/run.mjs [--output DIR] [--require-all] [--json FILE] [--small-print FILE]… [FILE…]`.
// Files that are named are checked in place of those of the manifest; --json also writes what was found to a file; --small-print names those
// among them that promise no clear print.
// Exit code 1 when a check failed, or nothing was built; with --require-all also when a check could not run.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkAccessibility } from './ace.mjs';
import { checkDocuments } from './axe.mjs';
import { checked } from './check.mjs';
import { checkEpub } from './epubcheck.mjs';
import { writeJson } from './json.mjs';
import { builtFiles, namedFiles } from './manifest.mjs';
import { closingLine, printChecks } from './print.mjs';
import { checkPdfUa, checkWcag, wcagNote } from './verapdf.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    output: { type: 'string', default: 'output' },
    'require-all': { type: 'boolean', default: false },
    json: { type: 'string' },
    'small-print': { type: 'string', multiple: true, default: [] },
  },
});

try {
  const output = resolve(values.output);
  const small = new Set(values['small-print'].map((path) => resolve(path)));
  const named = () => namedFiles(positionals).map((file) => ({ ...file, smallPrint: small.has(file.place) }));
  const files = positionals.length > 0 ? named() : builtFiles(output);
  // Sheets for a printer claim no PDF/UA (PR-05): the file with the same pages in reading order is checked in their place.
  const sheets = files.filter(({ printOnly }) => printOnly);
  const checks = await verify(files.filter(({ printOnly }) => !printOnly));
  if (checks.length === 0) throw new Error(`Nothing to verify: the manifest in ${output} lists no PDF and no EPUB.`);
  if (values.json) writeJson(values.json, checks);
  printChecks(checks);
  console.log(`\n${wcagNote() ?? ''}`.trimEnd());
  if (sheets.length > 0) console.log(`${sheets.length} files are for printing only, and were left out.`);
  console.log(closingLine(checks));
  const wanting = values['require-all'] ? ['failed', 'not run'] : ['failed'];
  if (checks.some(({ outcome }) => wanting.includes(outcome))) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** PDF and EPUB at the same time: the tools are busy starting up, each on a core of its own. EPUBCheck before Ace, which accepts books that are not well-formed. */
async function verify(files) {
  const missing = files.filter(({ place }) => !existsSync(place));
  const of = (format) => files.filter((file) => file.format === format && !missing.includes(file));
  const checks = await Promise.all([
    inTurn(of('pdf'), [checkPdfUa, checkWcag]),
    inTurn(of('epub'), [checkEpub, checkAccessibility]),
    inTurn([...of('epub'), ...of('html')], [checkDocuments]),
  ]);
  return [
    ...missing.map((file) => checked('manifest', file, ['The manifest lists this file, and it is not there.'])),
    ...checks.flat(),
  ];
}

async function inTurn(files, tools) {
  const checks = [];
  for (const check of tools) checks.push(...(await check(files)));
  return checks;
}
