import type { List, ListItem } from '../../../ast/nodes.ts';
import { walkMember } from '../../../ast/walk.ts';
import { itemPath, takesLetters } from '../item-path.ts';
import { indentPieces, type Piece } from '../piece.ts';
import { indented, type Setting } from '../setting.ts';
import { blocks } from './blocks.ts';
import { labelColumns, labelled } from './label.ts';

/**
 * A list: each item begins with its label, a hyphen or a number (TX-03). Plain text cannot show a list inside a list, so there
 * the items of all of them stand at one margin under labels that tell where they belong: `1.`, `1a.`, `1a1.`.
 */
export function list(node: List, setting: Setting): Piece[] {
  const { path } = setting;
  if (path !== undefined || nests(node)) return pathItems(node, path ?? '', firstNumber(node, path ?? ''), setting);
  return node.children.flatMap((item, index) => {
    const label = node.ordered ? `${node.start + index}.` : '-';
    const inner = indented(setting, labelColumns(label, setting));
    return labelled(label, blocks(item.children, inner), setting);
  });
}

function nests(node: List): boolean {
  return [...walkMember(node)].some((member) => member !== node && member.type === 'list');
}

/** Letters have no zero. */
function firstNumber({ ordered, start }: List, around: string): number {
  return ordered ? Math.max(start, takesLetters(around) ? 1 : 0) : 1;
}

function pathItems(node: List, around: string, first: number, setting: Setting): Piece[] {
  return node.children.flatMap((item, index) => pathItem(item, itemPath(around, first + index), setting));
}

/** An item, then the lists in it at its own margin; these continue one another's labels, so that none stands twice. */
function pathItem({ children }: ListItem, path: string, setting: Setting): Piece[] {
  const label = `${path}.`;
  const columns = labelColumns(label, setting);
  const inner = { ...indented(setting, columns), path };
  const firstList = children.findIndex(({ type }) => type === 'list');
  const own = firstList === -1 ? children : children.slice(0, firstList);
  const pieces = labelled(label, blocks(own, inner), setting);
  let next = 0;
  for (const child of children.slice(own.length)) {
    if (child.type === 'list') {
      const first = Math.max(next, firstNumber(child, path));
      pieces.push(...pathItems(child, path, first, setting));
      next = first + child.children.length;
    } else pieces.push(...indentPieces(blocks([child], inner), columns));
  }
  return pieces;
}
