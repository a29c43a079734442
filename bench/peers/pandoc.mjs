import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printed } from './programs.mjs';

/**
 * Pandoc's own Markdown of each text, made before anything is measured: what a person would have who keeps the guide for pandoc.
 * @param {string} pandoc
 * @param {import('../text/exported.mjs').Wanted[]} files
 */
export function withMarkdown(pandoc, files) {
  return files.map((file) => {
    if (!file.text) return file;
    const markdown = file.text.replace(/html$/, 'md');
    const args = [file.text, '--from=html-native_divs-native_spans', '--to=markdown-raw_html', `--output=${markdown}`];
    if (printed(pandoc, args) === undefined) throw new Error(`Unexpected fault of pandoc with \`${file.text}\``);
    return { ...file, markdown };
  });
}

/**
 * The jobs of one peer: plain text and EPUB by pandoc, a PDF each by the peer's own commands, and for a sheet a copy.
 * @param {(file: object, target: string) => import('../measure.mjs').Job} pdf
 */
export function jobsOf({ pandoc, files, out, lang }, pdf) {
  const target = ({ path }) => join(out, path.replaceAll('/', '-'));
  const made = files.filter(({ kind }) => kind !== 'copy');
  const kinds = {
    pdf: (file) => pdf(file, target(file)),
    text: (file) => [pandocJob(pandoc, file, ['--to=plain', `--output=${target(file)}`])],
    epub: (file) => {
      const about = [`--metadata=title:${file.title}`, `--metadata=lang:${lang}`, '--toc'];
      return [pandocJob(pandoc, file, ['--to=epub3', ...about, `--output=${target(file)}`])];
    },
  };
  const jobs = made.map((file) => kinds[file.kind](file));
  // When all pages are there.
  const copies = () => {
    for (const file of files.filter(({ kind }) => kind === 'copy'))
      copyFileSync(target({ path: file.from }), target(file));
  };
  return { jobs, copies };
}

/** Pandoc on one text; its pictures lie beside it. */
export function pandocJob(pandoc, { markdown }, args) {
  return { command: pandoc, args: [markdown, '--from=markdown', ...args], cwd: dirname(markdown) };
}
