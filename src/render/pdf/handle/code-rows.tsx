import type { ReactElement } from 'react';
import type { CodeStyle } from '../../../ast/edition.ts';
import type { Block } from '../../../ast/nodes.ts';
import { Box } from '../elements.tsx';
import type { Setting } from '../setting.ts';
import { blocks, gapBetween } from './blocks.tsx';
import type { Code } from './code-of.tsx';
import { besideCode, type CodeRow, rowsBeside } from './code-places.tsx';

/** The blocks of an entry, each address with its code beside it, or below it where the profile says so. */
export function codeRows(
  nodes: readonly Block[],
  codes: readonly Code[],
  style: CodeStyle,
  setting: Setting,
): ReactElement[] {
  const rows = style.place === 'beside' ? rowsBeside(nodes, codes, style, setting) : codes.map(rowBelow);
  const gapLines = setting.profile.entry.innerGapLines;
  return partsOf(nodes.length, rows).map(({ start, end, row }) => {
    const first = nodes[start];
    const marginTop = start === 0 || !first ? 0 : gapBetween(nodes[start - 1], first, setting, gapLines);
    const inside = row && style.place === 'beside' ? besideCode(row.code, style, setting, row.above) : setting;
    const elements = blocks(nodes.slice(start, end), inside, gapLines);
    // Right after its address in the order of reading, wherever it stands in the row.
    if (row) elements.splice(row.code.block - start + 1, 0, row.code.element(row.codeTopPt));
    if (row?.sparePt) elements.splice(row.code.block - start, 0, <Box key="spare" style={{ height: row.sparePt }} />);
    return (
      <Box key={`part ${start}`} style={{ marginTop, ...(row?.heightPt && { minHeight: row.heightPt }) }}>
        {elements}
      </Box>
    );
  });
}

function rowBelow(code: Code): CodeRow {
  return { code, start: code.block, end: code.block + 1 };
}

/** Some blocks of an entry, with their code where they share their height with one. */
interface Part {
  start: number;
  end: number;
  row?: CodeRow;
}

/** The rows, and each stretch of blocks between them. */
function partsOf(count: number, rows: readonly CodeRow[]): Part[] {
  const parts = rows.flatMap((row, index): Part[] => [
    { start: rows[index - 1]?.end ?? 0, end: row.start },
    { start: row.start, end: row.end, row },
  ]);
  return [...parts, { start: rows.at(-1)?.end ?? 0, end: count }].filter(({ start, end }) => end > start);
}
