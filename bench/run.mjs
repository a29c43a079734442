// Speed and memory, as ratios within one run: absolute times say more of the machine than of the program. `npm run bench`; see README.md.
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { cold } from './cases/cold.mjs';
import { growth } from './cases/growth.mjs';
import { guideEdit } from './cases/guide-edit.mjs';
import { report } from './cases/report.mjs';
import { sites } from './cases/sites.mjs';
import { threads } from './cases/threads.mjs';
import { translationEdit } from './cases/translation-edit.mjs';
import { unchanged } from './cases/unchanged.mjs';
import { chromium } from './peers/chromium.mjs';
import { pandocTypst } from './peers/pandoc-typst.mjs';
import { pandocWeasyPrint } from './peers/pandoc-weasyprint.mjs';
import { lines } from './print.mjs';
import { Workshop } from './workshop.mjs';

const CASES = [cold, unchanged, guideEdit, translationEdit, growth, sites, report, threads];

/** How often each is run: long ones less often, so that all of them take about ten minutes on two cores. */
const FULL = { runs: 3, longRuns: 3 };
const QUICK = { runs: 1, longRuns: 1 };

const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const asked = values.only?.split(',').map((name) => name.trim());
const unknown = asked?.find((name) => !CASES.some(({ id }) => id === name));
if (unknown !== undefined) {
  const names = CASES.map(({ id }) => `\`${id}\``).join(', ');
  console.error(`Unexpected case \`${unknown}\`, expected one of ${names}`);
  process.exit(2);
}

const peers = [pandocTypst(), pandocWeasyPrint(), chromium()];
for (const { name, missing } of peers) {
  if (missing.length > 0)
    console.log(
      `Missing: ${missing.join(' and ')}, so ${name} is not measured; bench/README.md says how to install it.`,
    );
}

const machine = {
  node: process.version,
  platform: process.platform,
  threads: availableParallelism(),
  cpu: cpus()[0]?.model,
};
const found = peers.map(({ name, missing, versions }) => ({
  name,
  ...(missing.length > 0 ? { missing } : { versions }),
}));
const workshop = new Workshop();
const results = { machine, quick: values.quick, peers: found, cases: {} };
const say = (text) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K  ${text}`);
try {
  for (const one of CASES.filter(({ id }) => asked?.includes(id) ?? true)) {
    console.log(one.title);
    const rows = await one.run({ workshop, peers, say, ...(values.quick ? QUICK : FULL) }).catch((reason) => {
      // The other cases are measured all the same.
      process.exitCode = 1;
      return [{ name: one.title, notMeasured: reason instanceof Error ? reason.message : String(reason) }];
    });
    say('\r');
    results.cases[one.id] = rows;
    console.log(`${lines(rows).join('\n')}\n`);
    writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
  }
} finally {
  workshop.end();
}
