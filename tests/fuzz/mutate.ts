import type { Random } from './random.ts';

/** Bytes of a file after some accidents: bits that tip, stretches that are lost, doubled, moved or replaced, an end that is missing. */
export function mutated(random: Random, original: Uint8Array, tokens: readonly Uint8Array[]): Uint8Array {
  let bytes = original;
  for (const _ of random.times(random.isTame ? 1 : random.size(1, 24), Number)) bytes = accident(random, bytes, tokens);
  return bytes;
}

function accident(random: Random, bytes: Uint8Array, tokens: readonly Uint8Array[]): Uint8Array {
  const at = random.int(0, bytes.length);
  const length = Math.min(bytes.length - at, random.size(1, 400));
  const piece = bytes.subarray(at, at + length);
  const elsewhere = random.int(0, bytes.length);
  switch (random.int(0, 7)) {
    case 0:
      return spliced(bytes, at, 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << random.int(0, 7))));
    case 1:
      return spliced(bytes, at, 1, Uint8Array.of(random.pick([0, 9, 10, 13, 34, 39, 58, 127, 128, 0xc0, 0xed, 0xff])));
    case 2:
      return spliced(bytes, at, length, new Uint8Array());
    case 3:
      return spliced(bytes, elsewhere, 0, piece);
    case 4:
      return spliced(
        spliced(bytes, at, length, new Uint8Array()),
        Math.min(elsewhere, bytes.length - length),
        0,
        piece,
      );
    case 5:
      return random.chance(0.2) ? bytes.subarray(0, at) : bytes;
    default:
      return spliced(bytes, at, random.chance(0.5) ? 0 : length, random.pick(tokens));
  }
}

function spliced(bytes: Uint8Array, at: number, removed: number, added: Uint8Array): Uint8Array {
  const rest = bytes.subarray(Math.min(at + removed, bytes.length));
  const result = new Uint8Array(at + added.length + rest.length);
  result.set(bytes.subarray(0, at));
  result.set(added, at);
  result.set(rest, at + added.length);
  return result;
}
