import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pandocJob } from './pandoc.mjs';

/** A web page of one text, made by pandoc; with the style of its edition. */
export function webPage(pandoc, file, { lang, faces }) {
  const style = join(file.markdown.replace(/md$/, 'css'));
  writeFileSync(style, css(file.page, faces));
  const page = file.markdown.replace(/\.md$/, '-page.html');
  const about = [`--metadata=title:${file.title}`, `--metadata=lang:${lang}`, '--variable=title:'];
  const contents = file.page.contents ? ['--toc'] : [];
  const args = ['--to=html5', '--standalone', ...about, ...contents, `--css=${style}`, `--output=${page}`];
  return { page, job: pandocJob(pandoc, file, args) };
}

/** Size, leading, margins and face of an edition; numbers at the foot of pages. */
function css({ widthPt, heightPt, margins, sizePt, leading }, faces) {
  const rules = faces.map(
    ({ family, weight, path }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${pathToFileURL(path)}"); }`,
  );
  const family = faces.find(({ isText }) => isText).family;
  return `${rules.join('\n')}
@page { size: ${widthPt}pt ${heightPt}pt; margin: ${margins.map((margin) => `${margin}pt`).join(' ')}; @bottom-right { content: counter(page); } }
html { font-size: ${sizePt}pt; }
body { font-family: "${family}", sans-serif; font-size: ${sizePt}pt; line-height: ${leading}; margin: 0; padding: 0; max-width: none; hyphens: none; color: black; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; line-height: ${leading}; }
p, li { orphans: 2; widows: 2; }
a { color: black; }
img { max-width: 100%; max-height: 330pt; }
`;
}
