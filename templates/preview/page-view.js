// One page of a PDF, drawn by pdf.js, with its words over the picture, so that they can be selected and read aloud.
import { GlobalWorkerOptions, getDocument, TextLayer } from '/pdfjs/legacy/build/pdf.min.mjs';

GlobalWorkerOptions.workerSrc = '/pdfjs/legacy/build/pdf.worker.min.mjs';

/** What pdf.js reads beside the file. No code may be made out of text, as the policy of this page says. */
const LIBRARY = {
  cMapUrl: '/pdfjs/cmaps/',
  standardFontDataUrl: '/pdfjs/standard_fonts/',
  iccUrl: '/pdfjs/iccs/',
  isEvalSupported: false,
  useWasm: false,
};

/** A point of paper is 1/72 inch, a pixel of a browser 1/96. */
const PX_PER_PT = 96 / 72;

const at = (id) => document.getElementById(id);

/** The view of the page; it remembers the file that it shows. */
export function createPageView() {
  let file;
  /** SHA-256 of the bytes that are shown. */
  let tag = '';
  let pdf;
  let page = 1;
  /** Where the last build changed this file. */
  let change;
  /** Which call is the last one: what an earlier one has begun is given up. */
  let shows = 0;
  let draws = 0;

  at('previous').addEventListener('click', () => goTo(page - 1));
  at('next').addEventListener('click', () => goTo(page + 1));
  at('number').addEventListener('change', ({ target }) => goTo(Number(target.value)));
  at('size').addEventListener('change', () => draw());
  watchWidth(() => at('size').value === 'fit' && draw());

  return { show };

  /** Shows a file. @returns The page that has changed since it was shown last, if it was. */
  async function show(next) {
    shows += 1;
    const own = shows;
    const isSame = file?.path === next.path;
    if (isSame && tag === next.sha256) return undefined;
    const found = isSame ? await changeOf(next.path, tag) : undefined;
    const loaded = await load(next.path);
    if (own !== shows) return loaded.pdf.loadingTask.destroy();
    pdf?.loadingTask.destroy();
    ({ pdf, tag } = loaded);
    file = next;
    change = found;
    page = found?.page ?? (isSame ? page : 1);
    await draw();
    if (found?.top !== undefined) scrollTo(found.top);
    return found?.page;
  }

  function goTo(wanted) {
    page = wanted;
    draw();
  }

  async function draw() {
    if (!pdf) return;
    page = Math.min(Math.max(1, Math.round(page) || 1), pdf.numPages);
    showNumber(page, pdf.numPages);
    draws += 1;
    const own = draws;
    const paper = await drawn(await pdf.getPage(page), file);
    if (own !== draws) return;
    if (change?.page === page && change.top !== undefined) paper.append(markerAt(change.top));
    at('sheet').setAttribute('aria-label', `Page ${page} of ${pdf.numPages}`);
    at('sheet').replaceChildren(paper);
  }
}

async function load(path) {
  const response = await fetch(`/files/${path.split('/').map(encodeURIComponent).join('/')}`);
  if (!response.ok) throw new Error(await response.text());
  const tag = (response.headers.get('ETag') ?? '').replaceAll('"', '');
  return { tag, pdf: await getDocument({ data: await response.arrayBuffer(), ...LIBRARY }).promise };
}

/** Where a file differs from the bytes that are shown; nothing where the program cannot tell. */
async function changeOf(path, from) {
  const response = await fetch(`/changes?${new URLSearchParams({ path, from })}`);
  return response.ok ? ((await response.json()) ?? undefined) : undefined;
}

/** A page, drawn as large as is asked for, and as sharp as the screen is. */
async function drawn(page, { lang, dir }) {
  const viewport = page.getViewport({ scale: scaleOf(page) });
  const paper = document.createElement('div');
  paper.className = 'paper';
  paper.style.width = `${viewport.width}px`;
  paper.style.height = `${viewport.height}px`;
  paper.style.setProperty('--total-scale-factor', String(viewport.scale));
  const canvas = document.createElement('canvas');
  const sharpness = window.devicePixelRatio || 1;
  canvas.width = Math.floor(viewport.width * sharpness);
  canvas.height = Math.floor(viewport.height * sharpness);
  canvas.setAttribute('aria-hidden', 'true');
  const words = document.createElement('div');
  words.className = 'textLayer';
  words.lang = lang;
  words.dir = dir;
  paper.append(canvas, words);
  const transform = [sharpness, 0, 0, sharpness, 0, 0];
  await Promise.all([
    page.render({ canvas, viewport, transform }).promise,
    new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport }).render(),
  ]);
  return paper;
}

function scaleOf(page) {
  const { value } = at('size');
  const { width } = page.getViewport({ scale: 1 });
  return value === 'fit' ? Math.max(1, at('sheet').clientWidth) / width : Number(value) * PX_PER_PT;
}

function showNumber(page, count) {
  at('number').value = page;
  at('number').max = count;
  at('count').textContent = `of ${count}`;
  // Not `disabled`: a button that is, loses the focus of who has just pressed it.
  at('previous').setAttribute('aria-disabled', String(page === 1));
  at('next').setAttribute('aria-disabled', String(page === count));
}

function markerAt(top) {
  const marker = document.createElement('div');
  marker.className = 'marker';
  marker.style.top = `${top * 100}%`;
  return marker;
}

/** Within its own frame only: the page must not jump away from where a person is. */
function scrollTo(top) {
  const sheet = at('sheet');
  sheet.scrollTop = top * sheet.scrollHeight - sheet.clientHeight / 3;
}

/** Calls when the room for the page has another width, and keeps it. */
function watchWidth(call) {
  let width = 0;
  let timer;
  new ResizeObserver(([{ contentRect }]) => {
    if (Math.abs(contentRect.width - width) < 1) return;
    width = contentRect.width;
    clearTimeout(timer);
    timer = setTimeout(call, 150);
  }).observe(at('sheet'));
}
