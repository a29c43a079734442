import type { Document } from '../ast/nodes.ts';
import { instructions, type PrintedFile } from '../instruct/index.ts';
import type { FileTask, LayoutTask, Plan } from './plan.ts';
import type { Ready } from './prepared.ts';
import type { Made } from './render-files.ts';

/** Its name in files and in the manifest, and its profile's. */
const NAME = 'print-instructions';

/** The sheets that say how the files of each language are printed, as PDF and as text: a plan of their own, once all pages are counted. */
export function instructionPlan(
  { instructions: documents, files: planned }: Plan,
  files: readonly Made[],
  ready: Ready,
): Plan {
  const plan: Plan = { layouts: [], files: [], instructions: [] };
  const profile = ready.profiles.find(({ id }) => id === NAME);
  const [paper] = planned.flatMap(({ layout }) => layout?.paper ?? []);
  if (!profile || !paper) return plan;
  for (const guide of documents) {
    const document = instructions(guide, printedFiles(guide, files));
    const shared = { edition: NAME, locales: [guide.locale], document, whole: false, discreet: false };
    const layout: LayoutTask = { edition: NAME, documents: [document], profile, paper, draw: true };
    plan.layouts.push(layout);
    plan.files.push({ path: `${guide.locale}/${NAME}.pdf`, format: 'pdf', ...shared, layout });
    plan.files.push({ path: `${guide.locale}/${NAME}.txt`, format: 'text', ...shared });
  }
  return plan;
}

/** What is printed in a language: of editions on small pages the sheets, of all others the PDF itself. */
function printedFiles({ locale }: Document, files: readonly Made[]): PrintedFile[] {
  const own = files.filter(({ task }) => task.format === 'pdf' && task.locales.at(-1) === locale);
  return own.flatMap(({ task, result }): PrintedFile[] => {
    const { layout, sheet } = task;
    if (!layout || !result || (layout.profile.layout.sheet !== 'whole' && !sheet)) return [];
    const reading = sheet && own.find((other) => other.task.layout === layout && !other.task.sheet);
    return [printedFile(task, layout, result.layout.pages.length, reading?.task.path)];
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
