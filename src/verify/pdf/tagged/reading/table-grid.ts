import { PDFArray } from '@cantoo/pdf-lib';
import { asDict, asText, look } from '../../facts/look.ts';
import type { StructureNode } from '../../facts.ts';
import { elementsIn, wordsOf } from './walk.ts';

/** The cells of a table by row and column; one that spans several stands in each. */
export interface Grid {
  rows: (StructureNode | undefined)[][];
  /** Why it is no grid. */
  problem?: string;
}

/** No honest cell spans more. */
const WIDEST = 200;

/** Lays the cells out as their spans say. */
export function gridOf(table: StructureNode): Grid {
  const rows = rowsOf(table);
  const grid: Grid = { rows: rows.map(() => []) };
  rows.forEach((row, index) => {
    for (const cell of elementsIn(row)) placeCell(cell, index, grid);
  });
  const widths = grid.rows.map((row) => Array.from(row, Boolean).filter(Boolean).length);
  const width = Math.max(0, ...grid.rows.map(({ length }) => length));
  const short = widths.findIndex((one) => one !== width);
  if (short >= 0) grid.problem ??= `row ${short + 1} has ${widths[short]} columns, expected ${width}`;
  return grid;
}

function rowsOf(table: StructureNode): StructureNode[] {
  return elementsIn(table).flatMap((child) => {
    if (child.standard === 'TR') return [child];
    return elementsIn(child).filter(({ standard }) => standard === 'TR');
  });
}

function placeCell(cell: StructureNode, top: number, grid: Grid): void {
  const row = grid.rows[top] ?? [];
  const free = Array.from(row).findIndex((taken) => !taken);
  const left = free < 0 ? row.length : free;
  const [wide, high] = [span(cell, 'ColSpan'), span(cell, 'RowSpan')];
  for (let y = top; y < top + high; y += 1) {
    const line = grid.rows[y];
    if (!line) {
      grid.problem ??= `a cell of row ${top + 1} spans ${high} rows, beyond the end of the table`;
      return;
    }
    for (let x = left; x < left + wide; x += 1) {
      if (line[x]) grid.problem ??= `two cells stand in row ${y + 1}, column ${x + 1}`;
      line[x] = cell;
    }
  }
}

function span(cell: StructureNode, name: string): number {
  const value = Number(cell.attributes[name] ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, WIDEST) : 1;
}

/** Data cells with words that no header can be told of: none with a Scope in their row or column, and no Headers of their own. */
export function cellsWithoutHeader({ rows }: Grid): StructureNode[] {
  const ids = new Set(rows.flat().flatMap((cell) => (cell?.standard === 'TH' && cell.id ? [cell.id] : [])));
  const lonely = new Set<StructureNode>();
  rows.forEach((row, y) => {
    row.forEach((cell, x) => {
      if (cell?.standard !== 'TD' || wordsOf(cell) === '') return;
      const inRow = row.some((other) => heads(other, 'Row'));
      const inColumn = rows.some((line, index) => index !== y && heads(line[x], 'Column'));
      const own = headersOf(cell);
      if (!inRow && !inColumn && !(own.length > 0 && own.every((id) => ids.has(id)))) lonely.add(cell);
    });
  });
  return [...lonely];
}

function heads(cell: StructureNode | undefined, direction: 'Row' | 'Column'): boolean {
  const scope = cell?.standard === 'TH' ? cell.attributes.Scope : undefined;
  return scope === `/${direction}` || scope === '/Both';
}

function headersOf({ element }: StructureNode): string[] {
  const value = look(element, 'A');
  const owners = value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [value];
  return owners.flatMap((owner) => {
    const headers = look(asDict(owner), 'Headers');
    return headers instanceof PDFArray
      ? headers.asArray().flatMap((_, index) => asText(headers.lookup(index)) ?? [])
      : [];
  });
}
