import type { ListItem as MdastListItem } from 'mdast';
import type { Block, ListItem, Paragraph, Phrasing } from '../../ast/nodes.ts';
import { fill } from '../../ast/words.ts';
import { joinText } from '../join-text.ts';
import type { State } from '../state.ts';

/** An item of a list. The box of a task (GFM) becomes words, because a sign alone is lost in speech and in black and white. */
export function listItem(node: MdastListItem, state: State, parent: string): ListItem {
  const id = state.ids.next(parent, 'item');
  const children = state.flow(node.children, id);
  const item: ListItem = { type: 'listItem', id, ...state.source(node), children };
  if (typeof node.checked !== 'boolean') return item;
  return { ...item, children: withState(children, `${fill(state.words, node.checked ? 'done' : 'to-do')}:`, item) };
}

function withState(children: Block[], words: string, { id, file, position }: ListItem): Block[] {
  const [first, ...rest] = children;
  const text: Phrasing = { type: 'text', file, position, value: words };
  if (first?.type === 'paragraph') {
    return [{ ...first, children: joinText([{ ...text, value: `${words} ` }, ...first.children]) }, ...rest];
  }
  const state: Paragraph = { type: 'paragraph', id: `${id}/state`, file, position, children: [text] };
  return [state, ...children];
}
