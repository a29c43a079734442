import { judged, type Verdict } from '../../verdict.ts';
import type { TextFile } from '../text-file.ts';

/** Five of the same sign, or a line of nothing else, is spoken sign by sign. */
const ROW = /([^\s\p{L}\p{N}])\1{4,}|^\s*([^\s\p{L}\p{N}])(?:\s*\2){2,}\s*$/u;
/** Lines, blocks and corners that boxes are drawn of. */
const BOX = /[\u2500-\u259f]/u;

/** TX-06: no boxes, no pictures of signs and no rows of the same sign. */
export function noRows({ file, lines }: TextFile): Verdict {
  const places = lines
    .map((text, index) => ({
      file,
      line: index + 1,
      detail: `"${text.trim().slice(0, 60)}"`,
      bad: ROW.test(text) || BOX.test(text),
    }))
    .filter(({ bad }) => bad)
    .map(({ bad: _, ...place }) => place);
  return judged('TX-06', places, `${lines.length} lines`);
}
