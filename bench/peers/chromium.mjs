import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jobsOf } from './pandoc.mjs';
import { find, findPandoc, printed } from './programs.mjs';
import { webPage } from './web-page.mjs';

/** Chromium's print to PDF, tagged but with no claim of PDF/UA, of a web page by pandoc; two processes a file. */
export function chromium() {
  const [pandoc, browser] = [findPandoc(), find('chromium', 'chromium-browser', 'google-chrome')];
  const missing = [...(pandoc ? [] : ['pandoc']), ...(browser ? [] : ['chromium'])];
  return {
    id: 'chromium',
    name: 'pandoc + Chromium',
    missing,
    pandoc,
    versions: missing.length > 0 ? [] : [printed(browser, ['--version'])],
    jobs: (texts) =>
      jobsOf({ ...texts, pandoc }, (file, target) => {
        const { page, job } = webPage(pandoc, file, texts);
        // Two browsers at the same time need a profile each.
        const profile = mkdtempSync(join(texts.scratch, 'profile-'));
        return [
          job,
          {
            command: browser,
            args: [...ARGS, `--user-data-dir=${profile}`, `--print-to-pdf=${target}`, pathToFileURL(page).href],
          },
        ];
      }),
  };
}

const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', '--no-first-run'];
