import type { ReactElement } from 'react';
import { afterTitle } from '../../../ast/colon.ts';
import type { Table, TableRow } from '../../../ast/nodes.ts';
import { Box } from '../elements.tsx';
import { inLanguage, lineHeightPt, measurePt, type Setting } from '../setting.ts';
import type { Run } from '../typeset/run.ts';
import { plainStyle, textLines } from './lines.tsx';

/** A table that is too wide for the paper: one list item for each row, in it one line for each cell, after the name of its column. */
export function tableRecords(node: Table, rows: readonly Run[][][], setting: Setting): ReactElement {
  const [names = [], ...cells] = rows;
  const [header, ...body] = node.children;
  // Without rows under it, the header is all there is to say.
  const records =
    body.length > 0 ? body.map((row, index) => ({ row, runs: named(names, cells[index] ?? [], setting) })) : [];
  const shown = records.length > 0 || !header ? records : [{ row: header, runs: names }];
  const marginTop = setting.profile.list.gapLines * lineHeightPt(setting);
  return (
    <Box tag={{ role: 'L', id: node.id, lang: node.lang, listNumbering: 'None' }}>
      {shown.map(({ row, runs }, index) => (
        <Box key={row.id} style={{ marginTop: index === 0 ? 0 : marginTop }}>
          {record(row, runs, setting)}
        </Box>
      ))}
    </Box>
  );
}

function record(row: TableRow, cells: readonly Run[][], setting: Setting): ReactElement {
  return (
    <Box tag={{ role: 'LI', id: row.id, lang: row.lang }} flow={{ keepTogether: true }}>
      <Box tag={{ role: 'LBody' }}>
        {row.children.map((cell, index) => (
          <Box key={cell.id}>
            {textLines(
              {
                runs: cells[index] ?? [],
                sizePt: setting.profile.text.sizePt,
                widthPt: measurePt(setting),
                tag: { role: 'P', id: cell.id, lang: cell.lang },
              },
              inLanguage(setting, cell.lang),
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** The cells of a row, each after the name of its column. */
function named(names: readonly Run[][], cells: readonly Run[][], setting: Setting): Run[][] {
  const style = { ...plainStyle(setting), bold: true };
  return cells.map((runs, index) => {
    const name = names[index] ?? [];
    const text = name
      .map((run) => run.text)
      .join('')
      .trim();
    if (text === '') return [...runs];
    return [...name, { text: afterTitle(text, setting.document.locale), style }, ...runs];
  });
}
