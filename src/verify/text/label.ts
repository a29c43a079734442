import type { TextBlock } from './text-file.ts';

/** The label of a list item. */
export interface Label {
  /** As it stands: `2a.`, `-`. */
  text: string;
  indent: number;
  bullet?: string;
  /** `2a1.` is 2, 1, 1; absent for a bullet. */
  path?: number[];
}

/** The label that a block starts with, if it is an item of a list. */
export function labelOf({ lines: [first = ''] }: Pick<TextBlock, 'lines'>): Label | undefined {
  const match = /^(\s*)(?:([-*•])|(\d+(?:[a-z]+\d+)*(?:[a-z]+)?)\.)(?: |$)/u.exec(first);
  if (!match) return undefined;
  const [, space = '', bullet, number] = match;
  if (bullet !== undefined) return { text: bullet, indent: space.length, bullet };
  return { text: `${number}.`, indent: space.length, path: pathOf(number ?? '') };
}

function pathOf(label: string): number[] {
  return [...label.matchAll(/\d+|[a-z]+/g)].map(([part]) => (/\d/.test(part) ? Number(part) : letters(part)));
}

/** `a` is 1, `z` 26, `aa` 27. */
function letters(part: string): number {
  return [...part].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0);
}
