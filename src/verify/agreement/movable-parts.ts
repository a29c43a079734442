import { elements, type StructureNode } from '../pdf/facts.ts';

/** The part of a file that says who gives the guide out: print has it where there is room, at the front or behind the guide. */
const PANEL = /^site\//;
/** What a file says of itself: under the title, or at the end of an edition whose first page has no room for it. */
const FRONT = /^front\/(?!edition$)/;
/** The lines that both follow in formats without pages. */
const COVER = /^(?:title|cover|front\/edition)$/;
/** Room to write in, which only paper has. */
const NOTES = /^(?:notes-page\/|note-box$)/;

type Child = StructureNode['children'][number];

/** A structure tree as formats without pages have it: what it says of itself and who gives it out under the title, and no room for notes. */
export function asWithoutPages(tree: readonly StructureNode[]): StructureNode[] {
  return tree.map((root) => {
    const guide = root.children.filter((child) => !isNotes(child));
    const front = guide.filter((child) => isPart(child, FRONT));
    const panel = guide.filter((child) => isPart(child, PANEL));
    const others = guide.filter((child) => !front.includes(child) && !panel.includes(child));
    const end = others.findLastIndex((child) => isPart(child, COVER)) + 1;
    return { ...root, children: [...others.slice(0, end), ...front, ...panel, ...others.slice(end)] };
  });
}

/** Links, which stand in the order of the pages, in the order of another tree of the same elements. */
export function linksAsIn<Link>(
  after: readonly StructureNode[],
  links: readonly Link[],
  before: readonly StructureNode[],
): Link[] {
  const places = new Map(annotations(before).map((annotation, index) => [annotation, index]));
  // A link outside the tree is a fault that others name; what stands where is then not known.
  if (places.size !== links.length) return [...links];
  return annotations(after).flatMap((annotation) => links[places.get(annotation) ?? links.length] ?? []);
}

function isPart(node: Child, pattern: RegExp): boolean {
  return 'role' in node && node.id !== undefined && pattern.test(node.id);
}

/** A label for room to write, or a page of it. */
function isNotes(node: Child): boolean {
  return isPart(node, NOTES) || ('role' in node && node.children.some((child) => isPart(child, NOTES)));
}

function annotations(tree: readonly StructureNode[]): Child[] {
  return tree.flatMap(elements).flatMap(({ children }) => children.filter(isAnnotation));
}

function isAnnotation(node: Child): boolean {
  return !('role' in node) && node.kind === 'annotation';
}
