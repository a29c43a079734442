import type { Document } from '../ast/nodes.ts';
import { instructions, type PrintedFile } from '../instruct/index.ts';
import type { ManifestFile } from './manifest.ts';
import type { FileTask, LayoutTask, Plan } from './plan.ts';
import type { Ready } from './prepared.ts';

/** Its name in files and in the manifest, and its profile's. */
const NAME = 'print-instructions';

/** The sheets that say how the files of each language are printed, as PDF and as text: a plan of their own, once all pages are counted. */
export function instructionFiles(
  { instructions: documents, files: planned }: Plan,
  rows: readonly ManifestFile[],
  ready: Ready,
): FileTask[] {
  const profile = ready.profiles.find(({ id }) => id === NAME);
  const [paper] = planned.flatMap(({ layout }) => layout?.paper ?? []);
  if (!profile || !paper) return [];
  const pages = new Map(rows.map((row) => [row.path, row.pages]));
  return documents.flatMap((guide): FileTask[] => {
    const document = instructions(guide, printedFiles(guide, planned, pages));
    const shared = { edition: NAME, locales: [guide.locale], document, whole: false, discreet: false };
    const layout: LayoutTask = { edition: NAME, documents: [document], profile, paper };
    return [
      { path: `${guide.locale}/${NAME}.pdf`, format: 'pdf', ...shared, layout },
      { path: `${guide.locale}/${NAME}.txt`, format: 'text', ...shared },
    ];
  });
}

/** What is printed in a language: of editions on small pages the sheets, of all others the PDF itself. */
function printedFiles(
  { locale }: Document,
  files: readonly FileTask[],
  pages: ReadonlyMap<string, number | undefined>,
): PrintedFile[] {
  const own = files.filter(({ format, locales }) => format === 'pdf' && locales.at(-1) === locale);
  return own.flatMap((task): PrintedFile[] => {
    const { layout, sheet } = task;
    if (!layout || (layout.profile.layout.sheet !== 'whole' && !sheet)) return [];
    const reading = sheet ? own.find((other) => other.layout === layout && !other.sheet) : task;
    const count = pages.get(reading?.path ?? '');
    return count === undefined ? [] : [printedFile(task, layout, count, sheet && reading?.path)];
  });
}

function printedFile(
  { path, sheet, discreet, document }: FileTask,
  layout: LayoutTask,
  pages: number,
  readingPath?: string,
): PrintedFile {
  const { profile, paper } = layout;
  return {
    path,
    profile,
    paper: sheet ?? paper,
    pages,
    ...(discreet && { neutralTitle: document.title }),
    ...(readingPath !== undefined && { readingPath }),
  };
}
