import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';
import { decode as decodePng, encode as encodePng } from 'fast-png';
import { decode as decodeJpeg, encode as encodeJpeg } from 'jpeg-js';
import { expect, test } from 'vitest';
import { build } from './guide.ts';

const problems = (markdown: string, files?: Record<string, string | Uint8Array>) =>
  build(`# T\n\nx\n\n${markdown}`, files && { files }).problems;

const pixels = (width: number, height: number) =>
  Uint8Array.from({ length: width * height * 3 }, (_, index) => (index * 37) % 256);
const png = encodePng({ width: 3, height: 2, data: pixels(3, 2), channels: 3 });

/** A JPEG of which the left half is black. */
function jpeg(segment: readonly number[] = []): Uint8Array {
  const [width, height] = [32, 16];
  const data = Uint8Array.from({ length: width * height * 4 }, (_, index) =>
    index % 4 === 3 || (index / 4) % width >= width / 2 ? 255 : 0,
  );
  const bytes = encodeJpeg({ width, height, data }, 90).data;
  return Uint8Array.from([...bytes.subarray(0, 2), ...segment, ...bytes.subarray(2)]);
}

/** An Exif segment that names a camera and states an orientation. */
function exif(orientation: number): number[] {
  const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
  const tiff = [
    ...ascii('MM'),
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const data = [...ascii('Exif'), 0, 0, ...tiff, ...ascii('Secret camera')];
  return [0xff, 0xe1, 0, data.length + 2, ...data];
}

const asset = (path: string, value: string | Uint8Array) => {
  const { document, problems } = build(`# T\n\nx\n\n![A](${path})`, { files: { [path]: value } });
  expect(problems).toEqual([]);
  const found = document.assets[path];
  if (!found) throw new Error(`no ${path}`);
  return { ...found, text: new TextDecoder('latin1').decode(found.bytes) };
};

test('a picture needs alternative text or the mark of a decoration', () => {
  expect(problems('![](images/box.svg)')).toEqual(['alternative-text@5:1']);
  expect(problems('![ ](images/box.svg)')).toEqual(['alternative-text@5:1']);
  const { document, problems: none } = build('# T\n\nx\n\n![Line](images/box.svg "decoration")');
  expect(none).toEqual([]);
  expect(document.children[1]).toMatchObject({ type: 'figure', alt: '' });
});

test.each([
  '../box.svg',
  'images/../../box.svg',
  '/etc/box.svg',
  'https://example.org/box.svg',
  'data:image/png;base64,AA',
  'C:/box.svg',
  '..%2Fbox.svg',
  '..\\box.svg',
  '',
])('a path that leaves the content folder is an error: %s', (path) =>
  expect(problems(`![A](<${path}>)`)).toEqual(['image-path@5:1']),
);

test.each(['images/none.svg', 'Images/box.svg'])('a file that is not there is an error: %s', (path) =>
  expect(problems(`![A](${path})`)).toEqual(['image-missing@5:1']),
);

test('a path may turn back inside the folder, and a reference is a picture too', () => {
  expect(problems('![A](a/../images/box.svg) ![B][c]\n\n[c]: images/box.svg')).toEqual([]);
});

test('PNG and JPEG are known by their bytes, and their size is read', () => {
  const { document, problems } = build('# T\n\nx\n\n![A](a.png)', { files: { 'a.png': png } });
  expect(problems).toEqual([]);
  expect(document.assets['a.png']).toMatchObject({ mediaType: 'image/png', widthPx: 3, heightPx: 2 });
});

test.each([
  ['a GIF', 'a.gif', 'GIF89a\u0003\u0000\u0002\u0000'],
  ['text with the name of a PNG', 'a.png', 'no picture'],
  ['an empty file', 'a.jpg', ''],
  ['a PNG that breaks off', 'a.png', png.slice(0, -20)],
  ['a PNG with a changed byte', 'a.png', png.with(45, (png[45] ?? 0) ^ 1)],
  ['a JPEG that breaks off', 'a.jpg', jpeg().slice(0, 400)],
] as [string, string, string | Uint8Array][])('%s is an error', (_, path, value) =>
  expect(problems(`![A](${path})`, { [path]: value })).toEqual(['image-content@5:1']),
);

/** A PNG of some chunks, each with its checksum. */
function pngOf(chunks: readonly (readonly [type: string, data: readonly number[] | Uint8Array])[]): Uint8Array {
  const parts = chunks.map(([type, data]) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), Uint8Array.from(data)]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  });
  return new Uint8Array(Buffer.concat([png.subarray(0, 8), ...parts]));
}

