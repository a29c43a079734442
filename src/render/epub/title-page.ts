import type { Block, Document, Paragraph } from '../../ast/nodes.ts';

/** The title page in the order of print: title, edition, cover picture, what stands in front of every format, and who gives it out. */
export function titlePageBlocks(document: Document, editionLine: string): Block[] {
  const edition: Paragraph = {
    type: 'paragraph',
    id: 'front/edition',
    children: [{ type: 'strong', children: [{ type: 'text', value: editionLine }] }],
  };
  return [document.heading, edition, ...(document.cover ? [document.cover] : []), ...document.front, ...document.panel];
}
