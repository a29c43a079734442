import type { PDFDict } from '@cantoo/pdf-lib';
import { judged, notApplicable } from '../../verdict.ts';
import { look } from '../facts/look.ts';
import { pageContents } from '../marked-content.ts';
import type { PdfRule } from '../rule.ts';
import { placeAt } from './reading/place.ts';

/** UA-11: a form that holds tagged content is painted once, and none stands for a page of another file. */
export const formsOnce: PdfRule = (facts, subject) => {
  const painted = pageContents(facts).flatMap(({ forms }) => forms);
  if (painted.length === 0) return notApplicable('UA-11', 'no form XObjects');
  const uses = new Map<PDFDict, typeof painted>();
  for (const use of painted) uses.set(use.form, [...(uses.get(use.form) ?? []), use]);
  const tagged = new Set(
    pageContents(facts).flatMap(({ opened }) => opened.flatMap(({ mark }) => (mark.key && mark.form ? mark.form : []))),
  );
  const faults = [...uses].flatMap(([form, all]) => {
    const page = all[0]?.page;
    const own = all.length > 1 && tagged.has(form);
    return [
      ...(own ? [placeAt(subject, `a form that holds tagged content is painted ${all.length} times`, page)] : []),
      ...(look(form, 'Ref') ? [placeAt(subject, 'a form stands for a page of another file (Ref)', page)] : []),
    ];
  });
  return judged('UA-11', faults, `${uses.size} form XObjects`);
};
