import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from '../build/options.ts';
import { contentPath } from '../model/asset.ts';
import { parseSite } from '../parse/site.ts';
import { isContentPath } from '../read/content.ts';
import { readGiven } from '../read/given.ts';
import { listFiles } from '../read/list-files.ts';
import { isTemplatePath } from '../read/templates.ts';

/** The call's own part in what a build reads. */
export type Sources = Pick<BuildOptions, 'content' | 'site' | 'resources'>;

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

/** Absolute paths of what a build reads and a person may change: content, templates, the files of the call and the logo that one of them names. */
export async function watchedFiles({ content, site, resources }: Sources): Promise<string[]> {
  const given = [site, resources].filter((path) => path !== undefined).map((path) => resolve(path));
  return [
    ...(await filesOf(resolve(content), isContentPath)),
    ...(await filesOf(TEMPLATES, isTemplatePath)),
    ...given,
    ...(site === undefined ? [] : await logoOf(site, content)),
  ];
}

async function filesOf(folder: string, isRead: (path: string) => boolean): Promise<string[]> {
  return (await listFiles(folder)).filter(isRead).map((path) => join(folder, path));
}

/** The logo of a site that the call names lies beside its file; none where the file has faults. */
async function logoOf(site: string, content: string): Promise<string[]> {
  const { file, directory } = await readGiven(site, content);
  const logo = file.value === undefined ? undefined : parseSite(file)?.logo;
  const path = logo === undefined ? undefined : contentPath(logo);
  return path === undefined ? [] : [join(directory, path)];
}
