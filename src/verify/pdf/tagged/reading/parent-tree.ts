import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import { PDFArray } from '@cantoo/pdf-lib';
import { asDict, dictAt } from '../../facts/look.ts';
import { numberTree } from '../../facts/numbers.ts';
import type { PdfFacts } from '../../facts.ts';

const known = new WeakMap<PdfFacts, Map<number, PDFObject>>();

function entries(facts: PdfFacts): Map<number, PDFObject> {
  const found = known.get(facts) ?? numberTree(dictAt(dictAt(facts.catalog, 'StructTreeRoot'), 'ParentTree'));
  known.set(facts, found);
  return found;
}

/** The element that the parent tree names for an object, by its `StructParent`. */
export function parentOfObject(key: number | undefined, facts: PdfFacts): PDFDict | undefined {
  const entry = key === undefined ? undefined : entries(facts).get(key);
  return entry && asDict(facts.document.context.lookup(entry));
}

/** The element that the parent tree names for marked content, by the `StructParents` of its stream and its id. */
export function parentOfContent(key: number | undefined, mcid: number, facts: PdfFacts): PDFDict | undefined {
  const entry = key === undefined ? undefined : entries(facts).get(key);
  const array = entry && facts.document.context.lookup(entry);
  if (!(array instanceof PDFArray) || mcid >= array.size()) return undefined;
  return asDict(array.lookup(mcid));
}
