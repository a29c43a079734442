import type { Layout } from '../ast/layout.ts';
import type { Document } from '../ast/nodes.ts';
import { fill } from '../ast/words.ts';
import { bookStyle } from './book-style.ts';
import type { LayoutJob, LayoutResult } from './layout-job.ts';
import { type FileTask, type LayoutTask, layoutsOf } from './plan.ts';
import type { Pool } from './pool.ts';
import type { Ready } from './prepared.ts';
import { printSheets } from './print-sheets.ts';
import { required } from './required.ts';
import { workOf } from './work-of.ts';

/** What a file task came to. */
export interface Made {
  task: FileTask;
  /** Nothing in it where the edition does not fit on its pages. */
  bytes: Uint8Array;
  /** Of a PDF: as it was laid out. */
  result?: LayoutResult;
}

/**
 * Lays out and renders files: one language after the other, so that no more faces are open than a language needs; of each what takes longest first, so that
 * no processor waits for the last one.
 * @param keep Takes a file when it is made. Nothing of it is held after that, so memory does not grow with the number of files.
 */
export async function renderFiles(
  files: readonly FileTask[],
  ready: Ready,
  pool: Pool,
  keep: (made: Made) => Promise<void>,
): Promise<void> {
  const make = async (task: FileTask, result?: LayoutResult) => {
    // An edition that does not fit is reported when all are known, and nothing is written.
    const bytes = result?.misfit ? new Uint8Array() : await render(task, result, ready);
    await keep({ task, bytes, ...(task.format === 'pdf' && { result }) });
  };
  const layouts = inOrder(layoutsOf(files)).map(async (layout) => {
    const own = files.filter((task) => task.layout === layout);
    const result = await pool.run(jobOf(layout, own, ready));
    for (const task of own) await make(task, result);
  });
  const flowing = files.filter(({ layout }) => !layout).map((task) => make(task));
  await Promise.all([...layouts, ...flowing]);
}

/** The languages as they come, and of each the most work first. */
function inOrder(layouts: readonly LayoutTask[]): LayoutTask[] {
  const languages = [...new Set(layouts.map(readersOf))];
  const ranked = layouts.map((layout) => ({
    layout,
    rank: languages.indexOf(readersOf(layout)),
    work: workOf(layout),
  }));
  return ranked.sort((a, b) => a.rank - b.rank || b.work - a.work).map(({ layout }) => layout);
}

/** The language of its readers: of two that stand side by side, the second. */
function readersOf({ documents, facing }: LayoutTask): string | undefined {
  return (facing ?? documents[0])?.locale;
}

function jobOf(task: LayoutTask, files: readonly FileTask[], { fonts }: Ready): LayoutJob {
  const facesOf = ({ locale }: Document) => required(fonts.get(locale), `faces for ${locale}`);
  const [document] = task.documents;
  return {
    task,
    draw: files.some(({ format }) => format === 'pdf'),
    fonts: facesOf(required(document, 'a document')),
    ...(task.facing && { facingFonts: facesOf(task.facing) }),
  };
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
        css: bookStyle(ready),
        certification: ready.settings.certification,
      });
    }
  }
}

/** The print edition whose pages the EPUB names (EP-11, EP-13). */
function pageBreakSource({ title, words, metadata }: Document, { profile, paper, locale }: Layout): string {
  return [title, fill(words, `edition-${profile}`), paper, metadata.date, locale].filter(Boolean).join(', ');
}
