import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromRoot } from './paths.ts';

/** Rooms of the house. A file directly in `src` is the front door. */
const STAGES = [
  'read',
  'parse',
  'model',
  'localize',
  'compose',
  'instruct',
  'translate',
  'check',
  'shape',
  'render',
  'impose',
  'verify',
  'write',
];

/** The only crossings between stages: a format that is made of another, and the shaping that the PDF needs. */
const ALLOWED = [
  ['render/epub', 'render/html'],
  ['render/pdf', 'shape'],
];

/** Where the machine may be touched. `watch` calls `build` again and again: it looks at the disk and serves what was made. */
const MAY_USE_NODE = ['cli.ts', 'watch/', 'build/', 'read/', 'write/'];

/** Which files may import the engine's half-public parts. */
const ADAPTERS: Record<string, string[]> = {
  '@react-pdf/layout': ['render/pdf/layout.ts'],
  '@react-pdf/render': ['render/pdf/draw.ts'],
  pdfkit: ['render/pdf/pdf-document.ts'],
  qr: ['render/pdf/code/matrix.ts'],
  'qr/decode.js': ['verify/pdf/print/code-picture.ts'],
  harfbuzzjs: ['shape/shaper.ts'],
};

interface Import {
  from: string;
  to: string;
}

const root = fromRoot('src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
const sources = new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));

/** All import lines, of values and of types. */
const imports: Import[] = [...sources].flatMap(([from, text]) =>
  [...text.matchAll(/(?:^|\s)(?:import|from)\s*\(?\s*'([^']+)'/g)].map((match) => {
    const to = match[1] ?? '';
    return { from, to: to.startsWith('.') ? relative(root, join(root, dirname(from), to)).replaceAll('\\', '/') : to };
  }),
);

/** `render/pdf` for what renders, the first folder otherwise. */
function room(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'render' ? `${first}/${second}` : first;
}

function isStage(path: string): boolean {
  return STAGES.includes(path.split('/')[0] ?? '');
}

describe('the direction of imports', () => {
  test('there are import lines to judge', () => {
    expect(imports.length).toBeGreaterThan(300);
  });

  test('stages import the vocabulary and no other stage', () => {
    const crossings = imports.filter(({ from, to }) => {
      if (!isStage(from) || !sources.has(to) || room(from) === room(to)) return false;
      return !to.startsWith('ast/') && !ALLOWED.some(([a, b]) => room(from) === a && room(to) === b);
    });
    expect(crossings).toEqual([]);
  });

  test('the vocabulary imports nothing of ours', () => {
    expect(
      imports.filter(({ from, to }) => from.startsWith('ast/') && sources.has(to) && !to.startsWith('ast/')),
    ).toEqual([]);
  });

  test('only the front door knows the watching of a build', () => {
    const callers = imports.filter(({ from, to }) => to.startsWith('watch/') && !from.startsWith('watch/'));
    expect([...new Set(callers.map(({ from }) => from))]).toEqual(['cli.ts']);
  });

  test('only the two ends touch the machine', () => {
    const touching = imports.filter(({ to }) => to.startsWith('node:')).map(({ from }) => from);
    expect(touching.filter((from) => !MAY_USE_NODE.some((place) => from.startsWith(place)))).toEqual([]);
  });

  test('no clock, no chance, no globals of Node in the core', () => {
    const core = [...sources].filter(([path]) => !MAY_USE_NODE.some((place) => path.startsWith(place)));
    const found = core.filter(([, text]) =>
      /\b(?:Date\.now|new Date\(\)|Math\.random|process\.|Buffer\.|performance\.now)\b|new Date\(\)/.test(text),
    );
    expect(found.map(([path]) => path)).toEqual([]);
  });

  test('only the adapters know the engine', () => {
    const strangers = imports.filter(({ from, to }) => ADAPTERS[to] && !ADAPTERS[to].includes(from));
    expect(strangers).toEqual([]);
  });

  test('only the report prints', () => {
    expect(
      [...sources].filter(([, text]) => /\bconsole\.|process\.std(?:out|err)\.write/.test(text)).map(([path]) => path),
    ).toEqual([]);
  });
});
