import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Reporter } from '../report.ts';
import { extract } from '../translate/extract.ts';
import { mergeCatalogue } from '../translate/merge.ts';
import { writeTemplate } from '../translate/template.ts';
import { writeFiles } from '../write/output.ts';
import type { BuildOptions } from './options.ts';
import { prepare, type Source } from './prepare.ts';

/** Writes `locales/guide.pot`, from which a new language starts. */
export function translateExtract(options: BuildOptions, reporter: Reporter): Promise<0 | 1> {
  return translate(options, reporter, ({ document, words }) => {
    return new Map([['locales/guide.pot', writeTemplate(extract(document, words))]]);
  });
}

/** Carries changes of the guide into every catalogue: what changed becomes fuzzy and keeps its old text. */
export function translateSync(options: BuildOptions, reporter: Reporter): Promise<0 | 1> {
  return translate(options, reporter, ({ document, words, catalogues }) => {
    const messages = extract(document, words);
    return new Map(
      [...catalogues].map(([locale, { file, catalogue }]) => [
        file.path,
        mergeCatalogue(messages, catalogue, { Language: locale }),
      ]),
    );
  });
}

/** Reads the content, and writes what is made of it unless a file that it is made from has errors. */
async function translate(
  options: BuildOptions,
  reporter: Reporter,
  make: (source: Source) => ReadonlyMap<string, string>,
): Promise<0 | 1> {
  const { files, source } = await prepare({ ...options, strict: false });
  const failed = files.filter(hasError);
  reporter.messages(failed, options.content);
  // A catalogue with a broken entry would lose it when it is written again.
  if (failed.length > 0 || !source) return 1;
  const made = make(source);
  await writeFiles(options.content, made);
  for (const path of made.keys()) reporter.line(join(options.content, path));
  return 0;
}

function hasError({ messages }: VFile): boolean {
  return messages.some(({ fatal }) => fatal);
}
