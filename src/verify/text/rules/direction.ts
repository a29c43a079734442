import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import type { TextFile } from '../text-file.ts';

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const MARKS = /[\u200e\u200f\u061c]/;
const EMBEDDED = /[\u202a-\u202e]/;
const ISOLATED = /[\u2066-\u2068][^\u2069]*\u2069/g;
/** A web address, a mailbox or a number of seven digits and more. */
const ADDRESS = /https?:\/\/\S+|\S+@\S+\.\S+|\+?\d(?:[ .-]?\d){6,}/;

/** TX-08: in text that runs from right to left, addresses and numbers stand alone or are isolated, without stray marks. */
export function direction({ file, lines, text }: TextFile): Verdict {
  if (!RIGHT_TO_LEFT.test(text) && !MARKS.test(text) && !EMBEDDED.test(text))
    return notApplicable('TX-08', 'all text runs from left to right');
  const places = lines.flatMap((line, index) =>
    faultsOf(line).map((detail) => ({ file, line: index + 1, detail: `${detail}: "${line.trim().slice(0, 60)}"` })),
  );
  return judged('TX-08', places);
}

function faultsOf(line: string): string[] {
  const opened = line.match(/[\u2066-\u2068]/g)?.length ?? 0;
  const closed = line.match(/\u2069/g)?.length ?? 0;
  const open = line.replaceAll(ISOLATED, ' ');
  return [
    ...(MARKS.test(line) || EMBEDDED.test(line) ? ['a stray mark of direction'] : []),
    ...(opened === closed ? [] : ['an isolate that is not closed']),
    ...(RIGHT_TO_LEFT.test(open) && ADDRESS.test(open) ? ['an address or number that is not isolated'] : []),
  ];
}
