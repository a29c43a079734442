import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { PdfFacts } from './facts.ts';

const latin1 = new TextDecoder('latin1');

/** The operators of every page, decoded; an empty text for what cannot be decoded. */
export function contentStreams({ document }: Pick<PdfFacts, 'document'>): string[] {
  return document.getPages().map(contentStreamOf);
}

/** The operators of one page, decoded. */
export function contentStreamOf({ node, doc }: PDFPage): string {
  const contents = node.lookup(PDFName.of('Contents'));
  const parts = contents instanceof PDFArray ? contents.asArray() : [contents];
  return parts.map((part) => decodedStream(part, doc.context)).join('\n');
}

/** The bytes of a stream after its filters, one character a byte; an empty text for what is no stream or cannot be decoded. */
export function decodedStream(object: PDFObject | undefined, context: PDFContext): string {
  const stream = object instanceof PDFRef ? context.lookup(object) : object;
  if (!(stream instanceof PDFRawStream)) return '';
  try {
    return latin1.decode(decodePDFRawStream(stream).decode());
  } catch {
    return '';
  }
}
