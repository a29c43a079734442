import type { VFile } from 'vfile';
import { error } from '../ast/problem.ts';
import { pointAt, withoutUnseen } from './unseen.ts';

const replacement = 0xfffd;

/**
 * Decodes the bytes of a file as UTF-8, sets them as its `value`, and gives them. Takes off a byte order mark and writes every line
 * end as one line feed. Neither moves a line or a column: the mark is not counted by any editor, and a carriage return stands
 * where the line is over. Offsets count in the decoded value. Characters that nobody sees are reported (see `withoutUnseen`).
 * @returns nothing, with an error at the first wrong byte, when the file is not UTF-8; nothing when it has no value.
 */
export function decodeUtf8(file: VFile): string | undefined {
  const bytes: unknown = file.value;
  if (typeof bytes === 'string') return setText(file, normalize(bytes));
  if (!(bytes instanceof Uint8Array)) return undefined;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const wrong = firstWrong(bytes, text);
  if (wrong === undefined) return setText(file, withoutUnseen(file, normalize(text)));
  const before = normalize(text.slice(0, wrong.index));
  error(file, {
    reason: `Unexpected byte \`0x${wrong.byte.toString(16).padStart(2, '0')}\`, expected text in UTF-8`,
    rule: 'utf-8',
    place: pointAt(before, before.length),
    hint: 'Save the file again with the encoding UTF-8.',
  });
  return undefined;
}

function setText(file: VFile, text: string): string {
  file.value = text;
  return text;
}

function normalize(text: string): string {
  return text.replace(/^\u{FEFF}/u, '').replaceAll(/\r\n?/g, '\n');
}

/** Finds the first replacement character that does not stand for itself in the bytes. */
function firstWrong(bytes: Uint8Array, text: string): { index: number; byte: number } | undefined {
  let index = 0;
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === replacement && !(bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd)) {
      return { index, byte: bytes[at] ?? 0 };
    }
    index += character.length;
    at += encodedLength(code);
  }
  return undefined;
}

function encodedLength(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
