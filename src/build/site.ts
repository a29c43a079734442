import type { VFile } from 'vfile';
import type { Content, GivenFile } from '../ast/content.ts';
import type { ResourceData } from '../ast/resource.ts';
import type { SiteRecord } from '../ast/site.ts';
import { contentPath } from '../model/asset.ts';
import type { SiteInput } from '../model/site.ts';
import { parseLocalResources } from '../parse/resources.ts';
import { parseSite } from '../parse/site.ts';
import { readGiven, readInside } from '../read/given.ts';
import type { BuildOptions } from './options.ts';

/** What a site adds to the guide: who gives it out, and groups of its own. */
export interface SiteParts {
  site?: SiteInput;
  local?: ResourceData & { file: VFile };
  /** The files that were read for it. */
  files: VFile[];
}

/** Reads what a site adds: `site.yaml` of the content folder or the file that the call names in its place, and the groups that it names. */
export async function readSiteParts(
  content: Content,
  { content: folder, site, resources }: Pick<BuildOptions, 'content' | 'site' | 'resources'>,
): Promise<SiteParts> {
  const given = site === undefined ? undefined : await readGiven(site, folder);
  const siteFile = given?.file ?? content.site;
  const record = hasText(siteFile) ? parseSite(siteFile) : undefined;
  const added = resources === undefined ? undefined : await readGiven(resources, folder);
  return {
    ...(record &&
      siteFile && { site: { record, file: siteFile, ...(given && { files: await logoFiles(record, given) }) } }),
    ...(hasText(added?.file) && { local: { ...parseLocalResources(added.file), file: added.file } }),
    files: [siteFile, added?.file].filter((file) => file !== undefined),
  };
}

/** One that cannot be read says so itself. */
function hasText(file: VFile | undefined): file is VFile {
  return file?.value !== undefined;
}

/** The logo of a file that the call names: the one picture that is read of its folder, which may hold anything. */
async function logoFiles({ logo }: SiteRecord, { directory }: GivenFile): Promise<ReadonlyMap<string, Uint8Array>> {
  const path = logo === undefined ? undefined : contentPath(logo);
  const bytes = path === undefined ? undefined : await readInside(directory, path);
  return new Map(path !== undefined && bytes ? [[path, bytes]] : []);
}
