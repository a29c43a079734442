import type { Layout } from '../ast/layout.ts';
import type { Document } from '../ast/nodes.ts';
import { fill } from '../ast/words.ts';
import type { LayoutResult } from './layout-job.ts';
import type { FileTask, LayoutTask, Plan } from './plan.ts';
import type { Pool } from './pool.ts';
import type { Ready } from './prepared.ts';
import { printSheets } from './print-sheets.ts';
import { required } from './required.ts';

/** What a file task came to. */
export interface Made {
  task: FileTask;
  /** Nothing in it where the edition does not fit on its pages. */
  bytes: Uint8Array;
  /** Of a PDF: as it was laid out. */
  result?: LayoutResult;
}

/**
 * Lays out and renders everything that a plan asks for, in the order of the plan.
 * @param done Called when a file is made.
 */
export async function renderFiles(plan: Plan, ready: Ready, pool: Pool, done: (path: string) => void): Promise<Made[]> {
  const layouts = new Map(plan.layouts.map((task) => [task, layOut(pool, task, ready)]));
  return Promise.all(
    plan.files.map(async (task): Promise<Made> => {
      const result = task.layout && (await layouts.get(task.layout));
      // An edition that does not fit is reported when all are known, and nothing is written.
      const bytes = result?.misfit ? new Uint8Array() : await render(task, result, ready);
      done(task.path);
      return { task, bytes, ...(task.format === 'pdf' && { result }) };
    }),
  );
}

function layOut(pool: Pool, task: LayoutTask, { fonts }: Ready): Promise<LayoutResult> {
  const facesOf = ({ locale }: Document) => required(fonts.get(locale), `faces for ${locale}`);
  const [document] = task.documents;
  return pool.run({
    task,
    fonts: facesOf(required(document, 'a document')),
    ...(task.facing && { facingFonts: facesOf(task.facing) }),
  });
}

/** One file. A renderer is loaded when the first file needs it. */
async function render(task: FileTask, result: LayoutResult | undefined, ready: Ready): Promise<Uint8Array> {
  const { format, document, sheet } = task;
  switch (format) {
    case 'pdf': {
      const pages = required(result?.bytes, 'a drawn PDF');
      return sheet ? printSheets(task, pages) : pages;
    }
    case 'text': {
      const { renderText } = await import('../render/text/index.ts');
      return new TextEncoder().encode(renderText(document, fill(document.words, 'edition-text')));
    }
    case 'epub': {
      const { renderEpub } = await import('../render/epub/index.ts');
      const layout = required(result?.layout, 'a layout');
      return renderEpub(document, {
        layout,
        editionLine: fill(document.words, 'edition-epub'),
        modified: document.metadata.date,
        pageBreakSource: pageBreakSource(document, layout),
        css: required(ready.styles.get('book.css'), 'templates/epub/book.css'),
        certification: ready.settings.certification,
      });
    }
  }
}

/** The print edition whose pages the EPUB names (EP-11, EP-13). */
function pageBreakSource({ title, words, metadata }: Document, { profile, paper, locale }: Layout): string {
  return [title, fill(words, `edition-${profile}`), paper, metadata.date, locale].filter(Boolean).join(', ');
}
