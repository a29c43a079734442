import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import * as fontkit from 'fontkit';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { xmlId } from '../../dist/ast/identifier.js';
import { pageSize } from '../../dist/ast/page-size.js';
import { planBuild } from '../../dist/build/plan.js';
import { prepare } from '../../dist/build/prepare.js';
import { htmlBlocks } from '../../dist/render/html/handle/blocks.js';
import { manifest } from '../workshop.mjs';

/**
 * @typedef {object} Page How a PDF is set, in points.
 * @property {number} widthPt
 * @property {number} heightPt
 * @property {[number, number, number, number]} margins Top, right, bottom, left.
 * @property {number} sizePt
 * @property {number} leading Distance of lines, in sizes.
 * @property {boolean} contents Whether there is a contents page.
 */
/**
 * @typedef {object} Wanted A file that a peer is to make.
 * @property {'pdf' | 'text' | 'epub' | 'copy'} kind A `copy` stands for a sheet: peers cannot put pages on sheets, so it costs them nothing.
 * @property {string} path Below the output folder.
 * @property {string} [from] Of a copy: the pages.
 * @property {string} [text] Path of the HTML of all that it says.
 * @property {string} [title]
 * @property {string} [alt] What its picture shows.
 * @property {Page} [page] Of a PDF.
 */

/**
 * Everything that `build --locale en` has made, as texts for other programs: for each file the words that this project has printed in it, with the
 * groups written out, and how large they are set. Of a flyer, a zine or a card that is the part of the guide that fitted.
 * @param {string} content
 * @param {string} out Where the build has written.
 * @param {string} folder To write the texts and the faces to.
 * @returns {Promise<{ files: Wanted[], faces: { family: string, weight: number, path: string, isText: boolean }[], lang: string }>}
 */
export async function exported(content, out, folder) {
  const options = { content, out, locales: ['en'], strict: false, jobs: 1 };
  const { ready } = await prepare(options);
  if (!ready) throw new Error(`Unexpected faults of \`${content}\`, expected a guide that can be built`);
  const made = manifest(out);
  const planned = planBuild(options, ready).files;
  const files = [
    ...planned.map((task) => wanted(task, planned, made, folder)),
    ...instructions(made, ready, out, folder),
  ];
  const paths = new Set(files.map(({ path }) => path));
  const left = made.filter(({ path }) => !paths.has(path));
  if (left.length > 0) throw new Error(`Unexpected file \`${left[0].path}\`, expected one that peers make too`);
  return { files, faces: faces(ready.fonts.get('en'), folder), lang: 'en' };
}

function wanted({ path, format, document, layout, sheet }, planned, made, folder) {
  const { title } = document;
  if (sheet) return { kind: 'copy', path, from: planned.find((other) => other.layout === layout && !other.sheet).path };
  if (format !== 'pdf') return { kind: format, path, text: written(document, path, folder), title };
  const { profile, paper, documents } = layout;
  const { detail = 'full' } = made.find((row) => row.path === path);
  const printed = documents[Math.max(0, profile.layout.details.indexOf(detail))];
  return {
    kind: 'pdf',
    path,
    text: written(printed, path, folder),
    title,
    alt: printed.cover?.alt,
    page: pageOf(profile, paper),
  };
}

/** How the sheets are printed: this project writes that from what it has counted, so its own text edition is the text. */
function instructions(made, { profiles, papers, documents: [guide] }, out, folder) {
  const own = made.filter(({ edition }) => edition === 'print-instructions');
  const plain = own.find(({ format }) => format === 'text');
  const profile = profiles.find(({ id }) => id === 'print-instructions');
  return own.map(({ path, format, paper }) => {
    const text = place(path, folder);
    const [title, ...blocks] = readFileSync(join(out, plain.path), 'utf8')
      .trim()
      .split(/\n{2,}/);
    writeFileSync(text, whole(title, [h('h1', title), ...blocks.map((block) => h('p', block))]));
    const page = pageOf(profile, papers.find(({ id }) => id === paper) ?? papers[0]);
    return { kind: format, path, text, title: `${guide.title}, ${title}`, ...(format === 'pdf' && { page }) };
  });
}

/** Writes a document as one file of HTML, with its pictures beside it. */
function written(document, path, folder) {
  const { heading, cover, front, panel, children, assets, words, direction } = document;
  const file = place(path, folder);
  const pictures = new Map();
  for (const [key, { bytes, mediaType }] of Object.entries(assets)) {
    const name = `picture-${pictures.size + 1}.${mediaType.replace(/^image\/|\+xml$/g, '')}`;
    writeFileSync(join(dirname(file), name), bytes);
    pictures.set(key, name);
  }
  const context = {
    words,
    direction,
    href: (id) => `#${xmlId(id)}`,
    src: (asset) => pictures.get(asset),
    pageBreaks: () => [],
  };
  const blocks = [heading, ...(cover ? [cover] : []), ...front, ...panel, ...children];
  writeFileSync(file, whole(document.title, htmlBlocks(blocks, context)));
  return file;
}

function whole(title, content) {
  return `<!doctype html>\n${toHtml(h('html', { lang: 'en' }, [h('head', h('title', title)), h('body', content)]))}\n`;
}

/** Each text has a folder of its own, so that pictures of two do not meet. */
function place(path, folder) {
  const file = join(folder, basename(path).replaceAll('.', '-'), `${basename(path, extname(path))}.html`);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

function pageOf({ layout, text, page }, paper) {
  const { widthPt, heightPt } = pageSize(layout, paper);
  return {
    widthPt,
    heightPt,
    margins: [page.marginTopPt, page.marginRightPt, page.marginBottomPt, page.marginLeftPt],
    sizePt: text.sizePt,
    leading: text.leading,
    contents: layout.contents,
  };
}

/** The faces that this project sets English in, as files, by the names that stand in them. */
function faces(set, folder) {
  return set.faces.map(({ family, weight, bytes }) => {
    const path = join(folder, 'faces', `${family.replaceAll(' ', '')}-${weight}.ttf`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    const { familyName } = fontkit.create(Buffer.from(bytes));
    return { family: familyName, weight, path, isText: family === set.text[0] };
  });
}
