/** What stands on the two halves of one side of a sheet. */
export interface Halves<T> {
  left: T;
  right: T;
}

/** A half of a sheet after it was folded: what is on its outer face, away from the fold's inside, and on its inner one. */
interface Leaf<T> {
  outer: T;
  inner: T;
}

/**
 * Folds a stack of printed sides by hand, in the order that the printer gives them out, and turns the leaves: what is read, in order.
 * Nothing of how pages are numbered is known here.
 */
export function readBooklet<T>(sides: readonly Halves<T>[], direction: 'ltr' | 'rtl'): T[] {
  const nested: { left: Leaf<T>; right: Leaf<T> }[] = [];
  for (let index = 0; index < sides.length; index += 2) {
    const [front, back] = sides.slice(index, index + 2);
    if (!front || !back) throw new Error('Unexpected sheet with one side');
    // A landscape sheet that is turned on its short edge turns like the page of a book: what is at the right comes to be at the left.
    nested.push({
      left: { outer: front.left, inner: back.right },
      right: { outer: front.right, inner: back.left },
    });
  }
  // The first sheet is outermost, its front to the outside. A book that is read to the right opens at its right leaf.
  const first = direction === 'ltr' ? 'right' : 'left';
  const second = direction === 'ltr' ? 'left' : 'right';
  const towards = nested.map((sheet) => sheet[first]).flatMap(({ outer, inner }) => [outer, inner]);
  const away = nested.toReversed().flatMap((sheet) => [sheet[second].inner, sheet[second].outer]);
  return [...towards, ...away];
}
