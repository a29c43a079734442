import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Table, TableCell, TableRow } from '../../../ast/nodes.ts';
import { plainText } from '../../../ast/plain-text.ts';
import { blockAttributes, contextIn, textAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { withPageBreaks } from '../page-break.ts';
import { htmlPhrasing } from './phrasing.ts';

/** A table: rows of headers at its top, each header for its column. */
export function table(node: Table, context: HtmlContext): Element[] {
  const firstOfBody = node.children.findIndex((row) => !row.children.every(({ header }) => header));
  const split = firstOfBody === -1 ? node.children.length : firstOfBody;
  const rows = node.children.map((row) => tableRow(row, context));
  const groups = [h('thead', rows.slice(0, split)), h('tbody', rows.slice(split))];
  return [
    h(
      'table',
      blockAttributes(node),
      groups.filter(({ children }) => children.length > 0),
    ),
  ];
}

function tableRow(row: TableRow, context: HtmlContext): Element {
  return h(
    'tr',
    blockAttributes(row),
    row.children.map((cell) => tableCell(cell, context)),
  );
}

/** A cell; a header without words is a cell that heads nothing. */
function tableCell(cell: TableCell, context: HtmlContext): Element {
  const content = withPageBreaks(htmlPhrasing(cell.children, contextIn(cell, context)), context.pageBreaks(cell.id));
  const isHeader = cell.header && plainText(cell.children).trim() !== '';
  const scope = isHeader && { scope: 'col' };
  return h(isHeader ? 'th' : 'td', { ...textAttributes(cell, context), ...scope }, content);
}
