import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';
import { encode as encodeJpeg } from 'jpeg-js';
import { words } from './hostile.ts';
import { mutated } from './mutate.ts';
import { Random } from './random.ts';

/** Sides that a file may claim; few pictures are that large, and none of ours. */
const SIDES = [0, 1, 2, 8, 255, 2048, 20_000, 65_500, 0x7fffffff, 0xffffffff] as const;

/** A few bytes each that come to ten thousand, a million, and many millions. */
const BOMBS = [1e4, 1e6, 1e8].map((length) => deflateSync(Buffer.alloc(length)));

/** Depths that each kind of colours may have. */
const DEPTHS = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] } as const;

type Chunk = [type: string, data: Uint8Array];

/** A PNG that was damaged, or that says of itself what is not true. */
export function hostilePng(random: Random): Uint8Array {
  const colorType = random.pick([0, 2, 3, 4, 6] as const);
  const depth = random.pick(random.isTame ? DEPTHS[colorType] : [1, 2, 4, 8, 16]);
  const chunks = pngChunks(random, colorType, depth);
  for (const _ of random.times(random.isTame ? 0 : random.int(0, 3), Number)) damageChunk(random, chunks);
  const bytes = pngBytes(random, chunks);
  return !random.isTame && random.chance(0.5) ? mutated(random, bytes, TOKENS) : bytes;
}

function pngChunks(random: Random, colorType: number, depth: number): Chunk[] {
  const [width, height] = [random.int(1, 40), random.int(1, 40)];
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colorType] ?? 1;
  const row = 1 + Math.ceil((width * channels * depth) / 8);
  const pixels = Uint8Array.from({ length: row * height }, (_, index) =>
    index % row === 0 ? random.int(0, 4) : random.int(0, 255),
  );
  return [
    ['IHDR', header(width, height, depth, colorType, !random.isTame && random.chance(0.2) ? 1 : 0)],
    ...(colorType === 3 ? [['PLTE', bytesOf(random, 3 * 2 ** Math.min(depth, 8))] as Chunk] : []),
    ...(random.chance(0.2) ? [['tEXt', Buffer.from(`Comment\0${words(random, 2)}`)] as Chunk] : []),
    ...(random.chance(0.1)
      ? [['iCCP', Buffer.concat([Buffer.from('a\0\0'), deflateSync(bytesOf(random, 50))])] as Chunk]
      : []),
    ['IDAT', deflateSync(pixels)],
    ['IEND', new Uint8Array()],
  ];
}

function header(width: number, height: number, depth: number, colorType: number, interlace: number): Uint8Array {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, colorType, 0, 0, interlace], 8);
  return data;
}

function damageChunk(random: Random, chunks: Chunk[]): void {
  const at = random.int(0, chunks.length - 1);
  switch (random.int(0, 6)) {
    case 0:
      chunks[0] = [
        'IHDR',
        header(
          random.pick(SIDES),
          random.pick(SIDES),
          random.pick([1, 8, 16, 3]),
          random.pick([0, 2, 3, 6, 7]),
          random.int(0, 2),
        ),
      ];
      break;
    case 1:
      chunks.splice(at, 1);
      break;
    case 2:
      chunks.splice(at, 0, chunks[random.int(0, chunks.length - 1)] as Chunk);
      break;
    case 3:
      chunks.splice(at, 0, ['IDAT', random.pick(BOMBS)]);
      break;
    case 4:
      chunks.splice(at, 0, [
        random.pick(['tRNS', 'PLTE', 'gAMA', 'eXIf', 'acTL', 'fdAT', 'zTXt', 'iTXt', 'pHYs', 'abcd', '\0\0\0\0']),
        bytesOf(random, random.int(0, 40)),
      ]);
      break;
    default:
      chunks.splice(at, 1, [chunks[at]?.[0] ?? '', bytesOf(random, random.size(1, 300))]);
  }
}

