import type { CodeStyle } from '../../../ast/edition.ts';
import type { Block } from '../../../ast/nodes.ts';
import { setBlocks, setHeightPt } from '../set-height.ts';
import { type Beside, lineHeightPt, type Setting } from '../setting.ts';
import { block, gapBetween } from './blocks.tsx';
import type { Code } from './code-of.tsx';
import { isFramed } from './framed.tsx';

/** Blocks of an entry that share their height with a code. Distances in points. */
export interface CodeRow {
  code: Code;
  /** Its first block, and the one after its last. */
  start: number;
  end: number;
  /** What the code needs, where its blocks are not as high. */
  heightPt?: number;
  /** White above the address, so that its last lines are below the code. */
  sparePt?: number;
  /** Lines of its first block that are above the code. */
  above?: Beside['above'];
  /** From the top of the row to the top of the code; nothing where the flow of blocks has it. */
  codeTopPt?: number;
}

/** A block, set as narrow as a code beside it needs. */
interface Narrow {
  heightPt: number;
  /** Above it, after another block. */
  gapPt: number;
  /** Of its last lines, those from the first that is too long to stand beside a code: an address is not broken to make room for it (LP-10). */
  widePt: number;
}

/** Sums of widths come out a little off. */
const EPSILON_PT = 0.05;

/**
 * Where the codes of an entry stand, so that each is beside its own address and costs no height if it can be helped. The foot of a code is level
 * with its address, and the code rises beside what stands above it. Below another address there is no room above: there the head of a code is
 * level with its address or with its label, and after the last address the code stands beside what follows too.
 */
export function rowsBeside(
  nodes: readonly Block[],
  codes: readonly Code[],
  style: CodeStyle,
  setting: Setting,
): CodeRow[] {
  const rows: CodeRow[] = [];
  codes.forEach((code, index) => {
    const narrow = narrowed(nodes, besideCode(code, style, setting));
    const free = { start: rows.at(-1)?.end ?? 0, end: codes[index + 1] ? code.block + 1 : nodes.length };
    const rising = risingRow(narrow, code, free);
    rows.push(rising ? withLinesAbove(rising, nodes, style, setting) : fallingRow(narrow, code, free));
  });
  return rows;
}

/** The setting of the blocks beside a code. */
export function besideCode(
  { sidePt, whitePt }: Code,
  { gapPt }: CodeStyle,
  setting: Setting,
  above?: Beside['above'],
): Setting {
  return { ...setting, beside: { widthPt: sidePt - whitePt + gapPt, above } };
}

function narrowed(nodes: readonly Block[], setting: Setting): Narrow[] {
  const { innerGapLines } = setting.profile.entry;
  return nodes.map((node, index) => {
    const element = block(node, setting);
    const gapPt = index === 0 ? 0 : gapBetween(nodes[index - 1], node, setting, innerGapLines);
    const lines = setBlocks(element).flatMap(({ lines, lineHeightPt, widthPt }) =>
      lines.map(({ inkWidth }) => ({ lineHeightPt, isWide: inkWidth > widthPt + EPSILON_PT })),
    );
    const firstWide = lines.findIndex(({ isWide }) => isWide);
    const wide = firstWide < 0 ? [] : lines.slice(firstWide);
    return { heightPt: setHeightPt(element), gapPt, widePt: wide.reduce((sum, line) => sum + line.lineHeightPt, 0) };
  });
}

/** The stretch of blocks, from the first to before the last, that a row may take. */
interface Free {
  start: number;
  end: number;
}

/** A code that ends with its address, or above it where that is too long, beside as few of the blocks above as it needs; if they suffice. */
function risingRow(narrow: readonly Narrow[], code: Code, free: Free): CodeRow | undefined {
  const widePt = narrow[code.block]?.widePt ?? 0;
  let start = code.block;
  const end = code.block + 1;
  const besidePt = () => heightPt(narrow, start, end) - widePt;
  while (besidePt() < code.sidePt && start > free.start && narrow[start - 1]?.widePt === 0) start -= 1;
  return besidePt() < code.sidePt ? undefined : { code, start, end, codeTopPt: besidePt() - code.sidePt };
}

/**
 * A code that rises beside the last lines of a paragraph leaves the others their full width (LP-07): as many as are above it when they are set so,
 * for wider lines can be fewer.
 */
function withLinesAbove(row: CodeRow, nodes: readonly Block[], style: CodeStyle, setting: Setting): CodeRow {
  const first = nodes[row.start];
  const topPt = row.codeTopPt ?? 0;
  // The rules at both sides of a frame stand at one width.
  if (first?.type !== 'paragraph' || isFramed(first, setting)) return row;
  const heightPt = (above?: Beside['above']) => setHeightPt(block(first, besideCode(row.code, style, setting, above)));
  for (let lines = Math.floor((topPt + EPSILON_PT) / lineHeightPt(setting)); lines > 0; lines -= 1) {
    const above = { id: first.id, lines };
    const codeTopPt = topPt - heightPt() + heightPt(above);
    if (codeTopPt + EPSILON_PT >= lines * lineHeightPt(setting)) return { ...row, above, codeTopPt };
  }
  return row;
}

/** A code that begins with the first free block, beside as many of those after its address as it needs. */
function fallingRow(narrow: readonly Narrow[], code: Code, free: Free): CodeRow {
  let start = code.block;
  while (start > free.start && narrow[start - 1]?.widePt === 0) start -= 1;
  let end = code.block + 1;
  const widePt = narrow[code.block]?.widePt ?? 0;
  // Under the code is the address that is too long to stand beside it; below that, the code would stand beside a number that is not its own.
  if (widePt > 0)
    return { code, start, end, codeTopPt: 0, sparePt: code.sidePt + widePt - heightPt(narrow, start, end) };
  while (heightPt(narrow, start, end) < code.sidePt && end < free.end && narrow[end]?.widePt === 0) end += 1;
  return { code, start, end, codeTopPt: 0, heightPt: Math.max(code.sidePt, heightPt(narrow, start, end)) };
}

/** Height of blocks one under the other. */
function heightPt(narrow: readonly Narrow[], start: number, end: number): number {
  const blocks = narrow.slice(start, end);
  return blocks.reduce((sum, block, index) => sum + block.heightPt + (index === 0 ? 0 : block.gapPt), 0);
}
