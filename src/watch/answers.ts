import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readInside } from '../read/given.ts';
import { changedPage } from './changed-pages.ts';
import { mediaType } from './headers.ts';
import type { Preview } from './preview.ts';
import { createShown } from './shown.ts';

/** What a browser gets. */
export interface Answer {
  type: string;
  body: Uint8Array | string;
  /** SHA-256 of a file of the build, so that the page can say which one it shows. */
  tag?: string;
}

const PAGE = fileURLToPath(new URL('../../templates/preview/', import.meta.url));
const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** What the page is made of. */
const ASSET = /^\/preview\/([a-z-]+\.(?:css|js|svg))$/;
/** What pages of a PDF are drawn with: the build for older browsers too, and its data. */
const PDFJS_ASSET =
  /^\/pdfjs\/(legacy\/build\/pdf(?:\.worker)?\.min\.mjs|(?:cmaps|standard_fonts|iccs|wasm)\/[\w-]+\.\w+)$/;
const FILE = /^\/files\/(.+)$/;

/** Answers by path; nothing for a path that is not ours. Of the output folder only what the build has made can be had. */
export function createAnswers(preview: Preview, out: string): (url: URL) => Promise<Answer | undefined> {
  const shown = createShown();

  async function file(path: string): Promise<Answer | undefined> {
    const bytes = await builtFile(path);
    if (!bytes) return undefined;
    const tag = createHash('sha256').update(bytes).digest('hex');
    shown.add(tag, bytes);
    return { type: mediaType(path), body: bytes, tag };
  }

  async function builtFile(path: string): Promise<Uint8Array | undefined> {
    return preview.state.files.some((one) => one.path === path) ? readInside(out, path) : undefined;
  }

  /** Where the file differs from the one that the page shows; `null` where that is not known. */
  async function change(path: string, from: string): Promise<Answer | undefined> {
    const [before, after] = [shown.get(from), await builtFile(path)];
    if (!after) return undefined;
    const found = before && path.endsWith('.pdf') ? await changedPage(before, after) : undefined;
    return { type: 'application/json', body: JSON.stringify(found ?? null) };
  }

  return async ({ pathname, searchParams }) => {
    const path = decoded(pathname);
    if (path === '/') return page('index.html');
    if (path === '/changes') return change(searchParams.get('path') ?? '', searchParams.get('from') ?? '');
    const [asset, library, built] = [ASSET, PDFJS_ASSET, FILE].map((pattern) => pattern.exec(path)?.[1]);
    if (asset) return page(asset);
    if (library) return inside(PDFJS, library);
    return built ? file(built) : undefined;
  };
}

function page(name: string): Promise<Answer | undefined> {
  return inside(PAGE, name);
}

async function inside(folder: string, path: string): Promise<Answer | undefined> {
  const body = await readInside(folder, path);
  return body && { type: mediaType(path), body };
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}
