import type { Document, PhrasingParent } from '../../../src/ast/nodes.ts';
import { type Member, walk } from '../../../src/ast/walk.ts';

/** All blocks of running text of a document, in reading order. */
export function runningBlocks(document: Document): PhrasingParent[] {
  return [...walk(document)].filter(isRunning);
}

function isRunning(member: Member): member is PhrasingParent {
  return ['heading', 'paragraph', 'tableCell'].includes(member.type);
}
