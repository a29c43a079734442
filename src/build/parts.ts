import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter } from '../report.ts';
import { type BuildOptions, CallError } from './options.ts';
import { shareOf } from './shards.ts';
import { buildUnlessUnchanged } from './unless-unchanged.ts';

/** What a site's own groups are called, beside its file. */
const RESOURCES = '.resources.yaml';

/**
 * Builds for every site of a folder, each into a folder of its own name, or this machine's share of the work: each language of each site is a unit of it.
 * An error in one site stops none of the others.
 * @returns 1 when one of them has errors.
 */
export async function buildParts(options: BuildOptions, reporter: Reporter): Promise<0 | 1> {
  const sites = options.sites === undefined ? [options] : sitesOf(options, options.sites);
  const own = options.shard ? await share(sites, options.shard, reporter) : sites;
  if (own === undefined) return 1;
  const { createPool } = await import('./pool.ts');
  const pool = createPool(options.jobs);
  try {
    let worst: 0 | 1 = 0;
    for (const site of own) if ((await buildUnlessUnchanged(site, reporter, pool)) === 1) worst = 1;
    return worst;
  } finally {
    await pool.end();
  }
}

/** A build for each site, in the order of their names. */
function sitesOf(options: BuildOptions, folder: string): BuildOptions[] {
  if (options.site !== undefined || options.resources !== undefined)
    throw new CallError(
      'Unexpected `--sites` with `--site` or `--resources`, expected the folder or the files of one site',
    );
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const files = names.filter((name) => /^[^.].*\.yaml$/.test(name) && !name.endsWith(RESOURCES));
  if (files.length === 0)
    throw new CallError(
      `Unexpected folder \`${folder}\` without a site, expected a file for each, such as \`${folder}/harbor.yaml\``,
    );
  return files.map((file) => {
    const name = file.replace(/\.yaml$/, '');
    const resources = `${name}${RESOURCES}`;
    return {
      ...options,
      sites: undefined,
      site: join(folder, file),
      ...(names.includes(resources) && { resources: join(folder, resources) }),
      out: join(options.out, name),
    };
  });
}

/** This machine's languages of each site; sites without one are another's. Nothing when the content has errors, which have been reported. */
async function share(
  sites: readonly BuildOptions[],
  shard: NonNullable<BuildOptions['shard']>,
  reporter: Reporter,
): Promise<BuildOptions[] | undefined> {
  const [first] = sites;
  const locales = first && (await localesOf(first, reporter));
  if (!locales) return undefined;
  const units = sites.flatMap((site) => locales.map((locale) => ({ site, locale })));
  const own = shareOf(units, shard);
  return sites.flatMap((site) => {
    const mine = own.filter((unit) => unit.site === site).map(({ locale }) => locale);
    return mine.length > 0 ? [{ ...site, locales: mine }] : [];
  });
}

/** The languages that the call asks for, or the content: a site has no others. */
async function localesOf(options: BuildOptions, reporter: Reporter): Promise<string[] | undefined> {
  if (options.locales) return options.locales;
  const { offeredLocales } = await import('./prepare.ts');
  const { files, locales } = await offeredLocales(options);
  if (!locales) reporter.messages(files, options.content);
  return locales;
}
