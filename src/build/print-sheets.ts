import type { Imposition } from '../ast/imposition.ts';
import { fill } from '../ast/words.ts';
import { impose } from '../impose/index.ts';
import type { FileTask } from './plan.ts';

/** The pages of an edition on the sheets of a printer, in a file whose title says that it is for printing (PR-05). */
export function printSheets(task: FileTask, pages: Uint8Array): Promise<Uint8Array> {
  return impose(pages, impositionOf(task));
}

function impositionOf({ document, layout, sheet }: FileTask): Imposition {
  if (!layout || !sheet) throw new RangeError('Unexpected file without a sheet, expected one that is printed');
  const { profile } = layout;
  const name = [document.title, fill(document.words, `edition-${profile.id}`)].join(', ');
  const title = fill(document.words, 'for-printing', { title: name });
  const { direction } = document;
  const { card, creepPt } = profile.layout;
  switch (profile.layout.sheet) {
    case 'saddle-stitch':
      return { kind: 'saddle-stitch', sheet, direction, creepPt, title };
    case 'zine':
      return { kind: 'zine', sheet, direction, title };
    case 'cards':
      return { kind: 'cards', sheet, columns: card?.columns ?? 2, rows: card?.rows ?? 5, title };
    case 'whole':
      throw new RangeError(`Unexpected profile \`${profile.id}\`, expected one whose pages lie on sheets`);
  }
}
