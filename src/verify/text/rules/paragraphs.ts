import { judged, type Verdict } from '../../verdict.ts';
import { BEFORE_HEADING } from '../outline.ts';
import type { TextFile } from '../text-file.ts';

/** TX-01: one blank line between paragraphs, two where a heading or a pause is, never more. */
export function paragraphs({ file, blocks }: TextFile): Verdict {
  const places = blocks
    .filter(({ blankBefore }, index) => blankBefore > (index === 0 ? 0 : BEFORE_HEADING))
    .map(({ line, text, blankBefore }) => ({
      file,
      line,
      detail: `${blankBefore} blank lines before "${text.slice(0, 60)}"`,
    }));
  return judged('TX-01', places, `${blocks.length} paragraphs`);
}
