import type { Fragment, Layout } from '../../ast/layout.ts';
import type { Document } from '../../ast/nodes.ts';
import { plainText } from '../../ast/plain-text.ts';
import { type Member, walk } from '../../ast/walk.ts';
import type { PageRange } from './paginate.ts';

/** What does not fit on the pages that an edition may have. */
export interface Misfit {
  pages: number;
  mostPages: number;
  /** The first block past the last page: the entry that it belongs to, where it belongs to one. */
  id: string;
  /** What that block says at its beginning. */
  words: string;
  /** Height of everything past the last page, in points. */
  byPt: number;
}

/** Nothing when everything fits. */
export function misfitOf(
  document: Document,
  pages: Layout['pages'],
  ranges: readonly PageRange[],
  mostPages = Number.POSITIVE_INFINITY,
): Misfit | undefined {
  if (pages.length <= mostPages) return undefined;
  const first = pages[mostPages]?.fragments[0];
  const byPt = ranges.slice(mostPages).reduce((sum, { top, bottom }) => sum + bottom - top, 0);
  return { pages: pages.length, mostPages, ...blockOf(document, first), byPt };
}

function blockOf(document: Document, fragment: Fragment | undefined): Pick<Misfit, 'id' | 'words'> {
  const id = fragment?.id ?? '';
  const entry = /^resource:[^/]+/.exec(id)?.[0];
  const members = [...walk(document), ...Object.values(document.editionLines)];
  const block = members.find((member) => member.id === entry) ?? members.find((member) => member.id === id);
  return { id: block?.id ?? id, words: block ? shortened(wordsOf(block)) : id };
}

function wordsOf(member: Member): string {
  if (member.type === 'resource') return member.record.name;
  if (member.type === 'heading' || member.type === 'paragraph') return plainText(member.children);
  return member.id;
}

/** Enough of a text to know it by. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
