import type { ReactElement } from 'react';
import type { List, ListItem } from '../../../ast/nodes.ts';
import { Box } from '../elements.tsx';
import { indented, inLanguage, lineHeightPt, type Setting } from '../setting.ts';
import type { Tag } from '../tag.ts';
import { blocks, labelled } from './blocks.tsx';
import { labelText, plainStyle, textLines } from './lines.tsx';

/** A list: labels at the margin, at the size of the text (LP-17), each in an `Lbl` (UX-04). */
export function list(node: List, setting: Setting): ReactElement {
  const marginTop = setting.profile.list.gapLines * lineHeightPt(setting);
  return (
    <Box tag={listTag(node)}>
      {listItems(node, setting).map((item, index) => (
        <Box key={node.children[index]?.id} style={{ marginTop: index === 0 ? 0 : marginTop }}>
          {item}
        </Box>
      ))}
    </Box>
  );
}

/** The items of a list one by one, for whoever puts something else between them: they are one list all the same. */
export function listColumn(node: List, setting: Setting): ReactElement[] {
  const tag = listTag(node);
  return listItems(node, setting).map((item, index) => (
    <Box key={node.children[index]?.id} tag={tag}>
      {item}
    </Box>
  ));
}

function listTag(node: List): Tag {
  return { role: 'L', id: node.id, lang: node.lang, listNumbering: node.ordered ? 'Decimal' : 'Disc' };
}

function listItems(node: List, setting: Setting): ReactElement[] {
  const labels = node.children.map((_, index) => (node.ordered ? `${node.start + index}.` : labelText.disc));
  const labelWidthPt = Math.max(setting.profile.list.indentPt, widestPt(labels, setting));
  return node.children.map((item, index) =>
    listItem(item, labels[index] ?? '', labelWidthPt, inLanguage(setting, item.lang)),
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
