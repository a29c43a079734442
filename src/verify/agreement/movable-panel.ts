import { elements, type StructureNode } from '../pdf/facts.ts';

/** The part of a file that says who gives the guide out: print has it where there is room, at the front or behind the guide. */
const PANEL = /^site\//;
/** The lines that it follows in formats without pages. */
const FRONT = /^(?:title$|cover$|front\/)/;

/** A structure tree with who gives the guide out under the first lines, wherever print has it. */
export function withPanelInFront(tree: readonly StructureNode[]): StructureNode[] {
  return tree.map((root) => {
    const panel = root.children.filter((child) => isPart(child, PANEL));
    if (panel.length === 0) return root;
    const others = root.children.filter((child) => !panel.includes(child));
    const end = others.findLastIndex((child) => isPart(child, FRONT)) + 1;
    return { ...root, children: [...others.slice(0, end), ...panel, ...others.slice(end)] };
  });
}

/** Links in the order of the pages, with those of the panel where `withPanelInFront` has them. */
export function linksWithPanelInFront<Link>(links: readonly Link[], tree: readonly StructureNode[]): Link[] {
  const all = tree.flatMap((root) => root.children);
  const count = (pattern: RegExp) =>
    all.filter((child) => isPart(child, pattern)).reduce((sum, child) => sum + annotationsIn(child), 0);
  const moved = count(PANEL);
  const isBehind = all.findIndex((child) => isPart(child, PANEL)) > all.findLastIndex((child) => !isPart(child, PANEL));
  if (moved === 0 || !isBehind) return [...links];
  const front = count(FRONT);
  return [...links.slice(0, front), ...links.slice(-moved), ...links.slice(front, -moved)];
}

function isPart(node: StructureNode['children'][number], pattern: RegExp): boolean {
  return 'role' in node && node.id !== undefined && pattern.test(node.id);
}

function annotationsIn(node: StructureNode['children'][number]): number {
  if (!('role' in node)) return 0;
  return elements(node).flatMap(({ children }) =>
    children.filter((child) => !('role' in child) && child.kind === 'annotation'),
  ).length;
}
