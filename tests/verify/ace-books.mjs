// Ace over many books in one process and one browser (see ace.mjs): its own command starts both for each book.
// Arguments: a folder for reports, then the books. Writes `<index>.json` for each book: Ace's report, or `{ "error": … }`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import runner from '@daisy/ace-axe-runner-puppeteer';
import ace from '@daisy/ace-core';

const [folder = '', ...books] = process.argv.slice(2);
/** Ace starts the browser for each book and closes it after; this one stays open. */
const shared = { ...runner, launch: () => Promise.resolve(), close: () => Promise.resolve() };

await runner.launch();
// One after the other: Ace keeps the language of its words, and its log, for the whole process.
for (const [index, book] of books.entries()) {
  writeFileSync(join(folder, `${index}.json`), JSON.stringify(await reportOn(book, index)));
}
await runner.close();

async function reportOn(book, index) {
  const log = { initLogger: index === 0, silent: true, fileName: 'ace.log' };
  try {
    const [, report] = await ace(
      book,
      { cwd: folder, outdir: join(folder, String(index)), lang: 'en', ...log },
      shared,
    );
    return report;
  } catch (error) {
    return { error: error?.message ?? String(error) };
  }
}
