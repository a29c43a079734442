import { judged } from '../../verdict.ts';
import { booleanAt, dictAt } from '../facts/look.ts';
import type { PdfRule } from '../rule.ts';
import { placeAt } from './reading/place.ts';

/** UA-05: a viewer shows the title, not the name of the file. */
export const titleShown: PdfRule = ({ catalog }, subject) => {
  const shown = booleanAt(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle') === true;
  return judged('UA-05', shown ? [] : [placeAt(subject, 'ViewerPreferences does not say DisplayDocTitle true')]);
};
