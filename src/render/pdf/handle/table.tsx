import type { ReactElement } from 'react';
import type { Table, TableCell, TableRow } from '../../../ast/nodes.ts';
import { Box } from '../elements.tsx';
import { inLanguage, type Setting } from '../setting.ts';
import type { Run } from '../typeset/run.ts';
import { columnWidthsPt } from './column-widths.ts';
import { plainStyle, textLines } from './lines.tsx';
import { phrasing } from './phrasing.ts';
import { tableRecords } from './table-records.tsx';

/**
 * A table: the first row is the header (UA-17), a row stands on one page, rules are artifacts. It may use the outer column. One that does not fit
 * even there is set as a list of its rows, each cell after the name of its column.
 */
export function table(node: Table, setting: Setting): ReactElement {
  const rows = node.children.map((row) => row.children.map((cell) => cellRuns(cell, setting)));
  const paddingPt = setting.profile.table.cellPaddingPt;
  const widthsPt = columnWidthsPt(rows, setting.areaPt - setting.indentPt, paddingPt, setting);
  if (!widthsPt) return tableRecords(node, rows, setting);
  return (
    <Box tag={{ role: 'Table', id: node.id, lang: node.lang }}>
      {node.children.map((row, index) => tableRow(row, rows[index] ?? [], widthsPt, setting))}
    </Box>
  );
}

function cellRuns(cell: TableCell, setting: Setting): Run[] {
  const style = { ...plainStyle(inLanguage(setting, cell.lang)), bold: cell.header };
  const runs = phrasing(cell.children, style, setting);
  return runs.length > 0 ? runs : [{ text: '\u00a0', style }];
}

function tableRow(row: TableRow, cells: Run[][], widthsPt: number[], setting: Setting): ReactElement {
  const { ruleWidthPt } = setting.profile.table;
  const flexDirection = setting.document.direction === 'rtl' ? 'row-reverse' : 'row';
  const isHeader = row.children.every((cell) => cell.header);
  return (
    <Box
      key={row.id}
      tag={{ role: 'TR', id: row.id }}
      flow={{ unbreakable: true, linesAfter: isHeader ? 1 : undefined }}
      style={{ flexDirection, borderBottomWidth: isHeader ? ruleWidthPt * 2 : ruleWidthPt, borderBottomColor: 'black' }}
    >
      {row.children.map((cell, index) => tableCell(cell, cells[index] ?? [], widthsPt[index] ?? 0, setting))}
    </Box>
  );
}

function tableCell(cell: TableCell, runs: Run[], widthPt: number, setting: Setting): ReactElement {
  const padding = setting.profile.table.cellPaddingPt;
  return (
    <Box
      key={cell.id}
      tag={{ role: cell.header ? 'TH' : 'TD', id: cell.id, lang: cell.lang, scope: cell.header ? 'Column' : undefined }}
      style={{
        width: widthPt,
        paddingVertical: padding / 2,
        [setting.document.direction === 'rtl' ? 'paddingLeft' : 'paddingRight']: padding,
      }}
    >
      {textLines(
        { runs, sizePt: setting.profile.text.sizePt, widthPt: widthPt - padding, tag: { role: 'P' } },
        inLanguage(setting, cell.lang),
      )}
    </Box>
  );
}
