#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import type { Format } from './ast/edition.ts';
import { type BuildOptions, CallError, type Shard } from './build/options.ts';
import { Reporter, type Streams } from './report.ts';
import { stopSignal } from './watch/stop-signal.ts';

/** 0 done, 1 the content has errors or a file fails, 2 the call was wrong. */
export type ExitCode = 0 | 1 | 2;

const FORMATS: readonly string[] = ['pdf', 'text', 'epub'] satisfies Format[];

const HELP = `handout: large-print PDF, plain text and EPUB from one Markdown guide

Usage
  handout build [options]   make everything that the content asks for
  handout watch [options]   build, build again after every save, and show it in a browser
  handout check [options]   look for errors and make nothing
  handout verify [FILE…]    measure what was made, or these files, and write report.html
  handout merge DIR…        join the parts of a build that several machines made
  handout translate extract write locales/guide.pot, the template of every language
  handout translate start LANGUAGE
                            make the catalogue and the glossary of a new language, named by its tag: fr, pt-BR
  handout translate sync    carry changes of the guide into every catalogue
  handout translate status  say how far each catalogue is, and who has reviewed it

Options
  --content DIR       content folder (content)
  --out DIR           output folder (output)
  --locale LIST       only these languages: en,es
  --edition LIST      only these print editions: clear,large
  --format LIST       only these formats: pdf,text,epub
  --paper LIST        only these papers: letter,a4
  --site FILE         who gives the guide out, in place of site.yaml of the content folder
  --resources FILE    groups near you, in the form of resources.yaml, added to those of the guide
  --sites DIR         one build for each file of this folder, each in a folder of its name
  --shard I/N         the part of the work that is this machine's, of N
  --date YYYY-MM-DD   date of the content, in place of its own
  --strict            warnings count as errors
  --jobs N            documents laid out at the same time
  --port N            watch: where the preview is, in place of any port that is free
  --tools             verify with outside checkers too, where they are present
  --require-all       verify: a checker that was not run counts as failed
  --help, --version

Exit codes: 0 done, 1 the content has errors (nothing was written) or a file fails, 2 the call was wrong.`;

const OPTIONS = {
  content: { type: 'string', default: 'content' },
  out: { type: 'string', default: 'output' },
  locale: { type: 'string' },
  edition: { type: 'string' },
  format: { type: 'string' },
  paper: { type: 'string' },
  site: { type: 'string', multiple: true },
  resources: { type: 'string', multiple: true },
  sites: { type: 'string', multiple: true },
  shard: { type: 'string' },
  date: { type: 'string' },
  strict: { type: 'boolean', default: false },
  jobs: { type: 'string' },
  port: { type: 'string' },
  tools: { type: 'boolean', default: false },
  'require-all': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

const OF_BUILD = [
  'content',
  'out',
  'locale',
  'edition',
  'format',
  'paper',
  'site',
  'resources',
  'date',
  'strict',
  'jobs',
];

/** Options that a command takes. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  build: [...OF_BUILD, 'sites', 'shard'],
  watch: [...OF_BUILD, 'port'],
  check: ['content', 'site', 'resources', 'date', 'strict'],
  verify: ['out', 'tools', 'require-all'],
  merge: ['out'],
  'translate extract': ['content'],
  'translate start': ['content'],
  'translate sync': ['content'],
  'translate status': ['content', 'strict'],
};

const COMMANDS = Object.keys(TAKES)
  .map((name) => `\`${name}\``)
  .join(', ');

/**
 * Runs one command; never throws for a wrong call or wrong content.
 * @param stop Asked for by `watch`, which has no end of its own: what ends it.
 */
export async function main(
  argv: readonly string[],
  streams: Streams,
  stop: () => AbortSignal = stopSignal,
): Promise<ExitCode> {
  const reporter = new Reporter(streams);
  try {
    return await run(argv, reporter, { streams, stop });
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    reporter.refusal(error.message);
    return 2;
  }
}

async function run(
  argv: readonly string[],
  reporter: Reporter,
  { streams, stop }: { streams: Streams; stop: () => AbortSignal },
): Promise<ExitCode> {
  const { values, positionals } = parse(argv);
  if (values.help) {
    reporter.line(HELP);
    return 0;
  }
  if (values.version) {
    reporter.line(await version());
    return 0;
  }
  const [first, ...others] = positionals;
  const [command, rest] = first === 'translate' ? [`translate ${others[0] ?? ''}`, others.slice(1)] : [first, others];
  const extra = rest[command === 'translate start' ? 1 : 0];
  if (extra !== undefined && command !== 'verify' && command !== 'merge')
    throw new CallError(`Unexpected argument \`${extra}\`, expected options only`);
  const options = optionsOf(values);
  refuse(argv, command);
  switch (command) {
    case 'build': {
      if (options.sites !== undefined || options.shard !== undefined) {
        const { buildParts } = await import('./build/parts.ts');
        return buildParts(options, reporter);
      }
      const { buildUnlessUnchanged } = await import('./build/unless-unchanged.ts');
      return buildUnlessUnchanged(options, reporter);
    }
    case 'merge': {
      const { merge } = await import('./build/merge.ts');
      return merge(rest, options.out, reporter);
    }
    case 'watch': {
      const { watch } = await import('./watch/index.ts');
      return watch({ ...options, port: port(values.port) }, streams, stop());
    }
    case 'check': {
      const { check } = await import('./build/check.ts');
      return check(options, reporter);
    }
    case 'verify': {
      const { verifyOutputs } = await import('./build/verify.ts');
      const { out, tools, 'require-all': requireAll } = values;
      return verifyOutputs({ files: rest, out, tools, requireAll }, reporter);
    }
    case 'translate extract': {
      const { translateExtract } = await import('./build/translate.ts');
      return translateExtract(options, reporter);
    }
    case 'translate start': {
      const { translateStart } = await import('./build/start.ts');
      return translateStart(rest[0], options, reporter);
    }
    case 'translate status': {
      const { translateStatus } = await import('./build/status.ts');
      return translateStatus(options, reporter);
    }
    case 'translate sync': {
      const { translateSync } = await import('./build/translate.ts');
      return translateSync(options, reporter);
    }
    case undefined:
      throw new CallError(
        'Unexpected call without a command, expected `build`, `watch`, `check`, `verify` or `translate`',
      );
    default:
      throw new CallError(`Unexpected command \`${command}\`, expected ${COMMANDS}`);
  }
}

/** Refuses options that a command does not take. */
function refuse(argv: readonly string[], command = ''): void {
  const takes = TAKES[command];
  const given = Object.keys(OPTIONS).find(
    (name) =>
      takes?.includes(name) === false &&
      argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)),
  );
  if (given) throw new CallError(`Unexpected option \`--${given}\`, expected an option of this command`);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new CallError(error instanceof Error ? error.message : String(error));
  }
}

