import type { ReactElement } from 'react';
import type { List, ListItem } from '../../../ast/nodes.ts';
import { Box } from '../elements.tsx';
import { indented, inLanguage, lineHeightPt, type Setting } from '../setting.ts';
import { blocks, labelled } from './blocks.tsx';
import { labelText, plainStyle, textLines } from './lines.tsx';

/** A list: labels at the margin, at the size of the text (LP-17), each in an `Lbl` (UX-04). */
export function list(node: List, setting: Setting): ReactElement {
  const { profile } = setting;
  const labels = node.children.map((_, index) => (node.ordered ? `${node.start + index}.` : labelText.disc));
  const labelWidthPt = Math.max(profile.list.indentPt, widestPt(labels, setting));
  const marginTop = profile.list.gapLines * lineHeightPt(setting);
  return (
    <Box tag={{ role: 'L', id: node.id, lang: node.lang, listNumbering: node.ordered ? 'Decimal' : 'Disc' }}>
      {node.children.map((item, index) => (
        <Box key={item.id} style={{ marginTop: index === 0 ? 0 : marginTop }}>
          {listItem(item, labels[index] ?? '', labelWidthPt, inLanguage(setting, item.lang))}
        </Box>
      ))}
    </Box>
  );
}

function listItem(item: ListItem, text: string, labelWidthPt: number, setting: Setting): ReactElement {
  const body = blocks(item.children, indented(setting, labelWidthPt), setting.profile.list.gapLines);
  return labelled(item, label(text, labelWidthPt, setting), body, { labelWidthPt, setting });
}

/** The label of a list item. */
export function label(text: string, widthPt: number, setting: Setting): ReactElement {
  const runs = [{ text, style: { ...plainStyle(setting), bullet: text === labelText.disc } }];
  return textLines({ runs, sizePt: setting.profile.text.sizePt, widthPt, tag: { role: 'Lbl' } }, setting);
}

/** Width of the widest label and a space. */
function widestPt(labels: readonly string[], setting: Setting): number {
  const style = plainStyle(setting);
  return Math.max(...labels.map((text) => setting.measure.widthPt(`${text} `, style, setting.profile.text.sizePt)));
}
