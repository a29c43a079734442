import type { Image, ImageReference, PhrasingContent } from 'mdast';

/** A picture, however its address was given. */
export type Picture = Image | ImageReference;

/** A stretch of running text, or a picture between two of them. */
export type Piece = Picture | PhrasingContent[];

/** Cuts running text where a picture stands: pictures stand by themselves on paper. One inside a link or bold text goes before it. */
export function splitAtImages(nodes: readonly PhrasingContent[]): Piece[] {
  const pieces: Piece[] = [];
  for (const node of nodes.flatMap(lift)) {
    const last = pieces.at(-1);
    if (isPicture(node)) pieces.push(node);
    else if (Array.isArray(last)) last.push(node);
    else pieces.push([node]);
  }
  return pieces;
}

/** Whether a node is a picture. */
export function isPicture(node: { type: string }): node is Picture {
  return node.type === 'image' || node.type === 'imageReference';
}

/** The pictures inside a node, then the node without them. */
function lift(node: PhrasingContent): PhrasingContent[] {
  if (!('children' in node)) return [node];
  const lifted = node.children.flatMap(lift);
  const pictures = lifted.filter(isPicture);
  if (pictures.length === 0) return [node];
  const rest = { ...node, children: lifted.filter((child) => !isPicture(child)) } as PhrasingContent;
  const empty =
    rest.type !== 'link' && rest.type !== 'linkReference' && 'children' in rest && rest.children.length === 0;
  return empty ? pictures : [...pictures, rest];
}
