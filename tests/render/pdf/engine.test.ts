import { readFileSync } from 'node:fs';
import layoutDocument from '@react-pdf/layout';
import renderPages from '@react-pdf/render';
import PDFKit from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { fromRoot } from '../../paths.ts';

/**
 * The engine's parts are half-public: their versions are pinned, and this test says loudly what has moved when a new one is tried.
 * Then look at `layout.ts`, `draw.ts` and `pdf-document.ts` before changing a number here.
 */
const PINNED = {
  '@react-pdf/renderer': '4.9.0',
  '@react-pdf/layout': '5.2.0',
  '@react-pdf/render': '4.7.0',
  pdfkit: '0.20.1',
  fontkit: '2.0.4',
  harfbuzzjs: '1.6.4',
};

describe('the seam with the engine', () => {
  const { dependencies } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };

  test.each(Object.entries(PINNED))('%s is pinned and installed as %s', (name, version) => {
    expect(dependencies[name]).toBe(version);
    const installed = JSON.parse(readFileSync(fromRoot(`node_modules/${name}/package.json`), 'utf8')) as {
      version: string;
    };
    expect(installed.version).toBe(version);
  });

  test('there is one pdfkit, and ours is the one that the engine uses', () => {
    const lock = JSON.parse(readFileSync(fromRoot('package-lock.json'), 'utf8')) as {
      packages: Record<string, unknown>;
    };
    expect(Object.keys(lock.packages).filter((path) => /node_modules\/pdfkit$/.test(path))).toEqual([
      'node_modules/pdfkit',
    ]);
  });

  test('layout and render are the functions that the adapters call', () => {
    expect(layoutDocument).toBeTypeOf('function');
    expect(renderPages).toBeTypeOf('function');
  });

  test('pdfkit has the members that tags and metadata are made with', () => {
    const members = [
      'struct',
      'addStructure',
      'markStructureContent',
      'endMarkedContent',
      'annotate',
      'font',
      'addContent',
      '_addInfo',
      '_setColorCore',
      '_normalizeColor',
    ];
    for (const member of members) expect(PDFKit.prototype, member).toHaveProperty(member);
  });

  test('a font of pdfkit has what glyphs are shown with', () => {
    const pdf = new PDFKit({ autoFirstPage: false }) as unknown as { font(bytes: Uint8Array): void; _font: object };
    pdf.font(
      readFileSync(
        fromRoot(
          'node_modules/@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
        ),
      ),
    );
    for (const member of ['id', 'ref', 'subset', 'widths', 'unicode', 'scale'])
      expect(pdf._font, member).toHaveProperty(member);
    expect(pdf._font).toHaveProperty('subset.includeGlyph');
  });
});
