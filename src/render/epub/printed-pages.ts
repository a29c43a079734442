import type { Layout, LayoutPage } from '../../ast/layout.ts';
import type { PageBreak } from '../html/context.ts';

/** Where the pages of the print edition start in the book. */
export interface PrintedPages {
  /** In the blocks of the guide, by their id. */
  inBlocks: ReadonlyMap<string, PageBreak[]>;
  /** Labels of pages that start in the printed contents. */
  inContents: string[];
  /** Labels of pages that start behind everything the book has. */
  atEnd: string[];
}

/** Id of the printed contents, and the beginning of the ids of its lines. */
const CONTENTS = /^contents(?:\/|$)/;

type Place = { id: string; textStart: number } | 'contents';

/**
 * Finds the place of every page: where the first of its fragments that the book has starts. A page without any, such as one that a
 * table fills, starts where the next one does.
 * @param known Whether the book can mark a place in a block.
 */
export function printedPages({ pages }: Layout, known: (id: string) => boolean): PrintedPages {
  const inBlocks = new Map<string, PageBreak[]>();
  const inContents: string[] = [];
  const atEnd: string[] = [];
  const places = placesOf(pages, known);
  for (const [index, { label }] of pages.entries()) {
    const place = places[index];
    if (place === undefined) atEnd.push(label);
    else if (place === 'contents') inContents.push(label);
    else {
      const breaks = inBlocks.get(place.id) ?? [];
      breaks.push({ label, textStart: place.textStart });
      inBlocks.set(place.id, breaks);
    }
  }
  return { inBlocks, inContents, atEnd };
}

/** The place of each page, its own or that of the next page that has one; nothing behind the last one. */
function placesOf(pages: readonly LayoutPage[], known: (id: string) => boolean): (Place | undefined)[] {
  let next: Place | undefined;
  const places = pages.toReversed().map((page) => {
    next = placeOf(page, known) ?? next;
    return next;
  });
  return places.reverse();
}

function placeOf({ fragments }: LayoutPage, known: (id: string) => boolean): Place | undefined {
  const first = fragments.find(({ id }) => known(id) || CONTENTS.test(id));
  if (first === undefined) return undefined;
  return known(first.id) ? { id: first.id, textStart: first.textStart } : 'contents';
}
