import type { VFile } from 'vfile';
import type { SiteRecord } from '../ast/site.ts';
import { camelize } from './camelize.ts';
import { openYaml } from './open-yaml.ts';
import { siteSchema } from './site-schema.ts';
import { sortMessages } from './sort-messages.ts';
import { decodeUtf8 } from './utf8.ts';
import { validate } from './yaml.ts';
import { placeAt, type YamlSource } from './yaml-source.ts';

/**
 * Reads `site.yaml`. All faults of the file are added to it, sorted.
 * @returns nothing when there is a fault, or when the file says nothing: then no panel is printed.
 */
export function parseSite(file: VFile): SiteRecord | undefined {
  const text = decodeUtf8(file);
  const source = text === undefined ? undefined : openYaml(file, text);
  const site = source && source.data !== null ? readSite(source) : undefined;
  sortMessages(file);
  return file.messages.some(({ fatal }) => fatal) ? undefined : site;
}

function readSite(source: YamlSource): SiteRecord | undefined {
  const value = validate(source, siteSchema, []);
  if (value === undefined || isSilent(value)) return undefined;
  return {
    ...camelize(value),
    file: source.file.path,
    position: placeAt(source, []),
    ...(value.logo !== undefined && { logoPlace: placeAt(source, ['logo']) }),
  };
}

/** Whether all keys are left out or left empty. */
function isSilent(value: Readonly<Record<string, unknown>>): boolean {
  return Object.values(value).every((one) => one === undefined || (Array.isArray(one) && one.length === 0));
}
