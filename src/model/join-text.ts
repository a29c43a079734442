import type { Phrasing } from '../ast/nodes.ts';
import { wideSign } from '../ast/wide.ts';

/** Between two signs of Chinese or Japanese a line end of the source is no space, since they put none between words. */
const LINE_END_IN_WIDE = new RegExp(String.raw`(?<=${wideSign})[ \t]*[\r\n][ \t\r\n]*(?=${wideSign})`, 'gu');

/** Joins texts that stand side by side, leaves empty ones out, and makes every run of spaces and line ends one space. */
export function joinText(nodes: readonly Phrasing[]): Phrasing[] {
  const joined: Phrasing[] = [];
  for (const node of nodes.filter(isFull)) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { ...last, value: last.value + node.value };
    else joined.push(node);
  }
  return joined.map((node) =>
    node.type === 'text'
      ? { ...node, value: node.value.replaceAll(LINE_END_IN_WIDE, '').replaceAll(/[ \t\r\n]+/g, ' ') }
      : node,
  );
}

/** Takes away the spaces and forced line ends with which a block begins or ends. */
export function trimText(nodes: readonly Phrasing[]): Phrasing[] {
  return [...trimFrom(trimFrom(nodes, 'trimStart'), 'trimEnd')];
}

function isFull(node: Phrasing): boolean {
  return node.type !== 'text' || node.value !== '';
}

function trimFrom(nodes: readonly Phrasing[], side: 'trimStart' | 'trimEnd'): readonly Phrasing[] {
  const index = side === 'trimStart' ? 0 : nodes.length - 1;
  const node = nodes[index];
  const rest = nodes.filter((_, other) => other !== index);
  if (node?.type === 'break') return trimFrom(rest, side);
  if (node?.type !== 'text') return nodes;
  const value = node.value[side]();
  return value === '' ? trimFrom(rest, side) : nodes.with(index, { ...node, value });
}
