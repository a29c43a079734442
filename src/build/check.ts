import { existsSync } from 'node:fs';
import type { Reporter } from '../report.ts';
import { type BuildOptions, CallError } from './options.ts';
import { planBuild } from './plan.ts';
import { type Memory, prepare } from './prepare.ts';
import type { Prepared } from './prepared.ts';

/** Looks for errors and makes nothing. */
export async function check(options: BuildOptions, reporter: Reporter): Promise<0 | 1> {
  const { ready } = await prepared(options, reporter);
  if (!ready) return 1;
  planBuild(options, ready);
  reporter.line(`No errors in ${options.content}.`);
  return 0;
}

/**
 * What a build starts from, after all that is to be said of the content has been printed; not ready when there are errors.
 * @throws CallError when there is no such folder.
 */
export async function prepared(options: BuildOptions, reporter: Reporter, memory?: Memory): Promise<Prepared> {
  if (!existsSync(options.content)) {
    throw new CallError(`Unexpected content folder \`${options.content}\`, expected a folder that is there`);
  }
  const found = await prepare(options, memory);
  reporter.messages(found.files, options.content);
  return found;
}
