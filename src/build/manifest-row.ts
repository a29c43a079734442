import { CLEAR_PRINT_PT } from '../ast/large-print.ts';
import { sheetSides } from '../ast/page-size.ts';
import type { LayoutResult } from './layout-job.ts';
import { accessibilityFeatures, type ManifestFile } from './manifest.ts';
import type { FileTask } from './plan.ts';
import type { Made } from './render-files.ts';
import { required } from './required.ts';
import { checksum } from './staleness.ts';

/** What the manifest says of a file that was made. */
export function manifestRow(
  { task, bytes, result }: Made,
  { madeFrom, rebuilt }: Pick<ManifestFile, 'madeFrom' | 'rebuilt'>,
): ManifestFile {
  const { path, format, edition, locales, document, whole, sheet } = task;
  return {
    path,
    format,
    edition,
    locale: document.locale,
    ...(locales.length > 1 && { locales }),
    ...(task.format === 'pdf' && printFacts(task, required(result, 'a layout'))),
    ...(!whole && { part: true }),
    ...(sheet && { printOnly: true }),
    bytes: bytes.length,
    sha256: checksum(bytes),
    madeFrom,
    rebuilt,
    accessibilityFeature: accessibilityFeatures(task),
  };
}

/** What the manifest says of paper only. */
function printFacts({ layout, sheet }: FileTask, { layout: { pages }, detail }: LayoutResult): Partial<ManifestFile> {
  const profile = required(layout?.profile, 'a profile');
  return {
    profile: profile.id,
    paper: sheet?.id ?? layout?.paper.id,
    pages: sheet ? sheetSides(profile.layout, pages.length) : pages.length,
    ...(detail !== 'full' && { detail }),
    ...(profile.text.sizePt < CLEAR_PRINT_PT && { smallPrint: true as const }),
  };
}
