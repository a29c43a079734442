import { PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { nameAt, numberAt } from './look.ts';

/** Names of the fonts that have a descriptor, the angle of each, and whether its program is in the file. */
export function fontDescriptors({
  document,
}: {
  document: PDFDocument;
}): { name: string; italicAngle: number; embedded: boolean }[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || nameAt(object, 'Type') !== 'FontDescriptor') return [];
    return [
      {
        name: nameAt(object, 'FontName') ?? '',
        italicAngle: numberAt(object, 'ItalicAngle') ?? 0,
        embedded: isEmbedded(object),
      },
    ];
  });
}

/** Whether a descriptor holds the font's program. */
export function isEmbedded(descriptor: PDFDict | undefined): boolean {
  const keys = descriptor?.keys().map((key) => key.decodeText()) ?? [];
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => keys.includes(key));
}
