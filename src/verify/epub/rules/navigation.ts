import { judged, type Verdict } from '../../verdict.ts';
import { type Book, documentsOf } from '../book.ts';
import { navEntries, navs } from '../navs.ts';
import { attribute, descendants } from '../xml.ts';

const KINDS = ['toc', 'page-list', 'landmarks'];

/** EP-03: one table of contents, at most one page list and one list of landmarks, each landmark typed and told once. */
export function navigation(book: Book): Verdict {
  const [contents = 0, ...others] = KINDS.map((kind) => navs(book, kind).length);
  const faults = [
    ...(book.navigation ? [] : ['the manifest names no navigation document']),
    ...(contents === 1 ? [] : [`${contents} tables of contents, expected 1`]),
    ...others.flatMap((count, index) =>
      count > 1 ? [`${count} lists "${KINDS[index + 1]}", expected 1 at most`] : [],
    ),
    ...landmarkFaults(book),
    ...brokenTargets(book),
  ];
  return judged(
    'EP-03',
    faults.map((detail) => ({ file: book.file, detail })),
    KINDS.map((kind) => `${navEntries(book, kind).length} entries in ${kind}`).join(', '),
  );
}

function landmarkFaults(book: Book): string[] {
  const seen = new Set<string>();
  return navEntries(book, 'landmarks').flatMap(({ label, types, target }) => {
    if (types.length === 0) return [`landmark "${label}" has no epub:type`];
    const key = [...types, target?.path, target?.id].join(' ');
    if (seen.has(key)) return [`landmark "${label}" stands twice`];
    seen.add(key);
    return [];
  });
}

/** Entries of the contents and landmarks that lead nowhere. The page list is judged by EP-11. */
function brokenTargets(book: Book): string[] {
  const ids = new Map(
    documentsOf(book).map(({ path, root }) => [path, new Set(descendants(root).map((one) => attribute(one, 'id')))]),
  );
  return ['toc', 'landmarks'].flatMap((kind) =>
    navEntries(book, kind).flatMap(({ label, target }) => {
      const places = target && ids.get(target.path);
      const found = places && (target.id === undefined || places.has(target.id));
      return found ? [] : [`"${label}" in ${kind} leads nowhere`];
    }),
  );
}
