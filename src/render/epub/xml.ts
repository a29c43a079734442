import type { Instruction, Nodes } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** An XML file with its declaration; elements without content are closed in their start tag, as readers expect of `br`. */
export function xml(content: Nodes[]): string {
  const declaration: Instruction = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' };
  return `${toXml([declaration, ...content], { closeEmptyElements: true })}\n`;
}
