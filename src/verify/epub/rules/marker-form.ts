import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import type { Book } from '../book.ts';
import { type Marker, markers } from '../markers.ts';
import { navEntries } from '../navs.ts';
import { localName, tokens } from '../xml.ts';

/** EP-12: each marker is no link, has both names of its role, and says the number of its page. */
export function markerForm(book: Book): Verdict {
  const marked = markers(book);
  if (marked.length === 0) return notApplicable('EP-12', 'no markers of printed pages');
  const labels = new Map(
    navEntries(book, 'page-list').map(({ label, target }) => [`${target?.path}#${target?.id}`, label]),
  );
  const places = marked.flatMap((marker) =>
    faultsOf(marker, labels.get(`${marker.path}#${marker.id}`)).map((detail) => ({
      file: book.file,
      detail: `${marker.path}, page "${marker.label ?? '?'}": ${detail}`,
    })),
  );
  return judged('EP-12', places, `${marked.length} markers`);
}

function faultsOf({ element, id, label }: Marker, listed: string | undefined): string[] {
  return [
    ...(localName(element) === 'a' ? ['the marker is a link'] : []),
    ...(tokens(element, 'role').includes('doc-pagebreak') ? [] : ['no role="doc-pagebreak"']),
    ...(tokens(element, 'epub:type').includes('pagebreak') ? [] : ['no epub:type="pagebreak"']),
    ...(id === undefined ? ['no id'] : []),
    ...(label ? [] : ['no aria-label']),
    ...(label && listed !== undefined && listed !== label ? [`the page list calls it "${listed}"`] : []),
  ];
}
