import type { ContentNode, PdfFacts, PdfText, StructureNode } from '../../facts.ts';
import { textOf } from '../../facts.ts';

/** An element and the one that holds it. */
export interface Placed {
  node: StructureNode;
  parent?: StructureNode;
}

const known = new WeakMap<PdfFacts, Placed[]>();

/** All elements of the tree with their parents, in order. */
export function placedElements(facts: PdfFacts): Placed[] {
  const all = known.get(facts) ?? facts.tree.flatMap((node) => below(node));
  known.set(facts, all);
  return all;
}

function below(node: StructureNode, parent?: StructureNode): Placed[] {
  return [{ node, parent }, ...elementsIn(node).flatMap((child) => below(child, node))];
}

/** Elements of some standard roles, in order. */
export function withRole(facts: PdfFacts, ...roles: string[]): StructureNode[] {
  return placedElements(facts).flatMap(({ node }) => (roles.includes(node.standard) ? node : []));
}

/** The elements directly in one. */
export function elementsIn(node: StructureNode): StructureNode[] {
  return node.children.filter((child): child is StructureNode => 'role' in child);
}

/** All content below an element, in order. */
export function contentIn(node: StructureNode | ContentNode): ContentNode[] {
  return 'role' in node ? node.children.flatMap(contentIn) : [node];
}

/** The first page that an element stands on, from 1; nothing when it holds nothing. */
export function pageOf(node: StructureNode): number | undefined {
  return contentIn(node).find(({ page }) => page > 0)?.page;
}

/** The last page that an element stands on, from 1. */
export function lastPageOf(node: StructureNode): number | undefined {
  return contentIn(node).findLast(({ page }) => page > 0)?.page;
}

/** The texts of an element as they are shown. */
export function shownTexts(node: StructureNode, { document, pages }: PdfFacts): PdfText[] {
  return contentIn(node).flatMap(({ page, mcid }) => {
    const key = `p${document.getPages()[page - 1]?.ref.objectNumber}R_mc${mcid}`;
    return pages[page - 1]?.texts.filter((text) => text.mcid === key && text.text.trim() !== '') ?? [];
  });
}

/** The text of an element on one line. */
export function wordsOf(node: StructureNode | ContentNode): string {
  return textOf(node).replaceAll(/\s+/g, ' ').trim();
}

/** An element in a sentence: its role and its first words. */
export function named(node: StructureNode): string {
  const words = wordsOf(node) || node.alt || '';
  return words ? `${node.role} "${shortened(words)}"` : node.role;
}

/** Text short enough for a table. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
