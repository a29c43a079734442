import type { Document, Phrasing } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';

/** Ids of the notes that the text calls. */
export function noteTargets(document: Document): Set<string> {
  const texts = [...walk(document)].flatMap((member) => {
    const hasText = member.type === 'heading' || member.type === 'paragraph' || member.type === 'tableCell';
    return hasText ? member.children : [];
  });
  return new Set(texts.flatMap(targetsIn));
}

function targetsIn(node: Phrasing): string[] {
  if (node.type === 'footnoteReference') return [node.target];
  return 'children' in node ? node.children.flatMap(targetsIn) : [];
}
