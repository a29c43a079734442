import type { VFile } from 'vfile';
import * as z from 'zod';
import type { Source } from '../ast/nodes.ts';
import { error } from '../ast/problem.ts';
import type { ResourceData, ResourceRecord } from '../ast/resource.ts';
import { camelize } from './camelize.ts';
import { parseInline } from './inline.ts';
import { openYaml } from './open-yaml.ts';
import { localResourcesSchema, resourceSchema, resourcesSchema } from './resource-schema.ts';
import { kebab } from './schema.ts';
import { sortMessages } from './sort-messages.ts';
import { decodeUtf8 } from './utf8.ts';
import { validate } from './yaml.ts';
import { type Path, placeAt, type YamlSource } from './yaml-source.ts';

/**
 * Reads `resources.yaml`. All faults of the file are added to it, sorted. A record with a fault is left out and the others are
 * given, so that later stages find theirs; the errors keep the build from writing. The sections of those left out are told, so
 * that nobody takes one for a section that does not exist.
 */
export function parseResources(file: VFile): ResourceData {
  return readFile(file, resourcesSchema);
}

/** Reads the records of a site (`--resources`) in the same way, and marks them as local; its top may say which language they are in. */
export function parseLocalResources(file: VFile): ResourceData {
  const { records, omitted, lang } = readFile(file, localResourcesSchema);
  return {
    records: records.map((record) => ({ ...record, local: true, ...(lang !== undefined && { lang }) })),
    omitted,
  };
}

/** What both kinds of file have at their top. */
type FileSchema = z.ZodType<{ resources: unknown[]; lang?: string | undefined }>;

function readFile(file: VFile, schema: FileSchema): ResourceData & { lang?: string } {
  const text = decodeUtf8(file);
  const source = text === undefined ? undefined : openYaml(file, text);
  const top = source && validate(source, schema, []);
  const data = source && top ? readRecords(source, top.resources) : { records: [], omitted: [undefined] };
  sortMessages(file);
  return { ...data, lang: top?.lang };
}

function readRecords(source: YamlSource, entries: readonly unknown[]): ResourceData {
  const data: ResourceData = { records: [], omitted: [] };
  for (const [index, entry] of entries.entries()) {
    const record = readRecord(source, index);
    if (record) data.records.push(record);
    else data.omitted.push(assigned.safeParse(entry).data?.section);
  }
  reportDuplicates(source, entries);
  return data;
}

const assigned = z.looseObject({ section: kebab });

function readRecord(source: YamlSource, index: number): ResourceRecord | undefined {
  const path: Path = ['resources', index];
  const value = validate(source, resourceSchema, path);
  if (value === undefined) return undefined;
  const record = camelize(value);
  reportBlocks(source, [...path, 'description'], record.description);
  for (const [note, markdown] of record.notes.entries()) reportBlocks(source, [...path, 'notes', note], markdown);
  return {
    ...record,
    websites: record.websites.map((site, at) => ({ ...site, ...sourceOf(source, [...path, 'websites', at]) })),
    phones: record.phones.map((phone, at) => ({ ...phone, ...sourceOf(source, [...path, 'phones', at]) })),
    ...sourceOf(source, path),
  };
}

function sourceOf(source: YamlSource, path: Path): Source {
  return { file: source.file.path, position: placeAt(source, path) };
}

/** Prose of a record is one paragraph each, since the entry has a place for no more. */
function reportBlocks(source: YamlSource, path: Path, markdown: string): void {
  const { problem } = parseInline(markdown);
  if (problem) error(source.file, { ...problem, place: placeAt(source, path) });
}

const identified = z.looseObject({ id: z.string() });

/** Ids name blocks in every output. Looks at all entries, also those with other faults. */
function reportDuplicates(source: YamlSource, entries: readonly unknown[]): void {
  const seen = new Map<string, number | undefined>();
  for (const [index, entry] of entries.entries()) {
    const id = identified.safeParse(entry).data?.id;
    if (id === undefined) continue;
    const place = placeAt(source, ['resources', index, 'id']);
    if (seen.has(id)) {
      error(source.file, {
        reason: `Unexpected second record \`${id}\`, expected each id once`,
        rule: 'duplicate-id',
        place,
        hint: `Give one of the two another id; the first stands in line ${seen.get(id)}.`,
      });
    } else seen.set(id, place?.start.line);
  }
}
