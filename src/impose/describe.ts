import { Duplex, PDFDict, type PDFDocument, PDFName, PrintScaling } from '@cantoo/pdf-lib';
import type { Imposition } from '../ast/imposition.ts';

/** What is said of the source and holds for its sheets too. */
const KEPT = ['Author', 'Subject', 'Creator', 'Producer', 'CreationDate', 'ModDate'].map((key) => PDFName.of(key));

/**
 * Says in the imposed file what it is: its title and language, and who made its source and when, so that equal input gives equal bytes. It
 * is a print artefact (PR-05): it makes no claim to be tagged or PDF/UA, and so needs no XMP.
 */
export function describe(source: PDFDocument, target: PDFDocument, title: string): void {
  target.setTitle(title);
  const from = infoOf(source);
  const to = infoOf(target);
  for (const key of KEPT) {
    const value = from?.lookup(key);
    if (value) to?.set(key, value.clone());
  }
  const language = source.getLanguage();
  if (language) target.setLanguage(language);
}

function infoOf({ context }: PDFDocument): PDFDict | undefined {
  const info = context.lookup(context.trailerInfo.Info);
  return info instanceof PDFDict ? info : undefined;
}

/** How to print it: at its own size, on its own paper, and on the sides that it was made for (PR-10). */
export function preferPrint(target: PDFDocument, duplex: Duplex): void {
  const preferences = target.catalog.getOrCreateViewerPreferences();
  preferences.setPrintScaling(PrintScaling.None);
  preferences.setPickTrayByPDFSize(true);
  preferences.setDisplayDocTitle(true);
  preferences.setDuplex(duplex);
}

/** On which edge the printer turns the sheet, so that each page has the right one behind it. */
export function duplexOf({ kind }: Imposition, sides: number): Duplex {
  if (sides === 1) return Duplex.Simplex;
  return kind === 'saddle-stitch' ? Duplex.DuplexFlipShortEdge : Duplex.DuplexFlipLongEdge;
}
