import { imageDimensionsFromData } from 'image-dimensions';
import type { Position } from 'unist';
import type { Asset } from '../ast/nodes.ts';
import type { State } from './state.ts';
import { readSvg } from './svg.ts';

/** Adds the file of a picture to the document's assets and gives its key there; says what is wrong with it otherwise. */
export function addAsset(url: string, place: Position | undefined, state: State): string {
  const refuse = (reason: string, rule: string, hint: string) => state.error({ reason, rule, place, hint });
  const path = contentPath(url);
  if (path === undefined) {
    refuse(
      `Unexpected picture \`${url}\`, expected a path inside the content folder`,
      'image-path',
      'Copy the picture into the content folder and write its path from there, as in `images/cover.svg`.',
    );
    return url;
  }
  const bytes = state.files.get(path);
  if (!bytes) {
    refuse(
      `Unexpected picture \`${path}\`, expected a file that exists`,
      'image-missing',
      'Check the spelling, small and capital letters too, and that the file is in the content folder.',
    );
    return path;
  }
  const result = readAsset(path, bytes);
  for (const problem of result.problems) {
    refuse(`Unexpected ${problem} in picture \`${path}\`, expected ${result.expected}`, 'image-content', result.hint);
  }
  if (result.asset) state.assets.set(path, result.asset);
  return path;
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

function readAsset(path: string, bytes: Uint8Array): Reading {
  if (/\.svg$/i.test(path)) {
    const { widthPx, heightPx, problems } = readSvg(new TextDecoder().decode(bytes));
    const asset: Asset = { mediaType: 'image/svg+xml', bytes, widthPx, heightPx };
    const hint =
      'Save the drawing as plain SVG with its letters turned into paths, its pictures drawn, and a width and height.';
    return { asset, problems, expected: 'shapes of a known size, and nothing from elsewhere', hint };
  }
  const size = imageDimensionsFromData(bytes);
  const hint = 'Save the picture as SVG, PNG or JPEG.';
  const expected = 'PNG, JPEG or SVG';
  if (size?.type !== 'png' && size?.type !== 'jpeg')
    return { problems: [`format \`${size?.type ?? 'unknown'}\``], expected, hint };
  return {
    asset: {
      mediaType: size.type === 'png' ? 'image/png' : 'image/jpeg',
      bytes,
      widthPx: size.width,
      heightPx: size.height,
    },
    problems: [],
    expected,
    hint,
  };
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
