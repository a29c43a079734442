import type { Subject } from '../subject.ts';

/** A plain text file, cut into what stands between its blank lines. */
export interface TextFile {
  /** Path of the file, for places. */
  file: string;
  bytes: Uint8Array;
  /** BCP 47 tag that the file ought to have, when it is known. */
  locale?: string;
  /** It does not hold the whole guide. */
  part?: boolean;
  /** Why the bytes are no text, when they are none. */
  broken?: string;
  text: string;
  lines: string[];
  blocks: TextBlock[];
}

/** Lines that stand together. */
export interface TextBlock {
  /** Number of the first line, from 1. */
  line: number;
  lines: string[];
  /** The lines as one, with single spaces. */
  text: string;
  /** Blank lines before it. */
  blankBefore: number;
  /** Blank lines after it; none at the end of the file. */
  blankAfter: number;
}

/** Reads a text file. Bytes that are no UTF-8 are read as well as they can be, and the file says so. */
export function readText({ path, bytes, locale, part }: Pick<Subject, 'path' | 'bytes' | 'locale' | 'part'>): TextFile {
  const broken = faultOfUtf8(bytes);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return { file: path, bytes, locale, part, ...(broken && { broken }), text, lines, blocks: blocksOf(lines) };
}

function faultOfUtf8(bytes: Uint8Array): string | undefined {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    return 'the bytes are not UTF-8';
  }
}

function blocksOf(lines: readonly string[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let blank = 0;
  for (const [index, line] of lines.entries()) {
    const last = blocks.at(-1);
    if (line.trim() === '') {
      blank += 1;
      if (last) last.blankAfter += 1;
    } else if (last && blank === 0) {
      last.lines.push(line);
      last.text = `${last.text} ${line.trim()}`;
    } else {
      blocks.push({ line: index + 1, lines: [line], text: line.trim(), blankBefore: blank, blankAfter: 0 });
    }
    if (line.trim() !== '') blank = 0;
  }
  return blocks;
}
