import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jobsOf, pandocJob } from './pandoc.mjs';
import { findPandoc, findTypst, printed } from './programs.mjs';

const template = fileURLToPath(new URL('large-print.typ', import.meta.url));

/** pandoc with Typst: PDF/UA-1 in the size, leading, margins and face of each edition; two processes a file. */
export function pandocTypst() {
  const [pandoc, typst] = [findPandoc(), findTypst()];
  const missing = [...(pandoc ? [] : ['pandoc']), ...(typst ? [] : ['typst'])];
  return {
    id: 'pandoc-typst',
    name: 'pandoc + Typst',
    missing,
    pandoc,
    versions: missing.length > 0 ? [] : [printed(pandoc, ['--version']).split('\n')[0], typst.version],
    jobs: (texts) =>
      jobsOf({ ...texts, pandoc }, (file, target) => {
        const source = file.markdown.replace(/md$/, 'typ');
        const args = ['--to=typst', `--template=${template}`, ...variables(file, texts), `--output=${source}`];
        return [pandocJob(pandoc, file, args), typst.compile(source, target, dirname(texts.faces[0].path))];
      }),
  };
}

function variables({ title, alt = '', page }, { faces, lang }) {
  const [top, right, bottom, left] = page.margins;
  const family = faces.find(({ isText }) => isText).family;
  const { widthPt: width, heightPt: height, sizePt: size, leading, contents } = page;
  const values = { title, alt, lang, family, size, leading, width, height, top, right, bottom, left };
  return [
    ...Object.entries(values).map(([key, value]) => `--variable=${key}:${value}`),
    ...(contents ? ['--variable=contents:true'] : []),
  ];
}
