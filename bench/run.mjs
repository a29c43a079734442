// Speed, as ratios within one run: absolute times say more of the machine than of the program. Run by `npm run bench`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../dist/cli.js';

const RUNS = 5;
const quiet = { out: { write() {} }, err: { write() {} } };
const folder = mkdtempSync(join(tmpdir(), 'handout-bench-'));

/** Median time of some runs after one that is not counted, in milliseconds. */
async function median(run) {
  const times = [];
  for (let index = 0; index <= RUNS; index += 1) {
    const start = performance.now();
    await run();
    if (index > 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
}

/** A guide of so many sections, each about a page in large print. */
function guide(sections) {
  const paragraph =
    'Some people look for others who listen, and some of them find a group that fits them well. '.repeat(6);
  const section = (number) => `## Section ${number}\n\n${paragraph}\n\n- ${paragraph}\n`;
  return `# A long guide\n\n${Array.from({ length: sections }, (_, index) => section(index + 1)).join('\n')}`;
}

function content(sections) {
  const path = mkdtempSync(join(folder, 'content-'));
  writeFileSync(join(path, 'guide.md'), guide(sections));
  return path;
}

function build(...options) {
  return run('build', '--out', join(folder, 'out'), ...options);
}

async function run(...argv) {
  const code = await main(argv, quiet);
  if (code !== 0) throw new Error(`Unexpected exit code ${code} of ${argv.join(' ')}`);
}

const large = ['--format', 'pdf', '--edition', 'large', '--paper', 'letter', '--jobs', '1'];
const [short, long] = [content(25), content(100)];
const rows = [];
const ratio = (name, a, b) => rows.push([name, `${(a / b).toFixed(2)}`, `${Math.round(a)} ms`, `${Math.round(b)} ms`]);

const text = await median(() => build('--locale', 'en', '--format', 'text'));
const one = await median(() => build('--locale', 'en', ...large));
const all = await median(() => build('--jobs', '1'));
const threads = await median(() => build('--jobs', String(availableParallelism())));
const shortTime = await median(() => build('--content', short, ...large));
const longTime = await median(() => build('--content', long, ...large));

ratio('100 sections to 25 sections (4.00 is a straight line)', longTime, shortTime);
ratio('one large print PDF to one text file', one, text);
ratio('everything to one large print PDF', all, one);
ratio(`one thread to ${availableParallelism()} threads, everything`, all, threads);

const english = join(folder, 'english');
const made = await median(() => run('build', '--locale', 'en', '--out', english));
const judged = await median(() => run('verify', '--out', english));
ratio('report over one language to its build (2.00 is the most that it may be)', judged, made);

rmSync(folder, { recursive: true, force: true });
const width = Math.max(...rows.map(([name]) => name.length));
for (const [name, value, a, b] of rows) console.log(`${name.padEnd(width)}  ${value.padStart(6)}  (${a} / ${b})`);
