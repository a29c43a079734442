import { imageDimensionsFromData } from 'image-dimensions';
import type { Position } from 'unist';
import type { SimplifySvg } from '../ast/drawing.ts';
import type { Asset } from '../ast/nodes.ts';
import { readJpeg } from './picture/jpeg.ts';
import { readPng } from './picture/png.ts';
import { undrawable } from './picture/simplified.ts';
import { readSvg } from './picture/svg.ts';
import type { State } from './state.ts';

/** Where pictures are looked for, and what takes them and their faults. */
export interface Shelf extends Pick<State, 'files' | 'simplifySvg' | 'assets' | 'error'> {
  /** The folder, as messages call it; the content folder when not given. */
  folder?: string;
  /** Before the path in the key of the asset, so that equal paths in two folders are two pictures; a path never holds a colon there. */
  prefix?: 'site:';
}

/** Adds the file of a picture to the document's assets and gives its key there; says what is wrong with it otherwise. */
export function addAsset(url: string, place: Position | undefined, state: Shelf): string {
  const { folder = 'the content folder', prefix = '' } = state;
  const refuse = (reason: string, rule: string, hint: string) => state.error({ reason, rule, place, hint });
  const path = contentPath(url);
  if (path === undefined) {
    refuse(
      `Unexpected picture \`${url}\`, expected a path inside ${folder}`,
      'image-path',
      `Copy the picture into ${folder} and write its path from there, as in \`images/cover.svg\`.`,
    );
    return url;
  }
  const bytes = state.files.get(path);
  if (!bytes) {
    refuse(
      `Unexpected picture \`${path}\`, expected a file that exists, of 64 MB at most`,
      'image-missing',
      `Check the spelling, small and capital letters too, and that the file is in ${folder}.`,
    );
    return path;
  }
  const result = readAsset(path, bytes, state.simplifySvg);
  for (const problem of result.problems) {
    refuse(`Unexpected ${problem} in picture \`${path}\`, expected ${result.expected}`, 'image-content', result.hint);
  }
  if (result.asset) state.assets.set(prefix + path, result.asset);
  return prefix + path;
}

/** A path from the content folder without `.` and `..`; `undefined` when it leads out of it or is none. */
export function contentPath(url: string): string | undefined {
  const path = decode(url).replaceAll('\\', '/');
  if (path === '' || path.startsWith('/') || /^[a-z][a-z\d+.-]*:/i.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.length > 0 ? parts.join('/') : undefined;
}

interface Reading {
  asset?: Asset;
  problems: string[];
  expected: string;
  hint: string;
}

function readAsset(path: string, bytes: Uint8Array, simplify: SimplifySvg): Reading {
  if (/\.svg$/i.test(path)) return readDrawing(bytes, simplify);
  const type = imageDimensionsFromData(bytes)?.type;
  if (type !== 'png' && type !== 'jpeg') {
    const hint = 'Save the picture as SVG, PNG or JPEG.';
    return { problems: [`format \`${type ?? 'unknown'}\``], expected: 'PNG, JPEG or SVG', hint };
  }
  const picture = type === 'png' ? readPng(bytes) : readJpeg(bytes);
  if ('asset' in picture) return { asset: picture.asset, problems: [], expected: '', hint: '' };
  const hint =
    'The file breaks off or was changed on its way: get it again, or save it anew, not interlaced, in a program that opens it.';
  const { problem, expected = 'a file that is whole' } = picture;
  return { problems: [problem], expected, hint: picture.hint ?? hint };
}

function simplifiedBy(simplify: SimplifySvg, text: string): string | undefined {
  try {
    return simplify(text);
  } catch {
    return undefined;
  }
}

/** Of a drawing without faults, the simplified form goes on: it looks the same everywhere, and tells nothing of its making. */
function readDrawing(bytes: Uint8Array, simplify: SimplifySvg): Reading {
  const text = new TextDecoder().decode(bytes);
  const { widthPx, heightPx, problems } = readSvg(text);
  const simplified = problems.length === 0 ? simplifiedBy(simplify, text) : '';
  const found = simplified === undefined ? ['drawing that cannot be read'] : [...problems, ...undrawable(simplified)];
  return {
    ...(found.length === 0 && {
      asset: { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(simplified), widthPx, heightPx },
    }),
    problems: found,
    expected: 'shapes of a known size, in plain colors, and nothing from elsewhere',
    hint: 'Save the drawing as plain SVG with its letters turned into paths, its pictures drawn, its shapes cut for good, and a width and height.',
  };
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
