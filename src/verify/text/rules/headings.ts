import { judged, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import { BEFORE_HEADING, contentsOf, headingBlocks } from '../outline.ts';
import type { TextBlock, TextFile } from '../text-file.ts';

/**
 * TX-02: two blank lines before a heading and one after it. A heading is known by its blank lines; where they are wrong, by its
 * title in the contents. A heading may stand right before a deeper one.
 */
export function headings(file: TextFile): Verdict {
  const found = headingBlocks(file).filter(({ line }) => line > 1);
  const titles = new Set(contentsOf(file)?.titles);
  const last = contentsOf(file)?.items.at(-1)?.line ?? Number.POSITIVE_INFINITY;
  const named = file.blocks.filter(({ line, text }) => line > last && titles.has(text));
  const shown = new Set(named.map(({ text }) => text));
  if (found.length + named.length === 0) return notApplicable('TX-02', 'no headings');
  const at = ({ line, text }: TextBlock, detail: string): Place => ({
    file: file.file,
    line,
    detail: `"${text}": ${detail}`,
  });
  const places = [
    ...named
      .filter(({ blankBefore }) => blankBefore !== BEFORE_HEADING)
      .map((one) => at(one, `${one.blankBefore} blank lines before the heading, expected ${BEFORE_HEADING}`)),
    ...named
      .filter(({ blankAfter, line }) => blankAfter === 0 && line !== file.blocks.at(-1)?.line)
      .map((one) => at(one, 'no blank line after the heading')),
    ...[...titles]
      .filter((title) => !shown.has(title))
      .map((title) => ({ file: file.file, detail: `"${title}" is in the contents, but stands nowhere as a heading` })),
  ];
  return judged('TX-02', places, `${found.length} headings`);
}
