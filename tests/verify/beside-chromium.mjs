// Sets every paragraph of the guide once more with headless Chromium, in the same faces, at the same size and width, and compares glyph by
// glyph, read from the bytes of both files: `node tests/verify/beside-chromium.mjs [--output DIR] [LANGUAGE…]`. Glyphs are compared by their
// outlines, since each file numbers its own; places by their distance in hundredths of the size. Needs Chromium and a finished build.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import * as fontkit from 'fontkit';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { directionOf } from '../../dist/ast/direction.js';
import { xmlId } from '../../dist/ast/identifier.js';
import { contentStreamOf } from '../../dist/verify/pdf/content-streams.js';
import { elements, readPdf } from '../../dist/verify/pdf/facts.js';
import { operators } from '../../dist/verify/pdf/print/operators.js';
import { requireProgram, run } from './command.mjs';

/** A glyph may stand so far from its place in the other file, as a part of the size. */
const TOLERANCE_EM = 0.01;
/** Share of glyphs that may differ. */
const MOST = 0.005;
/**
 * A last letter that is kerned with the space after it has its full width on our lines, where it stands alone (LP-07); Chromium lets it stand over the edge by
 * as much. So a paragraph may also be as one on lines that are a hair shorter.
 */
const HAIRS_EM = [0.02, 0.05, 0.1, 0.15];
/** Chromium rounds to 1/64 pixel: at a large size that is nothing. */
const SIZE_PX = 100;
/** Height of a page, in parts of the size. */
const PAGE_EM = 80;
/** Pages of one run: Chromium counts pixels from the first page in 32 bit floats, so that far down lines stand a pixel or two off. */
const MOST_PAGES = 500;

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values, positionals } = parseArgs({
  options: { output: { type: 'string', default: join(root, 'output') } },
  allowPositionals: true,
});
const manifest = JSON.parse(readFileSync(join(values.output, 'manifest.json'), 'utf8'));
const fonts = parse(readFileSync(join(root, 'templates/fonts.yaml'), 'utf8'));
const profile = parse(readFileSync(join(root, 'templates/profiles/large.yaml'), 'utf8'));
const all = [...new Set(manifest.files.map(({ locale }) => locale))];
const rows = [];
for (const locale of positionals.length > 0 ? positionals : all) rows.push(await compare(locale));
console.log('Language   Blocks  Glyphs  Differ  Share');
for (const { locale, blocks, glyphs, differ } of rows) {
  const share = `${((100 * differ) / glyphs).toFixed(3)} %`;
  console.log(
    [
      locale.padEnd(9),
      String(blocks).padStart(7),
      String(glyphs).padStart(7),
      String(differ).padStart(7),
      share.padStart(9),
    ].join(' '),
  );
}

if (rows.some(({ glyphs, differ }) => glyphs === 0 || differ / glyphs > MOST)) process.exitCode = 1;

async function compare(locale) {
  const path = (format) =>
    join(values.output, manifest.files.find((file) => file.locale === locale && matches(file, format)).path);
  const pdf = readFileSync(path('pdf'));
  const ours = await ourBlocks(pdf, directionOf(locale));
  const script = scriptOf(locale);
  const wanted = htmlBlocks(readFileSync(path('epub')), script).filter(({ id }) => ours.has(id));
  const plain = await distances(wanted.map(({ id, html }) => ({ id, html, way: undefined })));
  const others = wanted
    .filter(({ id }) => plain.get(id) > 0)
    .flatMap(({ id, html }) => ours.get(id).ways.map((way) => ({ id, html, way })));
  const narrowed = await distances(others);
  let [glyphs, differ] = [0, 0];
  wanted.forEach(({ id, html }) => {
    const { length } = ours.get(id).glyphs;
    const found = Math.min(plain.get(id), narrowed.get(id) ?? length);
    glyphs += length;
    differ += found;
    if (found > 0)
      console.log(`${locale} ${id}: ${found} of ${length} glyphs differ: ${html.replace(/<[^>]+>/g, '').slice(0, 90)}`);
  });
  return { locale, blocks: wanted.length, glyphs, differ };

  /** How many glyphs of each paragraph stand elsewhere in the way of Chromium that is nearest. */
  async function distances(blocks) {
    const found = new Map();
    for (let at = 0; at < blocks.length; at += MOST_PAGES)
      for (const { id, glyphs: theirs } of await chromiumBlocks(blocks.slice(at, at + MOST_PAGES), locale, script))
        found.set(id, Math.min(found.get(id) ?? Infinity, unmatched(ours.get(id).glyphs, theirs)));
    return found;
  }
}

