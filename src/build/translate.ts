import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Reporter } from '../report.ts';
import { extract } from '../translate/extract.ts';
import { catalogueHeader, templateHeader } from '../translate/header.ts';
import { mergeCatalogue } from '../translate/merge.ts';
import { writeTemplate } from '../translate/template.ts';
import { writeFiles } from '../write/output.ts';
import { type BuildOptions, CallError } from './options.ts';
import { prepareSource } from './prepare.ts';
import type { Source } from './prepared.ts';

/** Writes `locales/guide.pot`, from which a new language starts. */
export async function translateExtract(options: BuildOptions, reporter: Reporter): Promise<0 | 1> {
  const source = await preparedSource(options, reporter);
  if (!source) return 1;
  const { document, words } = source;
  await write(
    options,
    reporter,
    new Map([['locales/guide.pot', writeTemplate(extract(document, words), templateHeader(document))]]),
  );
  return 0;
}

/** Carries changes of the guide into every catalogue: what changed becomes fuzzy and keeps its old text. */
export async function translateSync(options: BuildOptions, reporter: Reporter): Promise<0 | 1> {
  const source = await preparedSource(options, reporter);
  if (!source) return 1;
  const messages = extract(source.document, source.words);
  const made = [...source.catalogues].map(([locale, { file, catalogue }]): [string, string] => [
    file.path,
    mergeCatalogue(messages, catalogue, catalogueHeader(source.document, locale)),
  ]);
  await write(options, reporter, new Map(made));
  return 0;
}

/**
 * What translations are made from and into; nothing, after the errors have been printed, when a file has some: a catalogue with a broken entry
 * would lose it when it is written again.
 * @throws CallError when there is no such folder.
 */
export async function preparedSource(options: BuildOptions, reporter: Reporter): Promise<Source | undefined> {
  if (!existsSync(options.content)) {
    throw new CallError(`Unexpected content folder \`${options.content}\`, expected a folder that is there`);
  }
  const { files, source } = await prepareSource(options);
  const failed = files.filter(hasError);
  reporter.messages(failed, options.content);
  return failed.length > 0 ? undefined : source;
}

/** Writes files below the content folder and names them. */
export async function write(
  { content }: BuildOptions,
  reporter: Reporter,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  await writeFiles(content, files);
  for (const path of files.keys()) reporter.line(join(content, path));
}

function hasError({ messages }: VFile): boolean {
  return messages.some(({ fatal }) => fatal);
}
