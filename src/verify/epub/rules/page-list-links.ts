import { judged, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import { type Book, statements } from '../book.ts';
import { type Marker, markers } from '../markers.ts';
import { navEntries } from '../navs.ts';

/** EP-11: the page list leads to every marker, once and in order, and the book says which print edition has these pages. */
export function pageListLinks(book: Book): Verdict {
  const entries = navEntries(book, 'page-list');
  if (entries.length === 0) return notApplicable('EP-11', 'no page list');
  const marked = markers(book);
  const indexes = indexesOf(marked);
  const paired = entries.map(({ target }) => indexes.get(placeKey(target?.path, target?.id)) ?? -1);
  const led = new Set(paired);
  const at = (detail: string): Place => ({ file: book.file, detail });
  const places = [
    ...entries.flatMap(({ label }, index) => (paired[index] === -1 ? [at(`page "${label}" leads to no marker`)] : [])),
    ...marked.flatMap(({ label, path }, index) =>
      led.has(index) ? [] : [at(`the page list lacks the marker of page "${label}" in ${path}`)],
    ),
    ...outOfOrder(paired).map((index) =>
      at(`page "${entries[index]?.label}" stands before an earlier place of the book`),
    ),
    ...(statements(book, 'pageBreakSource').length > 0 ? [] : [at('pageBreakSource is missing')]),
  ];
  return judged('EP-11', places, `${entries.length} entries, ${marked.length} markers`);
}

/** Index of the first marker at each place that an entry can lead to. */
function indexesOf(marked: readonly Marker[]): ReadonlyMap<string | undefined, number> {
  const indexes = new Map<string | undefined, number>();
  for (const [index, { path, id }] of marked.entries()) {
    const key = placeKey(path, id);
    if (key !== undefined && !indexes.has(key)) indexes.set(key, index);
  }
  return indexes;
}

function placeKey(path: string | undefined, id: string | undefined): string | undefined {
  return path === undefined || id === undefined ? undefined : `${path}#${id}`;
}

/** Entries after which an earlier marker follows, or the same one again. */
function outOfOrder(paired: readonly number[]): number[] {
  const found = paired.map((marker, index) => ({ marker, index })).filter(({ marker }) => marker >= 0);
  return found
    .filter(({ marker }, index) => (found[index + 1]?.marker ?? marker + 1) <= marker)
    .map(({ index }) => index);
}