function matches({ format, edition, paper }, wanted) {
  return format === wanted && (format !== 'pdf' || (edition === 'large' && paper === 'letter'));
}

function scriptOf(locale) {
  const { language, script } = new Intl.Locale(locale).maximize();
  return fonts.scripts[fonts.languages[language] ?? script];
}

// What we set -----------------------------------------------------------------------------------------------------------

/** Glyphs of each paragraph that stands on one page, and the ways in which it may be narrowed, by its id in the e-book. */
async function ourBlocks(bytes, direction) {
  const { tree, document } = await readPdf(new Uint8Array(bytes));
  const pages = document.getPages().map((page) => glyphsOf(page));
  const codes = tree.flatMap(elements).flatMap(codeOf);
  const blocks = new Map();
  for (const node of tree.flatMap(elements)) {
    if (node.role !== 'P' || node.id === undefined) continue;
    const contents = contentsOf(node);
    const [first] = contents;
    if (!first || contents.some(({ page }) => page !== first.page)) continue;
    const mcids = new Set(contents.map(({ mcid }) => mcid));
    const glyphs = pages[first.page - 1].filter(({ mcid }) => mcids.has(mcid));
    const beside = codes.filter(({ entry }) => node.id.startsWith(`${entry}/`));
    blocks.set(xmlId(node.id), {
      glyphs,
      ways: [...HAIRS_EM.map((roomEm) => ({ above: 0, roomEm })), ...waysBeside(glyphs, beside, direction)],
    });
  }
  return blocks;
}

/** The code of an address, with the white around it, and the entry that it stands in. */
function codeOf(node) {
  const [, entry] = (node.role === 'Figure' && /^([^/]+)\/.*\/code$|/.exec(node.id ?? '')) || [];
  if (entry === undefined) return [];
  const [left, , right] = node.attributes.BBox.match(/[\d.]+/g).map(Number);
  return [{ entry, left, right }];
}

/**
 * How a paragraph may stand beside a code of its entry: some lines above it at full width, the others as wide as the code leaves them, in parts of
 * the size. How many stand above is the layout's choice, and its tests judge it: here the glyphs are compared with the number that fits them best.
 */
function waysBeside(glyphs, codes, direction) {
  const [{ size }] = glyphs;
  const lines = new Set(glyphs.map(({ y }) => Math.round(y / size))).size;
  const start =
    direction === 'rtl'
      ? Math.max(...glyphs.map(({ x, advance }) => x + advance))
      : Math.min(...glyphs.map(({ x }) => x));
  return codes.flatMap(({ left, right }) => {
    const widthPt = (direction === 'rtl' ? start - right : left - start) - profile.qr.gap_pt;
    return Array.from({ length: lines }, (_, above) =>
      [0, ...HAIRS_EM].map((hairEm) => ({ above, widthEm: widthPt / size - hairEm, hairEm })),
    ).flat();
  });
}

function contentsOf(node) {
  if (!('role' in node)) return node.kind === 'content' ? [node] : [];
  return node.children.flatMap(contentsOf);
}