function optionsOf(values: ReturnType<typeof parse>['values']): BuildOptions {
  return {
    content: values.content,
    out: values.out,
    locales: list('locale', values.locale),
    editions: list('edition', values.edition),
    formats: formats(list('format', values.format)),
    papers: list('paper', values.paper),
    site: oneFile('site', values.site),
    resources: oneFile('resources', values.resources),
    sites: oneFile('sites', values.sites),
    shard: shard(values.shard),
    date: date(values.date),
    strict: values.strict,
    jobs: jobs(values.jobs),
  };
}

/** The one file that an option names: of two, one would be left out in silence. */
function oneFile(name: string, values: readonly string[] | undefined): string | undefined {
  if (values === undefined) return undefined;
  const [file, ...others] = values;
  if (!file?.trim()) throw new CallError(`Unexpected empty \`--${name}\`, expected a file`);
  if (others.length > 0) throw new CallError(`Unexpected second \`--${name} ${others[0]}\`, expected one file`);
  return file;
}

function list(name: string, value: string | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  const items = value.split(',').map((item) => item.trim());
  if (items.includes(''))
    throw new CallError(`Unexpected empty item in \`--${name} ${value}\`, expected names with commas between them`);
  return items;
}

function formats(names: string[] | undefined): Format[] | undefined {
  const wrong = names?.find((name) => !FORMATS.includes(name));
  if (wrong !== undefined)
    throw new CallError(`Unexpected format \`${wrong}\`, expected one of \`${FORMATS.join('`, `')}\``);
  return names as Format[] | undefined;
}

function date(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  const isReal = parsed !== undefined && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
  if (!isReal) throw new CallError(`Unexpected date \`${value}\`, expected a day such as \`2026-01-31\``);
  return value;
}

function shard(value: string | undefined): Shard | undefined {
  if (value === undefined) return undefined;
  const [, index = 0, count = 0] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(value) ?? []).map(Number);
  if (index < 1 || index > count)
    throw new CallError(`Unexpected part \`${value}\`, expected one of so many, from 1, such as \`2/5\``);
  return { index, count };
}

function jobs(value: string | undefined): number {
  if (value === undefined) return availableParallelism();
  if (!/^[1-9]\d?$/.test(value))
    throw new CallError(`Unexpected number of jobs \`${value}\`, expected a whole number from 1 to 99`);
  return Number(value);
}

/** 0 for any that is free. */
function port(value: string | undefined): number {
  if (value === undefined) return 0;
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new CallError(`Unexpected port \`${value}\`, expected a whole number from 0 to 65535`);
  return Number(value);
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

// React of a development build checks every element, which takes a tenth of all time; threads begin with the same environment.
process.env.NODE_ENV ??= 'production';

// V8 makes machine code of what has run for a while. A build is over before most of that pays: V8 11 waits until it has run twelve times as long. Later ones
// have a quick compiler in between, and do not know the flag. `verify` goes through the same loops for longer.
if (process.versions.v8.startsWith('11.') && process.argv[2] !== 'verify')
  setFlagsFromString('--interrupt-budget=1600000');

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  let stop: AbortSignal | undefined;
  const stopping = () => {
    stop = stopSignal();
    return stop;
  };
  const code = await main(process.argv.slice(2), { out: process.stdout, err: process.stderr }, stopping);
  // A document that was being laid out when `watch` was stopped is not waited for.
  if (stop) process.exit(code);
  process.exitCode = code;
}
