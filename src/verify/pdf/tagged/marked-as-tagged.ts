import type { Place } from '../../verdict.ts';
import { judged } from '../../verdict.ts';
import { booleanAt, dictAt } from '../facts/look.ts';
import type { PdfRule } from '../rule.ts';
import { placeAt } from './reading/place.ts';

/** UA-02: the file says that it is tagged, and that its tags can be relied on. */
export const markedAsTagged: PdfRule = ({ catalog }, subject) => {
  const info = dictAt(catalog, 'MarkInfo');
  const faults: Place[] = [];
  if (booleanAt(info, 'Marked') !== true) faults.push(placeAt(subject, 'MarkInfo does not say Marked true'));
  if (booleanAt(info, 'Suspects') === true) faults.push(placeAt(subject, 'MarkInfo says Suspects true'));
  return judged('UA-02', faults, faults.length === 0 ? 'Marked true' : undefined);
};
