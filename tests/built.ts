import type { LayoutResult } from '../src/build/layout-job.ts';
import { runLayoutJob } from '../src/build/layout-job.ts';
import { planBuild } from '../src/build/plan.ts';
import type { Pool } from '../src/build/pool.ts';
import { prepare } from '../src/build/prepare.ts';
import type { Ready } from '../src/build/prepared.ts';
import { type Made, renderFiles } from '../src/build/render-files.ts';
import { type PdfFacts, readPdf } from '../src/verify/pdf/facts.ts';
import type { Subject } from '../src/verify/subject.ts';
import { fromRoot } from './paths.ts';

/** The languages of this project's guide. */
export const locales = ['en', 'ar', 'bn', 'es', 'fr', 'ht', 'ko', 'pl', 'ru', 'ur', 'zh-Hans', 'zh-Hant'];

/** Content that must be without errors, read and checked as a build does; in all its languages, or in some, which is sooner done. */
export async function ready(content = fromRoot('content'), some?: string[]): Promise<Ready> {
  const prepared = await prepare({ content, locales: some, strict: false });
  if (prepared.ready) return prepared.ready;
  throw new Error(prepared.files.flatMap(({ messages }) => messages.map(String)).join('\n'));
}

/** One PDF of some content, made as a build makes it. */
export async function layOutEdition(
  from: Ready,
  locale: string,
  profileId: string,
  paperId: string,
): Promise<LayoutResult> {
  const document = from.documents.find((one) => one.locale === locale);
  const profile = from.profiles.find(({ id }) => id === profileId);
  const paper = from.papers.find(({ id }) => id === paperId);
  const fonts = from.fonts.get(locale);
  if (!document || !profile || !paper || !fonts)
    throw new Error(`Unexpected edition ${locale} ${profileId} ${paperId}`);
  return runLayoutJob({ task: { edition: profileId, documents: [document], profile, paper }, draw: true, fonts });
}

/** A PDF of all that a build makes, under its path: with what the manifest says of it. */
export async function layOutPlanned(from: Ready, path: string): Promise<Subject> {
  const { files } = planBuild({ content: '', out: '', formats: ['pdf'], strict: false, jobs: 1 }, from);
  const task = files.find((file) => file.path === path);
  if (!task?.layout) throw new Error(`Unexpected path ${path}, expected one of ${files.map((file) => file.path)}`);
  const all: Made[] = [];
  await renderFiles([task], from, inThis, async (one) => {
    all.push(one);
  });
  const [made] = all;
  if (!made || made.bytes.length === 0) throw new Error(`Unexpected edition ${path} that does not fit`);
  const { locales, whole, sheet, layout } = task;
  return {
    path,
    bytes: made.bytes,
    format: 'pdf',
    locale: task.document.locale,
    ...(locales.length > 1 && { locales }),
    edition: task.edition,
    profile: layout.profile,
    paper: sheet?.id ?? layout.paper.id,
    ...(!whole && { part: true }),
    ...(sheet && { printOnly: true }),
  };
}

/** Lays out in this thread: workers run what was compiled. */
const inThis: Pool = { run: runLayoutJob, warm: () => {}, end: async () => {} };

/** The facts of a PDF that was just made. */
export async function factsOf({ bytes }: LayoutResult): Promise<PdfFacts> {
  if (!bytes) throw new Error('Unexpected layout without a PDF');
  return readPdf(bytes);
}
