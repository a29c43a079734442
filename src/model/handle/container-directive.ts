import type { ContainerDirective } from 'mdast-util-directive';
import type { Block } from '../../ast/nodes.ts';
import type { State } from '../state.ts';
import { refuseDirective } from './leaf-directive.ts';

/** A fenced directive: there is none that a guide can use. Its blocks are read on, to find what else is wrong. */
export function containerDirective(node: ContainerDirective, state: State, parent: string): Block[] {
  refuseDirective(`:::${node.name}`, node.position, state);
  return state.flow(node.children, parent);
}
