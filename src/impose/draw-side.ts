import {
  concatTransformationMatrix,
  drawObject,
  lineTo,
  moveTo,
  type PDFDocument,
  PDFName,
  type PDFOperator,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  setDashPattern,
  setLineWidth,
  setStrokingGrayscaleColor,
  stroke,
} from '@cantoo/pdf-lib';
import type { Size } from './sheet.ts';
import type { Line, Placement, Side } from './side.ts';

/** The pages to draw: a form XObject for each, in reading order, and the size that they all have. */
export interface Forms extends Size {
  refs: readonly PDFRef[];
}

/**
 * Adds a page to the file that shows one side of a sheet. Lines are drawn last, so that no page covers them.
 *
 * @throws RangeError when the side shows a page that is not there.
 */
export function drawSide({ widthPt, heightPt, placements, lines }: Side, forms: Forms, target: PDFDocument): void {
  const sheet = target.addPage([widthPt, heightPt]);
  for (const { page } of placements) {
    const form = forms.refs[page - 1];
    if (!form) throw new RangeError(`Unexpected page ${page}, expected one of ${forms.refs.length}`);
    sheet.node.setXObject(nameOf(page), form);
  }
  sheet.pushOperators(
    ...placements.flatMap((placement) => drawPage(placement, forms, heightPt)),
    ...lines.flatMap((line) => drawLine(line, heightPt)),
  );
}

function nameOf(page: number): PDFName {
  return PDFName.of(`Page${page}`);
}

/** A side is measured from its top, a PDF from its foot. A turned page is drawn from its opposite corner. */
function drawPage({ page, xPt, yPt, rotated }: Placement, size: Size, sideHeightPt: number): PDFOperator[] {
  const footPt = sideHeightPt - yPt - size.heightPt;
  const place =
    rotated === 180
      ? concatTransformationMatrix(-1, 0, 0, -1, xPt + size.widthPt, footPt + size.heightPt)
      : concatTransformationMatrix(1, 0, 0, 1, xPt, footPt);
  return [pushGraphicsState(), place, drawObject(nameOf(page)), popGraphicsState()];
}

/** In black of one ink (PR-08). */
function drawLine({ runs, atPt, fromPt, toPt, widthPt, dashPt }: Line, sideHeightPt: number): PDFOperator[] {
  const at = (alongPt: number): [number, number] =>
    runs === 'across' ? [alongPt, sideHeightPt - atPt] : [atPt, sideHeightPt - alongPt];
  return [
    pushGraphicsState(),
    setStrokingGrayscaleColor(0),
    setLineWidth(widthPt),
    setDashPattern([...dashPt], 0),
    moveTo(...at(fromPt)),
    lineTo(...at(toPt)),
    stroke(),
    popGraphicsState(),
  ];
}
