import type { ReactElement } from 'react';
import type { Resource, ResourceList } from '../../../ast/nodes.ts';
import { Box } from '../elements.tsx';
import { indented, inLanguage, lineHeightPt, type Setting } from '../setting.ts';
import { labelled } from './blocks.tsx';
import { entryBody } from './entry-body.tsx';
import { labelText } from './lines.tsx';
import { label } from './list.tsx';

/** A list of groups; an entry stands whole on its page (LP-16). */
export function resourceList(node: ResourceList, setting: Setting): ReactElement {
  const marginTop = setting.profile.entry.gapLines * lineHeightPt(setting);
  return (
    <Box tag={{ role: 'L', id: node.id, lang: node.lang, listNumbering: 'Disc' }}>
      {node.children.map((entry, index) => (
        <Box key={entry.id} style={{ marginTop: index === 0 ? 0 : marginTop }}>
          {resource(entry, inLanguage(setting, entry.lang))}
        </Box>
      ))}
    </Box>
  );
}

function resource(node: Resource, setting: Setting): ReactElement {
  const { indentPt: labelWidthPt } = setting.profile.entry;
  const body = entryBody(node, indented(setting, labelWidthPt));
  const flow = { keepTogether: true };
  return labelled(node, label(labelText.disc, labelWidthPt, setting), body, { labelWidthPt, flow, setting });
}
