import { decodePDFRawStream, type PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import { look } from '../../facts/look.ts';

/** The text of a stream, UTF-8 or UTF-16; nothing when there is no such stream. */
export function contentOfStream(dict: PDFDict, key: string): string | undefined {
  const stream = look(dict, key);
  if (!(stream instanceof PDFRawStream)) return undefined;
  const bytes = decodePDFRawStream(stream).decode();
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
}
