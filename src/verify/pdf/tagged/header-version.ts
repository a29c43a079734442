import { judged } from '../../verdict.ts';
import type { PdfRule } from '../rule.ts';
import { placeAt } from './reading/place.ts';

/** UA-01: the file begins as PDF 1.0 to 1.7. */
export const headerVersion: PdfRule = (_, subject) => {
  const start = new TextDecoder('latin1').decode(subject.bytes.subarray(0, 9));
  const version = /^%PDF-(1\.[0-7])\s/.exec(start)?.[1];
  if (version !== undefined) return judged('UA-01', [], `PDF ${version}`);
  return judged('UA-01', [placeAt(subject, `begins with ${JSON.stringify(start)}, expected %PDF-1.0 to %PDF-1.7`)]);
};
