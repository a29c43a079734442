import type { ReactElement } from 'react';
import type { Paper, TearOff } from '../../ast/edition.ts';
import { boldName, firstContact } from '../../ast/entry.ts';
import type { Phrasing, Resource } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { Box } from './elements.tsx';
import { plainStyle, textLines } from './handle/lines.tsx';
import { phrasing } from './handle/phrasing.ts';
import type { Measured } from './measured.ts';
import type { Setting } from './setting.ts';
import type { Strips } from './strips.ts';

/**
 * The strips of a document: each has the name of a group and its first address or number. As many as the profile says, or fewer where the letters of
 * the language need wider ones.
 * @returns nothing where the profile has none, or the document has no groups.
 */
export async function strips(
  setting: Setting,
  { widthPt, heightPt }: Omit<Paper, 'id'>,
  measure: (content: ReactElement[]) => Promise<Measured>,
): Promise<Strips | undefined> {
  const { layout, page } = setting.profile;
  const { tearOff } = layout;
  const groups = [...walk(setting.document)].filter((member) => member.type === 'resource');
  if (!tearOff || groups.length === 0) return undefined;
  const texts: Measured[] = [];
  for (const group of groups) texts.push(await measure([stripText(group, tearOff, setting)]));
  const areaPt = widthPt - page.marginLeftPt - page.marginRightPt;
  const widest = Math.max(...texts.map(({ height }) => height)) + tearOff.roomPt;
  return {
    leftPt: page.marginLeftPt,
    topPt: heightPt - tearOff.footPt - tearOff.heightPt,
    widthPt: areaPt,
    heightPt: tearOff.heightPt,
    insetPt: tearOff.insetPt,
    count: Math.max(1, Math.min(tearOff.strips, Math.floor(areaPt / widest))),
    texts,
  };
}

function stripText(group: Resource, { heightPt, insetPt, sizePt }: TearOff, setting: Setting): ReactElement {
  const widthPt = heightPt - 2 * insetPt;
  const line = (children: Phrasing[]) => {
    const runs = phrasing(children, plainStyle(setting), setting);
    return textLines({ runs, sizePt, widthPt, flow: { unbreakable: true } }, setting);
  };
  const contact = firstContact(group);
  return (
    <Box>
      {line(boldName(group))}
      {contact && line([{ type: 'strong', children: contact.children }])}
    </Box>
  );
}
