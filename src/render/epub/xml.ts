import type { Instruction, Nodes } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** An XML file with its declaration; elements without content are closed in their start tag, as readers expect of `br`. */
export function xml(content: Nodes[]): string {
  const declaration: Instruction = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' };
  // XML forbids the end of a CDATA section in text, and the serializer lets it pass; there are no such sections here.
  return `${toXml([declaration, ...content], { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;')}\n`;
}