const number = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
const header = (width: number, height: number, depth = 8, type = 2) =>
  ['IHDR', [...number(width), ...number(height), depth, type, 0, 0, 0]] as const;
const data = (length: number) => ['IDAT', deflateSync(Buffer.alloc(length))] as const;
const end = ['IEND', []] as const;

test('a PNG that a test makes of chunks is one', () => {
  expect(problems('![A](a.png)', { 'a.png': pngOf([header(3, 2), data(20), end]) })).toEqual([]);
});

test.each([
  ['no colors for its numbers', [header(3, 2, 8, 3), data(8), end]],
  ['numbers of 16 bits', [header(3, 2, 16, 3), ['PLTE', [1, 2, 3]], data(14), end]],
  ['more colors than numbers', [header(3, 2, 1, 3), ['PLTE', [1, 2, 3, 4, 5, 6, 7, 8, 9]], data(4), end]],
  ['colors for what has none', [header(3, 2), ['tRNS', [1]], data(20), end]],
  ['colors behind its pixels', [header(3, 2, 8, 3), data(8), ['PLTE', [1, 2, 3]], end]],
  ['a type that there is not', [header(3, 2, 8, 5), data(20), end]],
  ['two headers', [header(3, 2), header(30, 20), data(20), end]],
  ['a header that comes late', [['gAMA', number(45455)], header(3, 2), data(20), end]],
  ['pixels that are missing', [header(3, 2), data(19), end]],
  ['a million pixels too many', [header(3, 2), data(3_000_000), end]],
  [
    'a profile that fills the memory',
    [header(3, 2), ['iCCP', [97, 0, 0, ...deflateSync(Buffer.alloc(3e7))]], data(20), end],
  ],
  ['no end', [header(3, 2), data(20)]],
] as [string, Parameters<typeof pngOf>[0]][])('a PNG with %s is an error', (_, chunks) =>
  expect(problems('![A](a.png)', { 'a.png': pngOf(chunks) })).toEqual(['image-content@5:1']),
);

const saidOf = (name: string, value: Uint8Array) =>
  build(`# T\n\nx\n\n![A](${name})`, { files: { [name]: value } }).guideFile.messages.map(({ reason }) => reason);

test('a picture that would fill the memory is not decoded, and told its size', () => {
  const wide = pngOf([header(30_000, 30_000), data(1000), end]);
  const fine = pngOf([header(6000, 5000, 16, 2), data(1000), end]);
  const clear = pngOf([header(4000, 3000, 8, 6), data(1000), end]);
  const square = jpeg();
  const frame = square.findIndex((byte, index) => byte === 0xff && square[index + 1] === 0xc0);
  const large = square.with(frame + 5, 40).with(frame + 7, 80);
  expect([saidOf('a.png', wide), saidOf('a.png', fine), saidOf('a.png', clear), saidOf('a.jpg', large)].flat()).toEqual(
    [
      'Unexpected size of 30000 × 30000 pixels in picture `a.png`, expected 40 million pixels at most',
      'Unexpected size of 6000 × 5000 pixels in picture `a.png`, expected 26 million pixels at most',
      'Unexpected size of 4000 × 3000 pixels in picture `a.png`, expected 8 million pixels at most',
      'Unexpected size of 20512 × 10256 pixels in picture `a.jpg`, expected 40 million pixels at most',
    ],
  );
});

