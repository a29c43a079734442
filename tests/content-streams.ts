import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PdfFacts } from './pdf-facts.ts';

/** The operators of every page, decoded. */
export function contentStreams({ document }: PdfFacts): string[] {
  return document.getPages().map((page) => {
    const contents = page.node.lookup(PDFName.of('Contents'));
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((ref) => document.context.lookup(ref)) : [contents];
    return streams
      .map((stream) =>
        stream instanceof PDFRawStream ? new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode()) : '',
      )
      .join('\n');
  });
}
