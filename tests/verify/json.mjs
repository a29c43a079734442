import { writeFileSync } from 'node:fs';

/** Names for a report that has no columns: each says which program spoke. */
const NAMES = {
  'PDF/UA-1': 'veraPDF PDF/UA-1',
  'WCAG 2.2 (own rules)': 'veraPDF WCAG 2.2 (own rules)',
  'WCAG 2.2 machine': 'veraPDF WCAG 2.2 machine',
  EPUBCheck: 'EPUBCheck 5.3',
  manifest: 'Files',
};

const OUTCOMES = { passed: 'pass', failed: 'fail', 'not run': 'not-run' };

/** Writes the checks as the `ToolReport[]` of `src/verify/report.ts`.
 * @param {string} place
 * @param {import('./check.mjs').Check[]} checks */
export function writeJson(place, checks) {
  const reports = checks.map(({ tool, file, outcome, findings }) => ({
    tool: NAMES[tool] ?? tool,
    path: file,
    outcome: OUTCOMES[outcome],
    details: findings,
  }));
  writeFileSync(place, `${JSON.stringify(reports, null, 2)}\n`);
}
