import type { Heading as MdastHeading, Paragraph, Root, RootContent } from 'mdast';
import type { Block, Figure, Heading } from '../ast/nodes.ts';
import { plainText } from '../ast/plain-text.ts';
import { figure, figureWithId } from './handle/figure.ts';
import { isPicture, type Picture, splitAtImages } from './split-at-images.ts';
import type { State } from './state.ts';
import { toPhrasing } from './to-phrasing.ts';

/** The heading that is the title: the first of depth 1 that stands by itself. */
export function findTitle(tree: Root): MdastHeading | undefined {
  return tree.children.find((node): node is MdastHeading => node.type === 'heading' && node.depth === 1);
}

/** The title as our heading (UX-01 is knowingly not followed: it is the document's only H1). Without one, an empty one. */
export function readTitle(tree: Root, title: MdastHeading | undefined, state: State): Heading {
  const before = tree.children.slice(0, title ? tree.children.indexOf(title) : 0).find(isPrinted);
  if (before) {
    state.error({
      reason: `Unexpected ${before.type} before the title, expected the title first`,
      rule: 'title-first',
      place: before.position,
      hint: 'Start the guide with its title, as in `# Name of the guide`; a cover picture comes right after it.',
    });
  }
  const words = splitAtImages(title?.children ?? [])
    .filter((piece) => Array.isArray(piece))
    .flat();
  const children = toPhrasing(words, state);
  if (plainText(children).trim() === '') {
    state.error({
      reason: 'Unexpected guide without a title, expected one `#` heading',
      rule: 'missing-title',
      place: title?.position ?? { line: 1, column: 1 },
      hint: 'Start the guide with its title, as in `# Name of the guide`.',
    });
  }
  return { type: 'heading', id: 'title', ...(title ? state.source(title) : {}), depth: 1, children };
}

/** Pictures that stood in the title: they open the guide. */
export function readTitlePictures(title: MdastHeading | undefined, state: State): Block[] {
  return splitAtImages(title?.children ?? []).flatMap((piece) =>
    Array.isArray(piece) ? [] : figure(piece, state, 'guide'),
  );
}

/** The paragraph with the cover: the first block after the title, when it holds a picture and nothing else. */
export function findCover(nodes: readonly RootContent[]): { node: Paragraph; picture: Picture } | undefined {
  const node = nodes.find(isPrinted);
  const [picture, ...more] = node?.type === 'paragraph' ? splitAtImages(node.children) : [];
  const alone =
    node?.type === 'paragraph' && picture && !Array.isArray(picture) && isPicture(picture) && more.length === 0;
  return alone ? { node, picture } : undefined;
}

/** The cover as a figure. */
export function readCover(cover: { picture: Picture } | undefined, state: State): Figure | undefined {
  return cover && figureWithId(cover.picture, state, 'cover');
}

/** Whether something of a node comes to stand where it is. */
function isPrinted({ type }: RootContent): boolean {
  return !['yaml', 'html', 'definition', 'footnoteDefinition'].includes(type);
}
