import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import type { Book } from '../book.ts';
import { navEntries } from '../navs.ts';
import { attribute, descendants } from '../xml.ts';

/** EP-19: the contents name the places of the book in the order in which it is read. */
export function contentsOrder(book: Book): Verdict {
  const positions = positionsOf(book);
  const entries = navEntries(book, 'toc').flatMap(({ label, target }) => {
    const position = target && positions.get(target.id === undefined ? target.path : `${target.path}#${target.id}`);
    return position === undefined ? [] : [{ label, position }];
  });
  if (entries.length === 0) return notApplicable('EP-19', 'no table of contents');
  const places = entries.flatMap(({ label, position }, index) => {
    const before = entries[index - 1];
    if (!before || before.position <= position) return [];
    return [{ file: book.file, detail: `"${label}" stands after "${before.label}", but comes before it in the book` }];
  });
  return judged('EP-19', places, `${entries.length} entries`);
}

/** Every place of the spine by its address, as a number that grows along the book. */
function positionsOf({ spine }: Book): Map<string, number> {
  const positions = new Map<string, number>();
  for (const { path, root } of spine) {
    positions.set(path, positions.size);
    for (const id of descendants(root).map((one) => attribute(one, 'id'))) {
      if (id !== undefined) positions.set(`${path}#${id}`, positions.size);
    }
  }
  return positions;
}
