import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  type PDFDocument,
  PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';

/**
 * Puts the pages of one file into another as form XObjects, each with its lower left corner at 0 0, and returns them in the same order. Fonts
 * and pictures are copied once for all of them. Links and the structure tree stay behind: pdf-lib's own `embedPages` takes
 * annotations and all that hangs on them along, and leaves a second copy of every page's content in the file.
 *
 * What is drawn is kept to the byte. So marked content keeps its `ActualText`, which copied text needs, and also its ids, which mean nothing
 * without a structure tree and which readers pass over: taking them out would need a parser of content, and gain no one anything.
 *
 * @throws TypeError when a page's content is no stream: the file is damaged.
 */
export function pageForms(source: PDFDocument, target: PDFDocument): PDFRef[] {
  const copier = PDFObjectCopier.for(source.context, target.context);
  return source.getPages().map((page) => pageForm(page, copier, target.context));
}

function pageForm(page: PDFPage, copier: PDFObjectCopier, target: PDFContext): PDFRef {
  const { x, y, width, height } = page.getMediaBox();
  const form = target.flateStream(contentOf(page), {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [x, y, x + width, y + height],
    Matrix: [1, 0, 0, 1, -x, -y],
    Resources: copier.copy(page.node.Resources() ?? page.doc.context.obj({})),
  });
  return target.register(form);
}

/** The operators of a page, decoded. A page may have none, or several streams that are read as one. */
function contentOf({ node, doc }: PDFPage): Uint8Array {
  const contents = node.Contents();
  const parts = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
  return joinLines(
    parts.map((part) => {
      const stream = doc.context.lookup(part);
      if (stream instanceof PDFRawStream) return decodePDFRawStream(stream).decode();
      throw new TypeError(`Unexpected content \`${part}\`, expected a stream`);
    }),
  );
}

/** A number at the end of one part must not run into one at the start of the next. */
function joinLines(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
    whole[offset] = '\n'.charCodeAt(0);
    offset += 1;
  }
  return whole;
}
