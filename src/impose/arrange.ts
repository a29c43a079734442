import type { Imposition } from '../ast/imposition.ts';
import { arrangeCards } from './cards.ts';
import { arrangeSaddleStitch } from './saddle-stitch.ts';
import type { Side, SourcePages } from './side.ts';
import { arrangeZine } from './zine.ts';

/**
 * The sides of the sheets in the order of printing, each front before its back: which page stands where.
 *
 * @throws RangeError when the pages are too many, too few or too large for this way.
 */
export function arrange(imposition: Imposition, pages: SourcePages): Side[] {
  switch (imposition.kind) {
    case 'saddle-stitch':
      return arrangeSaddleStitch(imposition, pages);
    case 'zine':
      return arrangeZine(imposition, pages);
    case 'cards':
      return arrangeCards(imposition, pages);
  }
}
