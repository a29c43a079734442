import { shortAddress } from '../../../ast/address.ts';
import type { Subject } from '../../subject.ts';
import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { few, placeOn, words } from './measures.ts';

/** LP-11: every link out of the guide has its address in print, in the short form that a person types. */
export function printedAddresses({ pages }: PdfFacts, subject: Subject): Verdict {
  const links = pages.flatMap((page, index) =>
    page.links.flatMap(({ url }) => (url ? [{ url, page: index + 1 }] : [])),
  );
  if (links.length === 0) return notApplicable('LP-11', 'no links out of the file');
  const print = squeezed(pages.map(({ texts }) => texts.map(({ text }) => text).join('')).join(''));
  const places = links
    .filter(({ url }) => !isPrinted(url, print))
    .map(({ url, page }) => placeOn(subject, page, `the address of the link ${words(url)} is not in print`));
  const schemes = pages.flatMap(({ texts }, index) =>
    texts
      .filter(({ text }) => /https?:\/\//i.test(text))
      .map(({ text }) => placeOn(subject, index + 1, `${words(text)} is printed with its scheme`)),
  );
  return judged(
    'LP-11',
    few([...places, ...schemes]),
    `${links.length - places.length} of ${links.length} links have their address in print`,
  );
}

function isPrinted(url: string, print: string): boolean {
  const shown = squeezed(shortAddress(url));
  if (!/^tel:/i.test(url)) return print.includes(shown) || print.includes(decoded(shown));
  const digits = shown.replaceAll(/\D/g, '');
  const printed = print.replaceAll(/[^\da-z]/g, '');
  return printed.includes(digits) || printed.includes(digits.replace(/^1/, ''));
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '').toLowerCase();
}
