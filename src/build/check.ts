import { existsSync } from 'node:fs';
import type { Reporter } from '../report.ts';
import { type BuildOptions, CallError } from './options.ts';
import { planBuild } from './plan.ts';
import { prepare } from './prepare.ts';
import type { Ready } from './prepared.ts';

/** Looks for errors and makes nothing. */
export async function check(options: BuildOptions, reporter: Reporter): Promise<0 | 1> {
  const ready = await prepared(options, reporter);
  if (!ready) return 1;
  planBuild(options, ready);
  reporter.line(`No errors in ${options.content}.`);
  return 0;
}

/**
 * What a build starts from, after all that is to be said of the content has been printed; nothing when there are errors.
 * @throws CallError when there is no such folder.
 */
export async function prepared(options: BuildOptions, reporter: Reporter): Promise<Ready | undefined> {
  if (!existsSync(options.content)) {
    throw new CallError(`Unexpected content folder \`${options.content}\`, expected a folder that is there`);
  }
  const { files, ready } = await prepare(options);
  reporter.messages(files, options.content);
  return ready;
}