function pngBytes(random: Random, chunks: readonly Chunk[]): Uint8Array {
  const parts = chunks.map(([type, data]) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(random.chance(0.03) ? random.pick(SIDES) : data.length, 0);
    frame.writeUInt32BE(random.chance(0.03) ? 0 : crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  });
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

/** A JPEG that was damaged, or that says of itself what is not true. */
export function hostileJpeg(random: Random): Uint8Array {
  const segments = segmentsOf(random.pick(JPEGS));
  for (const _ of random.times(random.isTame ? 0 : random.int(0, 3), Number)) damageSegment(random, segments);
  const bytes = Buffer.concat(segments);
  return !random.isTame && random.chance(0.5) ? mutated(random, bytes, TOKENS) : bytes;
}

/** Whole pictures, made once: the encoder takes its time. */
const JPEGS = new Random(1).times(12, (index) => {
  const random = new Random(index);
  const [width, height] = [random.int(1, 24), random.int(1, 24)];
  return encodeJpeg({ width, height, data: bytesOf(random, width * height * 4) }, random.int(1, 90)).data;
});

/** A whole JPEG cut before every marker. */
function segmentsOf(bytes: Uint8Array): Uint8Array[] {
  const segments = [bytes.subarray(0, 2)];
  let at = 2;
  while (bytes[at + 1] !== 0xda) {
    const length = 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    segments.push(bytes.subarray(at, at + length));
    at += length;
  }
  return [...segments, bytes.subarray(at)];
}

function damageSegment(random: Random, segments: Uint8Array[]): void {
  const at = random.int(1, segments.length - 1);
  const frame = segments.findIndex((segment) => segment[1] === 0xc0 && segment.length > 18);
  switch (random.int(0, 6)) {
    case 0:
      if (frame >= 0) segments[frame] = resized(random, segments[frame] as Uint8Array);
      break;
    case 1:
      segments.splice(at, 1);
      break;
    case 2:
      segments.splice(at, 0, segments[random.int(1, segments.length - 1)] as Uint8Array);
      break;
    case 3:
      segments.splice(at, 0, exif(random));
      break;
    case 4:
      segments.splice(
        at,
        0,
        Uint8Array.of(0xff, random.int(0xc0, 0xff), 0, random.int(0, 20), ...bytesOf(random, random.int(0, 20))),
      );
      break;
    default:
      if (frame >= 0) segments[frame] = (segments[frame] as Uint8Array).with(random.int(1, 18), random.int(0, 255));
  }
}

function resized(random: Random, frame: Uint8Array): Uint8Array {
  const copy = Buffer.from(frame);
  copy.writeUInt16BE(random.pick(SIDES) & 0xffff, 5);
  copy.writeUInt16BE(random.pick(SIDES) & 0xffff, 7);
  return copy;
}

/** What a camera says, with a directory that may be longer than the file, or stand anywhere. */
function exif(random: Random): Uint8Array {
  const tiff = Buffer.alloc(random.int(2, 40));
  tiff.write('II');
  if (tiff.length > 24) {
    tiff.writeUInt32LE(random.pick([8, 0, 1, 0xffffffff]), 4);
    tiff.writeUInt16LE(random.pick([1, 2, 0xffff]), 8);
    tiff.writeUInt16LE(0x0112, 10);
    tiff.writeUInt16LE(random.int(0, 9), 18);
  }
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  return Buffer.concat([Uint8Array.of(0xff, 0xe1, 0, body.length + 2), body]);
}

function bytesOf(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.int(0, 255));
}

const TOKENS = [
  'IDAT',
  'IEND',
  'IHDR',
  '\x89PNG\r\n\x1a\n',
  '\xff\xd8',
  '\xff\xd9',
  '\xff\xda',
  '\xff\xff',
  '\0\0\0\0',
  'Exif\0\0',
  '<svg',
].map((token) => Buffer.from(token, 'latin1'));
