import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** A PDF that is open for a fault. */
export interface PdfEdit {
  document: PDFDocument;
  /** The structure element of a role, or of an id. */
  element(role: string, id?: string): PDFDict;
  /** What the first link to an address does. */
  action(uri: string): PDFDict;
  /** Moves a structure element behind the one that follows it. */
  swapWithNext(element: PDFDict): void;
}

/** The bytes of a PDF with a fault in its objects. */
export async function editedPdf(bytes: Uint8Array, plant: (edit: PdfEdit) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = document.context.enumerateIndirectObjects();
  plant({
    document,
    element(role, id) {
      const found = objects.find(
        ([, object]) =>
          object instanceof PDFDict && roleOf(object) === role && (id === undefined || textOf(object, 'ID') === id),
      );
      if (found?.[1] instanceof PDFDict) return found[1];
      throw new Error(`Unexpected structure without ${role} ${id ?? ''}`);
    },
    action(uri) {
      for (const [, object] of objects) {
        const found = object instanceof PDFDict ? (object.lookup(PDFName.of('A')) ?? object) : undefined;
        if (found instanceof PDFDict && textOf(found, 'URI') === uri) return found;
      }
      throw new Error(`Unexpected PDF without a link to ${uri}`);
    },
    swapWithNext(element) {
      const siblings = element.lookup(PDFName.of('P'), PDFDict).lookup(PDFName.of('K'), PDFArray);
      const index = siblings.asArray().findIndex((_, position) => siblings.lookup(position) === element);
      const [one, next] = [siblings.get(index), siblings.get(index + 1)];
      siblings.set(index, next);
      siblings.set(index + 1, one);
    },
  });
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

function roleOf(element: PDFDict): string | undefined {
  const role = element.lookup(PDFName.of('S'));
  return role instanceof PDFName ? role.decodeText() : undefined;
}

function textOf(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
