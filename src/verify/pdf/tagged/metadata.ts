import type { PDFDict } from '@cantoo/pdf-lib';
import type { Subject } from '../../subject.ts';
import type { Place } from '../../verdict.ts';
import { judged } from '../../verdict.ts';
import { dictAt, nameAt } from '../facts/look.ts';
import type { PdfRule } from '../rule.ts';
import { placeAt } from './reading/place.ts';
import { readXmp, type Xmp, xmpTitles } from './reading/xmp.ts';

const PDFUA = 'http://www.aiim.org/pdfua/ns/id/';

/** UA-04: well-formed metadata say that the file is PDF/UA-1, and its title in a language. */
export const metadata: PdfRule = (facts, subject) => {
  const xmp = readXmp(facts);
  if ('problem' in xmp) return judged('UA-04', [placeAt(subject, xmp.problem)]);
  const faults = [
    ...streamFaults(dictAt(facts.catalog, 'Metadata'), subject),
    ...identificationFaults(xmp, subject),
    ...titleFaults(xmp, subject),
  ];
  return judged('UA-04', faults, faults.length === 0 ? `PDF/UA-1, title "${xmpTitles(xmp)[0]?.text}"` : undefined);
};

function streamFaults(stream: PDFDict | undefined, subject: Subject): Place[] {
  if (nameAt(stream, 'Type') === 'Metadata' && nameAt(stream, 'Subtype') === 'XML') return [];
  return [placeAt(subject, 'the metadata stream is not of Type Metadata and Subtype XML')];
}

function identificationFaults({ properties }: Xmp, subject: Subject): Place[] {
  const own = properties.filter(({ namespace }) => namespace === PDFUA);
  const part = own.find(({ name }) => name === 'part');
  const faults = own
    .filter(({ prefix }) => prefix !== 'pdfuaid')
    .map(({ prefix, name }) => placeAt(subject, `metadata write ${prefix}:${name}, expected pdfuaid:${name}`));
  if (!part) faults.push(placeAt(subject, 'metadata do not say pdfuaid:part'));
  else if (part.text !== '1') faults.push(placeAt(subject, `metadata say pdfuaid:part ${part.text}, expected 1`));
  return faults;
}

function titleFaults(xmp: Xmp, subject: Subject): Place[] {
  const titles = xmpTitles(xmp);
  if (titles.length === 0) return [placeAt(subject, 'metadata hold no dc:title')];
  return titles.flatMap(({ text, lang }) => {
    if (!text) return [placeAt(subject, 'metadata hold an empty dc:title')];
    return lang ? [] : [placeAt(subject, `the dc:title "${text}" has no xml:lang`)];
  });
}
