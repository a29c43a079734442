import { jobsOf } from './pandoc.mjs';
import { find, findPandoc, printed } from './programs.mjs';
import { webPage } from './web-page.mjs';

/** pandoc with WeasyPrint: PDF/UA-1 from a web page in the size, leading, margins and face of each edition; two processes a file. */
export function pandocWeasyPrint() {
  const [pandoc, weasyprint] = [findPandoc(), find('weasyprint')];
  const missing = [...(pandoc ? [] : ['pandoc']), ...(weasyprint ? [] : ['weasyprint'])];
  return {
    id: 'pandoc-weasyprint',
    name: 'pandoc + WeasyPrint',
    missing,
    pandoc,
    versions: missing.length > 0 ? [] : [printed(weasyprint, ['--version'])],
    jobs: (texts) =>
      jobsOf({ ...texts, pandoc }, (file, target) => {
        const { page, job } = webPage(pandoc, file, texts);
        return [job, { command: weasyprint, args: ['--quiet', '--pdf-variant=pdf/ua-1', page, target] }];
      }),
  };
}
