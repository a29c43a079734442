import type { Size } from './sheet.ts';
import type { Line } from './side.ts';

/** Office printers leave the edge of a sheet white: nothing of ours is nearer to it than a quarter of an inch (PR-06). */
const SAFE_PT = 18;

/** The parts of lines that a printer can print. A line along the edge is left out: moved inwards it would show a wrong place. */
export function withinSafeArea(lines: readonly Line[], { widthPt, heightPt }: Size): Line[] {
  return lines.flatMap((line) => {
    const [lengthPt, breadthPt] = line.runs === 'across' ? [widthPt, heightPt] : [heightPt, widthPt];
    const fromPt = Math.max(line.fromPt, SAFE_PT);
    const toPt = Math.min(line.toPt, lengthPt - SAFE_PT);
    // Half of its thickness is at either side of a line.
    const edgePt = SAFE_PT + line.widthPt / 2;
    const isSafe = line.atPt >= edgePt && line.atPt <= breadthPt - edgePt && fromPt < toPt;
    return isSafe ? [{ ...line, fromPt, toPt }] : [];
  });
}