/** Every glyph that leaves ink on a page: its outline, its place in points, its size. */
function glyphsOf(page) {
  const context = page.doc.context;
  const known = new Map();
  const found = [];
  const stack = [];
  const marks = [];
  let state = { ctm: [1, 0, 0, 1, 0, 0], rise: 0, size: 0, spacing: 0, font: undefined };
  let [line, text] = [state.ctm, state.ctm];
  const fontOf = (name) => {
    const dict = page.node.Resources().lookup(PDFName.of('Font'), PDFDict).lookup(PDFName.of(name), PDFDict);
    if (!known.has(dict)) known.set(dict, openFont(dict, context));
    return known.get(dict);
  };
  const show = (parts) => {
    for (const part of parts) {
      if (typeof part === 'number') text = multiply([1, 0, 0, 1, (-part / 1000) * state.size, 0], text);
      else if (part && typeof part === 'object' && 'bytes' in part) {
        for (let at = 0; at + 1 < part.bytes.length; at += 2) {
          const code = part.bytes.charCodeAt(at) * 256 + part.bytes.charCodeAt(at + 1);
          const [a, b, , , x, y] = multiply([state.size, 0, 0, state.size, 0, state.rise], multiply(text, state.ctm));
          const outline = state.font.outline(code);
          const size = Math.hypot(a, b);
          const advance = (state.font.advance(code) / 1000) * size;
          const mcid = marks.findLast((mark) => mark !== undefined);
          if (outline !== '') found.push({ outline, x, y, size, advance, mcid });
          text = multiply([1, 0, 0, 1, (state.font.advance(code) / 1000) * state.size + state.spacing, 0], text);
        }
      }
    }
  };
  for (const { name, operands: o } of operators(contentStreamOf(page))) {
    if (name === 'q') stack.push(state);
    else if (name === 'Q') state = stack.pop() ?? state;
    else if (name === 'cm') state = { ...state, ctm: multiply(o, state.ctm) };
    else if (name === 'BT') line = text = [1, 0, 0, 1, 0, 0];
    else if (name === 'Tm') line = text = o;
    else if (name === 'Td') line = text = multiply([1, 0, 0, 1, o[0], o[1]], line);
    else if (name === 'Tf') state = { ...state, font: fontOf(o[0].name), size: o[1] };
    else if (name === 'Ts') state = { ...state, rise: o[0] };
    else if (name === 'Tc') state = { ...state, spacing: o[0] };
    else if (name === 'Tj') show(o);
    else if (name === 'TJ') show(o[0]);
    else if (name === 'BMC') marks.push(undefined);
    else if (name === 'BDC') marks.push(o[1]?.entries?.get('MCID'));
    else if (name === 'EMC') marks.pop();
  }
  return found;
}

/** The font that a file carries: outlines and advances by the numbers that the file gives its glyphs. */
function openFont(dict, context) {
  const descendant = dict.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  const file = descendant.lookup(PDFName.of('FontDescriptor'), PDFDict).lookup(PDFName.of('FontFile2'));
  if (!(file instanceof PDFRawStream)) throw new Error('Unexpected font that is not TrueType');
  const font = fontkit.create(decodePDFRawStream(file).decode());
  const widths = readWidths(descendant.lookup(PDFName.of('W'), PDFArray), context);
  const map = descendant.lookup(PDFName.of('CIDToGIDMap'));
  const glyphs = map instanceof PDFRawStream ? decodePDFRawStream(map).decode() : undefined;
  const usual = descendant.lookup(PDFName.of('DW'))?.asNumber() ?? 1000;
  const outlines = new Map();
  return {
    advance: (code) => widths.get(code) ?? usual,
    outline: (code) => {
      const id = glyphs ? glyphs[code * 2] * 256 + glyphs[code * 2 + 1] : code;
      if (!outlines.has(id)) outlines.set(id, font.getGlyph(id).path.toSVG());
      return outlines.get(id);
    },
  };
}

function readWidths(array, context) {
  const widths = new Map();
  const value = (index) => context.lookup(array.get(index));
  for (let at = 0; at < array.size(); ) {
    const first = value(at).asNumber();
    const next = value(at + 1);
    if (next instanceof PDFArray) {
      for (const [index, width] of next.asArray().entries())
        widths.set(first + index, context.lookup(width).asNumber());
      at += 2;
    } else {
      for (let code = first; code <= next.asNumber(); code += 1) widths.set(code, value(at + 2).asNumber());
      at += 3;
    }
  }
  return widths;
}

