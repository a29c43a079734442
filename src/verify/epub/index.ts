import type { Subject } from '../subject.ts';
import { judged, notApplicable, type Verdict } from '../verdict.ts';
import { openBook } from './book.ts';
import { rules } from './rules.ts';

/** Judges an EPUB by EP-01 to EP-19. A file that no reading system could open fails EP-01, and nothing else is said of it. */
export async function verifyEpub({ path, bytes }: Subject): Promise<Verdict[]> {
  const book = openBook(path, bytes);
  if (!('broken' in book)) return Object.values(rules).map((rule) => rule(book));
  return Object.keys(rules).map((id) =>
    id === 'EP-01' ? judged(id, [{ file: path, detail: book.broken }]) : notApplicable(id, 'the book cannot be opened'),
  );
}
