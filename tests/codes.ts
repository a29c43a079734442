import { readFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { fromRoot } from './paths.ts';

/** Pages as a printer and a copier make them of a PDF, and their codes as a telephone reads them (PR-12). */

/** A picture, four bytes a pixel, row by row. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** A rectangle of a picture, in pixels from its top left corner. */
export interface PixelBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

// Given its bytes, the reader fetches nothing.
const wasm = readFileSync(fromRoot('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

/** Every page of a PDF, or only those of some numbers, at so many pixels an inch; by number, from 1. */
export async function renderPages(
  bytes: Uint8Array,
  dpi: number,
  only?: readonly number[],
): Promise<Map<number, Raster>> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages = new Map<number, Raster>();
  for (let number = 1; number <= document.numPages; number += 1) {
    if (only && !only.includes(number)) continue;
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: dpi / 72 });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const canvas = createCanvas(width, height);
    // Its types know only the canvas of a browser.
    await page.render({ canvas: canvas as never, viewport, background: 'white' }).promise;
    pages.set(number, { width, height, data: canvas.getContext('2d').getImageData(0, 0, width, height).data });
  }
  await task.destroy();
  return pages;
}

/** A part of a picture. */
export function cropped({ width, data }: Raster, box: PixelBox): Raster {
  const part = new Uint8ClampedArray(box.width * box.height * 4);
  for (let y = 0; y < box.height; y += 1) {
    const from = ((box.top + y) * width + box.left) * 4;
    part.set(data.subarray(from, from + box.width * 4), y * box.width * 4);
  }
  return { width: box.width, height: box.height, data: part };
}

/** What a poor copier makes of a page: grain and specks, blurred by a pixel, askew by 3 degrees. The specks are the same in every run. */
export function photocopied(image: Raster): Raster {
  return skewed(blurred(grained(image)), (3 * Math.PI) / 180);
}

/** What each code of a picture says, from top to bottom. */
export async function decodeCodes(image: Raster): Promise<string[]> {
  const found = await readBarcodes({ ...image, colorSpace: 'srgb' } as never, {
    formats: ['QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: 64,
  });
  return found
    .filter(({ isValid }) => isValid)
    .sort((a, b) => a.position.topLeft.y - b.position.topLeft.y)
    .map(({ text }) => text);
}

/** Turned about its middle, on white. */
function skewed(image: Raster, angle: number): Raster {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [image.width / 2, image.height / 2];
  return mapped(image, (x, y) => {
    const fromX = middleX + (x - middleX) * cos + (y - middleY) * sin;
    const fromY = middleY - (x - middleX) * sin + (y - middleY) * cos;
    return grey(image, Math.round(fromX), Math.round(fromY));
  });
}

function blurred(image: Raster): Raster {
  const around = [-1, 0, 1];
  return mapped(image, (x, y) => {
    const sum = around.flatMap((dy) => around.map((dx) => grey(image, x + dx, y + dy))).reduce((a, b) => a + b, 0);
    return sum / 9;
  });
}

/** Every pixel a little darker or lighter, and one of a hundred black or white. */
function grained(image: Raster): Raster {
  let seed = 20260131;
  const chance = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  return mapped(image, (x, y) => {
    const speck = chance();
    if (speck < 0.01) return speck < 0.005 ? 0 : 255;
    return grey(image, x, y) + (chance() - 0.5) * 80;
  });
}

function mapped({ width, height }: Raster, value: (x: number, y: number) => number): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const level = value(x, y);
      data.set([level, level, level, 255], (y * width + x) * 4);
    }
  return { width, height, data };
}

/** Paper is white where a picture ends. */
function grey({ width, height, data }: Raster, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 255 : (data[(y * width + x) * 4] ?? 255);
}
