import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { folder } from './command.ts';
import { fromRoot } from './paths.ts';

/**
 * Work grows with the length of a guide in a straight line. Seconds say nothing of that on a machine with other work, so steps are counted: how often each
 * function of the program ran, and each stretch of it inside a loop, as V8 counts them for test coverage.
 */

/** Sections of the shorter guide and of the longer one: about as many pages in large print. */
const [SHORT, LONG] = [12, 48];
/** So many times the steps for each section of the longer guide; sorting takes 1.5 times as many of one that is four times as long. */
const MOST = 1.55;
/** Fewer steps than these are no work, however they grow. */
const FEWEST = 3_000;
/** Nor is a library's share of all steps below this: Markdown's parser compares each of its edits with all others, which is quickly done. */
const LEAST_SHARE = 0.002;

const paragraph = (word: string) =>
  `Some people look for ${word} who listen, and some of them find a group that fits. `.repeat(5);

function content(sections: number): string {
  const numbers = Array.from({ length: sections }, (_, index) => index + 1);
  const section = (n: number) =>
    `## Part ${n}\n\n${paragraph(`others ${n}`)}\n\n- First ${n}\n- Second, see [the next](#part-${(n % sections) + 1})\n\n::resources{section="s${n}"}\n`;
  const group = (n: number, m: number) =>
    `  - id: g${n}-${m}\n    section: s${n}\n    name: Group ${n} ${m}\n    description: ${paragraph(`friends ${n}`)}\n    websites: [{ url: "https://g${n}-${m}.org/", expected_host: g${n}-${m}.org }]\n`;
  return folder({
    'guide.md': `---\nlang: en\ndate: 2026-01-31\nslug: long\n---\n# A long guide\n\n${numbers.map(section).join('\n')}`,
    'resources.yaml': `resources:\n${numbers.flatMap((n) => [group(n, 1), group(n, 2)]).join('')}`,
    'editions.yaml':
      'editions: { large: }\npapers: [letter]\nformats: [pdf, text, epub]\npage_list: { edition: large, paper: letter }\n',
  });
}

/** Steps by the stretch of the program that took them. */
type Steps = Map<string, number>;

/** Builds a guide in a process of its own, and counts. */
function stepsOf(sections: number): { steps: Steps; pages: number } {
  const [out, counted] = [folder(), folder()];
  const { status, stderr } = spawnSync(
    process.execPath,
    [fromRoot('dist/cli.js'), 'build', '--content', content(sections), '--out', out, '--jobs', '1'],
    { env: { ...process.env, NODE_V8_COVERAGE: counted, NODE_ENV: 'production' }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const steps: Steps = new Map();
  for (const name of readdirSync(counted)) {
    const { result } = JSON.parse(readFileSync(join(counted, name), 'utf8')) as { result: Script[] };
    for (const { url, functions } of result)
      if (url.startsWith('file:')) for (const one of functions) add(steps, url, one);
  }
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    files: { path: string; pages?: number }[];
  };
  return { steps, pages: manifest.files.find(({ path }) => path.includes('-large-'))?.pages ?? 0 };
}

interface Script {
  url: string;
  functions: { functionName: string; ranges: { startOffset: number; endOffset: number; count: number }[] }[];
}

function add(steps: Steps, url: string, { functionName, ranges }: Script['functions'][number]): void {
  const file = relative(fromRoot('.'), fileURLToPath(url)).replaceAll('\\', '/');
  const library = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
  for (const { startOffset, endOffset, count } of ranges) {
    // Of a library its work as a whole: what is in it is not ours to mend.
    const key = library ?? `${file} ${functionName} ${startOffset}-${endOffset}`;
    steps.set(key, (steps.get(key) ?? 0) + count);
  }
}

let short: ReturnType<typeof stepsOf>;
let long: ReturnType<typeof stepsOf>;

beforeAll(() => {
  [short, long] = [stepsOf(SHORT), stepsOf(LONG)];
});

test('the longer guide has so many times the pages', () => {
  expect(short.pages).toBeGreaterThan(8);
  expect(long.pages / short.pages).toBeGreaterThan(0.8 * (LONG / SHORT));
});

test('no part of the program takes more steps for a page of a long guide than for a page of a short one', () => {
  const times = LONG / SHORT;
  const all = [...long.steps.values()].reduce((sum, count) => sum + count, 0);
  const grown = [...long.steps]
    .filter(([key, count]) => key.startsWith('dist/') || count > LEAST_SHARE * all)
    .filter(
      ([key, count]) =>
        count > FEWEST && count > MOST * times * Math.max(short.steps.get(key) ?? 0, FEWEST / times / 10),
    )
    .map(([key, count]) => `${key}: ${short.steps.get(key) ?? 0} steps became ${count}`);
  expect(grown).toEqual([]);
});

test('all steps together grow as the pages do', () => {
  const sum = ({ steps, pages }: ReturnType<typeof stepsOf>) =>
    [...steps.values()].reduce((all, one) => all + one, 0) / pages;
  expect(sum(long) / sum(short)).toBeLessThan(1.2);
});
