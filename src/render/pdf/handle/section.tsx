import type { ReactElement } from 'react';
import type { Section } from '../../../ast/nodes.ts';
import { Box } from '../elements.tsx';
import type { Setting } from '../setting.ts';
import { blocks } from './blocks.tsx';

/** A heading and all that it governs. */
export function section(node: Section, setting: Setting): ReactElement {
  return <Box tag={{ role: 'Sect', id: node.id, lang: node.lang }}>{blocks(node.children, setting)}</Box>;
}
