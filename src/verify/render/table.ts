import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** A cell's content; a number stands at the end of its cell. */
export type Cell = string | number | ElementContent | ElementContent[];

/** A table with a caption. The first row is the head of the columns, and the first cell of each other row is the head of that row. */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): Element {
  return h('table', [
    h('caption', caption),
    h('thead', [
      h(
        'tr',
        heads.map((head) => h('th', { scope: 'col' }, head)),
      ),
    ]),
    h('tbody', rows.map(row)),
  ]);
}

function row([first, ...others]: readonly Cell[]): Element {
  return h('tr', [
    h('th', { scope: 'row' }, contentOf(first ?? '')),
    ...others.map((cell) => h('td', typeof cell === 'number' ? { className: ['number'] } : {}, contentOf(cell))),
  ]);
}

function contentOf(cell: Cell): ElementContent[] | ElementContent | string {
  return typeof cell === 'number' ? String(cell) : cell;
}
