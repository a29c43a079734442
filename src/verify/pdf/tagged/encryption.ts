import { judged } from '../../verdict.ts';
import type { PdfRule } from '../rule.ts';
import { placeAt } from './reading/place.ts';

/** Bit 10: text may be taken out for assistive technology. */
const FOR_ACCESSIBILITY = 1 << 9;

/** UA-07: the file is not encrypted, or lets assistive technology read it. */
export const encryption: PdfRule = ({ permissions }, subject) => {
  if (permissions === undefined) return judged('UA-07', [], 'not encrypted');
  if ((permissions & FOR_ACCESSIBILITY) !== 0) return judged('UA-07', [], 'encrypted, open to assistive technology');
  return judged('UA-07', [placeAt(subject, 'encrypted, and closed to assistive technology (bit 10 of P)')]);
};
