import type { Profile } from '../ast/edition.ts';
import type { Block } from '../ast/nodes.ts';
import type { Blocks } from './blocks.ts';
import type { PrintedFile } from './index.ts';

/** Pages that hold with a staple (LP-23). */
const STAPLED_PAGES = 20;

/** What to do with the sheets of an edition, in order: turn, fold or cut, hold together. */
export function steps(profile: Profile, files: readonly PrintedFile[], id: string, blocks: Blocks): Block[] {
  const pages = Math.max(0, ...files.map((file) => file.pages));
  return keys(profile, pages).map((key) =>
    blocks.paragraph(`${id}/${key}`, key, { number: [{ type: 'text', value: String(cardsOf(profile)) }] }),
  );
}

function keys({ layout }: Profile, pages: number): string[] {
  switch (layout.sheet) {
    case 'saddle-stitch':
      return ['print-flip-short', 'print-fold-booklet'];
    case 'zine':
      return ['print-one-side', 'print-fold-zine'];
    case 'cards':
      return [pages > 1 ? 'print-flip-long' : 'print-one-side', 'print-cut-cards'];
    case 'whole':
      return [turn(layout.landscape, pages), ...binding(pages), ...(layout.tearOff ? ['print-cut-strips'] : [])];
  }
}

function turn(isLandscape: boolean, pages: number): string {
  if (pages < 2) return 'print-one-side';
  return isLandscape ? 'print-flip-short' : 'print-flip-long';
}

/** A sheet alone needs nothing. */
function binding(pages: number): string[] {
  if (pages <= 2) return [];
  return [pages <= STAPLED_PAGES ? 'print-staple' : 'print-spiral'];
}

function cardsOf({ layout: { card } }: Profile): number {
  return (card?.columns ?? 1) * (card?.rows ?? 1);
}
