import { judged, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import { type Book, statements } from '../book.ts';
import { type Marker, markers } from '../markers.ts';
import { type NavEntry, navEntries } from '../navs.ts';

/** EP-11: the page list leads to every marker, once and in order, and the book says which print edition has these pages. */
export function pageListLinks(book: Book): Verdict {
  const entries = navEntries(book, 'page-list');
  if (entries.length === 0) return notApplicable('EP-11', 'no page list');
  const marked = markers(book);
  const paired = entries.map((entry) => marked.findIndex((marker) => isTarget(entry, marker)));
  const at = (detail: string): Place => ({ file: book.file, detail });
  const places = [
    ...entries.flatMap(({ label }, index) => (paired[index] === -1 ? [at(`page "${label}" leads to no marker`)] : [])),
    ...marked.flatMap(({ label, path }, index) =>
      paired.includes(index) ? [] : [at(`the page list lacks the marker of page "${label}" in ${path}`)],
    ),
    ...outOfOrder(paired).map((index) =>
      at(`page "${entries[index]?.label}" stands before an earlier place of the book`),
    ),
    ...(statements(book, 'pageBreakSource').length > 0 ? [] : [at('pageBreakSource is missing')]),
  ];
  return judged('EP-11', places, `${entries.length} entries, ${marked.length} markers`);
}

function isTarget({ target }: NavEntry, { path, id }: Marker): boolean {
  return target !== undefined && target.path === path && target.id !== undefined && target.id === id;
}

/** Entries after which an earlier marker follows, or the same one again. */
function outOfOrder(paired: readonly number[]): number[] {
  const found = paired.map((marker, index) => ({ marker, index })).filter(({ marker }) => marker >= 0);
  return found
    .filter(({ marker }, index) => (found[index + 1]?.marker ?? marker + 1) <= marker)
    .map(({ index }) => index);
}