function multiply([a, b, c, d, e, f], [g, h, i, j, k, l]) {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

// What Chromium sets ----------------------------------------------------------------------------------------------------

/** Paragraphs of the e-book, as HTML. Where two faces share a script, only those that one of them sets: the choice between faces is ours. */
function htmlBlocks(bytes, script) {
  const blocks = [];
  const hasTwoFaces = script.text.length > 1;
  for (const [path, content] of Object.entries(unzipSync(new Uint8Array(bytes)))) {
    if (!/chapter-\d+\.xhtml$/.test(path)) continue;
    visit(fromHtml(new TextDecoder().decode(content)), 'element', (element) => {
      if (element.tagName !== 'p' || !element.properties.id) return;
      const html = keptWhole(toHtml(element.children));
      const words = html.replace(/<[^>]+>/g, '');
      // Noto Sans KR has a form of the middle dot for Korean, half as wide. We ask for it; Chromium takes the dot for no script's and does not.
      if (/\p{Script=Hangul}·/u.test(words)) return;
      // Lines that are forced, and addresses that are longer than a line, are not Chromium's to break.
      if (/<br|doc-pagebreak/.test(html) || words.length < 12 || (hasTwoFaces && /[A-Za-z0-9(«“"]/.test(words))) return;
      blocks.push({ id: element.properties.id, html });
    });
  }
  return blocks;
}

/** Words with a hyphen or another sign inside stay whole on our lines (LP-09, LP-10). */
function keptWhole(html) {
  return html.replaceAll('\u202f', '\u00a0').replace(/(^|>)([^<]+)/g, (_, before, text) => {
    // Korean lines end at spaces and nowhere else (LO-08); Chromium also ends them before brackets.
    if (/\p{Script=Hangul}/u.test(text))
      return `${before}${text.replace(/\S*[()·-]\S*/gu, (word) => `<span style="white-space:nowrap">${word}</span>`)}`;
    const words = text.replace(/[\p{L}\d#@(]*[\p{L}\d]*[-/–][\p{L}\d/.-]+/gu, (word) =>
      /[\p{Script=Han}\p{Script=Hangul}]/u.test(word) ? word : `<span style="white-space:nowrap">${word}</span>`,
    );
    return `${before}${words}`;
  });
}

async function chromiumBlocks(blocks, locale, script) {
  const folder = mkdtempSync(join(tmpdir(), 'beside-'));
  try {
    writeFileSync(join(folder, 'page.html'), pageOf(blocks, locale, script));
    const pdf = join(folder, 'page.pdf');
    const chromium = requireProgram('Chromium', 'chromium', 'chromium-browser', 'google-chrome');
    const ended = await run(chromium, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--allow-file-access-from-files',
      `--user-data-dir=${join(folder, 'home')}`,
      '--no-pdf-header-footer',
      '--virtual-time-budget=20000',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(join(folder, 'page.html')).href,
    ]);
    if (ended.status !== 0) throw new Error(ended.stderr);
    const pages = (await PDFDocument.load(readFileSync(pdf))).getPages();
    return blocks.map(({ id }, index) => ({ id, glyphs: pages[index] ? glyphsOf(pages[index]) : [] }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pageOf(blocks, locale, script) {
  const { resolve } = createRequire(import.meta.url);
  // Where two faces share a script, the one of the script alone: the paragraphs are chosen so.
  const families = script.text.length > 1 ? script.text.slice(1) : script.text;
  const faces = families.flatMap((family) =>
    [400, 700].map((weight) => {
      const file = fonts.faces[family][weight].split('/');
      const name = file.slice(0, 2).join('/');
      const place = join(resolve(`${name}/package.json`), '..', ...file.slice(2));
      return `@font-face{font-family:"${family}";font-weight:${weight};src:url("${pathToFileURL(place).href}")}`;
    }),
  );
  const ratio = script.size_ratio ?? 1;
  const { size_pt: sizePt, measure_pt: measurePt, leading } = profile.text;
  const measureEm = (measurePt * (script.measure_ratio ?? 1)) / (sizePt * ratio);
  // Lines of Chinese hold whole characters.
  const whole = (em) => (/^zh/.test(locale) ? Math.floor(em + 1e-9) : em);
  const ems = whole(measureEm);
  const lineEm = Math.max(leading, script.leading ?? 1);
  const direction = directionOf(locale);
  const css = `@page{margin:0}${faces.join('')}
    html{font-size:${SIZE_PX}px} @page{size:${Math.ceil((ems + 2) * SIZE_PX)}px ${PAGE_EM * SIZE_PX}px}
    body{margin:0;font-family:${families.map((family) => `"${family}"`).join(',')};text-rendering:geometricPrecision;font-kerning:normal;
    text-spacing-trim:space-all;text-autospace:no-autospace;hyphens:none;word-break:${locale === 'ko' ? 'keep-all' : 'normal'};overflow-wrap:normal}
    p{margin:0;width:${ems}em;line-height:${lineEm};break-after:page}
    i{float:inline-end;clear:inline-end}
    em,strong,a{font-style:normal;font-weight:700;color:inherit;text-decoration:none}`;
  return `<!DOCTYPE html><html lang="${locale}" dir="${direction}"><meta charset="utf-8"><style>${css}</style><body>${blocks
    .map(({ html, way }) => `<p>${way ? roomFor(way) : ''}${html}</p>`)
    .join('')}</body></html>`;

  /** Nothing at the end of the lines above a code, then the room that it takes. */
  function roomFor({ above, widthEm, hairEm = 0, roomEm = Math.max(0, ems - whole(widthEm)) }) {
    return `<i style="height:${above * lineEm}em;width:${hairEm}em"></i><i style="width:${roomEm}em;height:60em"></i>`;
  }
}

// Beside each other -----------------------------------------------------------------------------------------------------

/** How many of our glyphs have no partner: the same outline within the tolerance, after both blocks were laid on each other. */
function unmatched(ours, theirs) {
  const a = inEms(ours);
  const b = inEms(theirs ?? []);
  const offset = offsetBetween(a, b);
  const left = new Map();
  for (const glyph of b) left.set(glyph.outline, [...(left.get(glyph.outline) ?? []), glyph]);
  return a.filter(({ outline, x, y }) => {
    const candidates = left.get(outline) ?? [];
    const index = candidates.findIndex(
      (glyph) => Math.abs(glyph.x - x - offset.x) <= TOLERANCE_EM && Math.abs(glyph.y - y - offset.y) <= TOLERANCE_EM,
    );
    if (index >= 0) candidates.splice(index, 1);
    return index < 0;
  }).length;
}

function inEms(glyphs) {
  return glyphs.map(({ outline, x, y, size }) => ({ outline, x: x / size, y: y / size }));
}

/** The median distance between glyphs that stand once in each. */
function offsetBetween(a, b) {
  const once = (glyphs) => {
    const counts = new Map();
    for (const glyph of glyphs) counts.set(glyph.outline, [...(counts.get(glyph.outline) ?? []), glyph]);
    return new Map([...counts].filter(([, found]) => found.length === 1).map(([outline, [glyph]]) => [outline, glyph]));
  };
  const [first, second] = [once(a), once(b)];
  const pairs = [...first].flatMap(([outline, glyph]) => (second.has(outline) ? [[glyph, second.get(outline)]] : []));
  if (pairs.length === 0 && a[0] && b[0]) return { x: b[0].x - a[0].x, y: b[0].y - a[0].y };
  const median = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
  return { x: median(pairs.map(([from, to]) => to.x - from.x)), y: median(pairs.map(([from, to]) => to.y - from.y)) };
}
