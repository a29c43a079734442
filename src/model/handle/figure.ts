import type { Block, Figure } from '../../ast/nodes.ts';
import { addAsset } from '../asset.ts';
import type { Picture } from '../split-at-images.ts';
import type { State } from '../state.ts';
import { warnOfTitle } from './title-attribute.ts';

/** Written as an image's title, `![](line.svg "decoration")`, it says that the picture carries no meaning. */
const decoration = 'decoration';

/** A picture that stands by itself. */
export function figure(node: Picture, state: State, parent: string): Block[] {
  return [figureWithId(node, state, state.ids.next(parent, 'figure'))];
}

/** The same with a given id: the cover. */
export function figureWithId(node: Picture, state: State, id: string): Figure {
  const { url, title } = node.type === 'image' ? node : (state.definition(node.identifier) ?? { url: '', title: null });
  const decorative = title === decoration;
  if (!decorative) warnOfTitle(node, title, state);
  const alt = decorative ? '' : alternative(node, url, state);
  return { type: 'figure', id, ...state.source(node), src: addAsset(url, node.position, state), alt };
}

/** What is said in place of the picture. Without it, whoever cannot see the picture has nothing. */
function alternative(node: Picture, url: string, state: State): string {
  const alt = (node.alt ?? '').replaceAll(/\s+/g, ' ').trim().normalize('NFC');
  if (alt === '') {
    state.error({
      reason: `Unexpected picture \`${url}\` without alternative text, expected some between \`![\` and \`]\``,
      rule: 'alternative-text',
      place: node.position,
      hint: `Say in a sentence what the picture shows, or mark it as meaning nothing: \`![](${url} "${decoration}")\`.`,
    });
  }
  return alt;
}