/** A JPEG of 2048 × 2048 pixels that is gone through so often: each scan of a few bytes says that there is nothing more in any block. */
function scanned(times: number): Uint8Array {
  const whole = jpeg();
  const table = whole.findIndex((byte, index) => byte === 0xff && whole[index + 1] === 0xdb);
  const frame = [0xff, 0xc2, 0, 11, 8, 8, 0, 8, 0, 1, 1, 0x11, 0];
  const code = [0xff, 0xc4, 0, 20, 0x10, 1, ...Array<number>(15).fill(0), 0xe0];
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 1, 63, 0, ...Array<number>(12).fill(0)];
  const scans = Array.from({ length: times }, () => scan).flat();
  return Uint8Array.from([0xff, 0xd8, ...whole.subarray(table, table + 134), ...frame, ...code, ...scans, 0xff, 0xd9]);
}

test('a JPEG that is gone through too often is not decoded', () => {
  expect(saidOf('a.jpg', scanned(1))).toEqual([]);
  expect(saidOf('a.jpg', scanned(1000))).toEqual([
    'Unexpected damage in picture `a.jpg`, expected a file that is whole',
  ]);
});

const drawing = (inside: string, attributes = 'viewBox="0 0 4 2"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

test.each([
  ['text', drawing('<g><text>x</text></g>')],
  ['a program', drawing('<script>1</script>')],
  ['a program in an attribute', drawing('<path onclick="x()"/>')],
  ['foreign content', drawing('<foreignObject/>')],
  ['a picture inside', drawing('<image href="#a"/>')],
  ['a reference to another file', drawing('<use xlink:href="other.svg#a"/>')],
  ['a style from elsewhere', drawing('<style>@import "x.css";</style>')],
  ['a fill from elsewhere', drawing('<path fill="url(https://example.org/a#b)"/>')],
  ['a style sheet', `<?xml-stylesheet href="x.css"?>${drawing('')}`],
  ['no size', drawing('', '')],
  ['no XML', '<svg><path></svg>'],
  ['another format', '<html></html>'],
  [
    'a cut shape',
    drawing('<clipPath id="a"><path d="M0 0h1v1z"/></clipPath><path clip-path="url(#a)" d="M0 0h4v2z"/>'),
  ],
  ['a mask', drawing('<mask id="a"><path fill="#fff" d="M0 0h1v1z"/></mask><path mask="url(#a)" d="M0 0h4v2z"/>')],
  [
    'a filter',
    drawing('<filter id="a"><feGaussianBlur stdDeviation="1"/></filter><path filter="url(#a)" d="M0 0h4v2z"/>'),
  ],
  ['a hidden shape', drawing('<path visibility="hidden" d="M0 0h4v2z"/>')],
  [
    'a stroke in a gradient',
    drawing(
      '<linearGradient id="a"><stop stop-color="red"/><stop offset="1"/></linearGradient><path stroke="url(#a)" d="M0 0h4v2z"/>',
    ),
  ],
  [
    'a pattern',
    drawing('<pattern id="a" width="1" height="1"><path d="M0 0h1v1z"/></pattern><path fill="url(#a)" d="M0 0h4v2z"/>'),
  ],
  ['shapes inside each other without end', drawing(`${'<g a="/>">'.repeat(60_000)}${'</g>'.repeat(60_000)}`)],
  ['shapes without end', drawing('<path d="M0 0h4v2z"/>'.repeat(100_000))],
  [
    'copies of copies',
    drawing(
      `<defs><path id="a0" d="M0 0h4v2z"/>${Array.from(
        { length: 5 },
        (_, at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`,
      ).join('')}</defs><use href="#a5"/>`,
    ),
  ],
  ['words that stand for words', `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing('<title>&a;</title>')}`],
])('a drawing with %s is an error', (_, text) =>
  expect(problems('![A](a.svg)', { 'a.svg': text })).toEqual(['image-content@5:1']),
);

test.each([
  ['width="10mm" height="1in"', 37.8, 96],
  ['width="100%" height="100%" viewBox="0 0 12 34"', 12, 34],
  ['width="5" height="6px" viewBox="0 0 12 34"', 5, 6],
])('the size of a drawing with %s', (attributes, width, height) => {
  const text = drawing('<linearGradient id="a"/><path fill="url(#a)"/><use href="#a"/>', attributes);
  const { document, problems } = build('# T\n\nx\n\n![A](a.svg)', { files: { 'a.svg': text } });
  expect(problems).toEqual([]);
  expect(document.assets['a.svg']?.widthPx).toBeCloseTo(width, 1);
  expect(document.assets['a.svg']?.heightPx).toBeCloseTo(height, 1);
});

test('a picture in a table is an error', () => {
  expect(problems('| a |\n|---|\n| ![A](images/box.svg) |')).toEqual(['image-in-text@7:3']);
});

test('a drawing goes on as paths that say their colors, and tells nothing of its making', () => {
  const { text } = asset(
    'a.svg',
    drawing(
      '<metadata>Somebody</metadata><style>.a{fill:red}</style><g id="b"><rect width="1" height="1"/></g><use href="#b" x="2"/><circle class="a" r="1"/>',
    ),
  );
  expect(text.match(/<path /g)).toHaveLength(3);
  expect(text.match(/fill="#000000"/g)).toHaveLength(2);
  expect(text).toContain('fill="#ff0000"');
  expect(text).not.toMatch(/<(?:use|style|rect|circle|metadata)|Somebody/);
});

test('a PNG keeps its pixels and loses what it tells of its making', () => {
  const named = encodePng({ width: 3, height: 2, data: pixels(3, 2), channels: 3, text: { Author: 'Somebody' } });
  const { bytes, text } = asset('a.png', named);
  expect(new TextDecoder('latin1').decode(named)).toContain('Somebody');
  expect(text).not.toContain('Somebody');
  expect([...decodePng(bytes).data]).toEqual([...pixels(3, 2)]);
});

test('a PNG that is interlaced or of 16 bits goes on in plain rows of 8 bits', () => {
  const data = pixels(3, 2);
  const interlaced = encodePng({ width: 3, height: 2, data, channels: 3 }, { interlace: 'Adam7' });
  const fine = encodePng({ width: 3, height: 2, data: Uint16Array.from(data, (v) => v * 257), channels: 3, depth: 16 });
  for (const value of [interlaced, fine]) {
    const { bytes } = asset('a.png', value);
    expect([bytes[24], bytes[28]]).toEqual([8, 0]);
    expect([...decodePng(bytes).data]).toEqual([...data]);
  }
});

test('a JPEG keeps its bytes but for what it tells of its making', () => {
  const { bytes } = asset('a.jpg', jpeg(exif(1)));
  expect([...bytes]).toEqual([...jpeg()]);
});

test('what a camera puts behind a JPEG does not go on', () => {
  const { bytes } = asset('a.jpg', Uint8Array.from([...jpeg(), ...jpeg(exif(1))]));
  expect([...bytes]).toEqual([...jpeg()]);
});

test.each([
  [2, 32, 'right'],
  [3, 32, 'right'],
  [4, 32, 'left'],
  [5, 16, 'top'],
  [6, 16, 'top'],
  [7, 16, 'bottom'],
  [8, 16, 'bottom'],
])('a JPEG of orientation %i is turned upright', (orientation, width, dark) => {
  const { bytes, widthPx, text } = asset('a.jpg', jpeg(exif(orientation)));
  expect(widthPx).toBe(width);
  expect(text).not.toMatch(/Exif|Secret/);
  const turned = decodeJpeg(bytes, { useTArray: true });
  const at = (x: number, y: number) => (turned.data[(y * turned.width + x) * 4] ?? 0) < 128;
  const [right, bottom] = [turned.width - 1, turned.height - 1];
  expect({ left: at(0, 8), right: at(right, 8), top: at(8, 0), bottom: at(8, bottom) }[dark]).toBe(true);
  expect(at(0, 0) && at(right, bottom)).toBe(false);
});
