import { judged, notApplicable } from '../../verdict.ts';
import { nameAt } from '../facts/look.ts';
import type { PdfRule } from '../rule.ts';
import { annotationsOf } from './reading/annotations.ts';
import { placeAt } from './reading/place.ts';

/** UA-22: on pages with annotations the Tab key goes by the structure. */
export const tabOrder: PdfRule = ({ document }, subject) => {
  const pages = document.getPages().map((page, index) => ({ page, number: index + 1 }));
  const withAnnotations = pages.filter(({ page }) => annotationsOf(page).length > 0);
  if (withAnnotations.length === 0) return notApplicable('UA-22', 'no annotations');
  const faults = withAnnotations.flatMap(({ page, number }) => {
    const tabs = nameAt(page.node, 'Tabs');
    return tabs === 'S' ? [] : [placeAt(subject, `Tabs is ${tabs ?? 'missing'}, expected S`, number)];
  });
  return judged('UA-22', faults, `${withAnnotations.length} pages with annotations`);
};
