import type { Subject } from '../../subject.ts';
import { judged, needsPerson, type Verdict } from '../../verdict.ts';
import { dictAt, itemsAt } from '../facts/look.ts';
import type { PdfFacts } from '../facts.ts';
import { contentOfStream } from '../tagged/reading/stream-text.ts';

/**
 * PR-05: a file of sheets for a printer is for printing only: it does not claim to be PDF/UA or tagged, has nothing to click on, and its title says so.
 * In other languages than English a person reads the title.
 */
export function forPrinting(facts: PdfFacts, subject: Subject): Verdict {
  const { catalog, document } = facts;
  const title = document.getTitle() ?? '';
  const annotated = document.getPages().filter(({ node }) => itemsAt(node, 'Annots').length > 0).length;
  const faults = [
    ...(/pdfuaid/.test(contentOfStream(catalog, 'Metadata') ?? '') ? ['the metadata claim PDF/UA'] : []),
    ...(dictAt(catalog, 'StructTreeRoot') || dictAt(catalog, 'MarkInfo') ? ['the file says that it is tagged'] : []),
    ...(annotated > 0 ? [`${annotated} sides of sheets have annotations, which stand for other pages`] : []),
    ...(title === '' ? ['the file has no title'] : []),
  ];
  if (faults.length > 0)
    return judged(
      'PR-05',
      faults.map((detail) => ({ file: subject.path, detail })),
    );
  if (/\bfor printing\b/i.test(title)) return judged('PR-05', [], `title "${title}"`);
  if (/^en\b/.test(subject.locale ?? '')) {
    return judged('PR-05', [{ file: subject.path, detail: `title "${title}" does not say that it is for printing` }]);
  }
  return needsPerson('PR-05', `title "${title}": does it say that the file is for printing only?`);
}
