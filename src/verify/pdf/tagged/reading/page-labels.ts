import type { PDFDict } from '@cantoo/pdf-lib';
import { asDict, dictAt, nameAt, numberAt, textAt } from '../../facts/look.ts';
import { numberTree } from '../../facts/numbers.ts';
import type { PdfFacts } from '../../facts.ts';

/** The label of each page (ISO 32000-1, 12.4.2): what a reader types to get there. Without labels pages count from 1. */
export function pageLabels(facts: PdfFacts): string[] {
  const ranges = numberTree(dictAt(facts.catalog, 'PageLabels'));
  let range: PDFDict | undefined;
  let first = 0;
  return facts.pages.map((_, index) => {
    const starting = ranges.get(index);
    if (starting) {
      range = asDict(facts.document.context.lookup(starting));
      first = index;
    }
    return range ? label(range, index - first) : String(index + 1);
  });
}

/** Whether the file labels its pages. */
export function hasPageLabels({ catalog }: PdfFacts): boolean {
  return dictAt(catalog, 'PageLabels') !== undefined;
}

function label(range: PDFDict, offset: number): string {
  const value = (numberAt(range, 'St') ?? 1) + offset;
  const style = STYLES[nameAt(range, 'S') ?? ''];
  return (textAt(range, 'P') ?? '') + (style ? style(value) : '');
}

const STYLES: Record<string, (value: number) => string> = {
  D: String,
  r: (value) => roman(value).toLowerCase(),
  R: roman,
  a: (value) => letters(value).toLowerCase(),
  A: letters,
};

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = Math.min(value, 9999);
  let written = '';
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) written += sign;
  }
  return written;
}

/** A to Z, then AA to ZZ. */
function letters(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(value / 26), 50));
}
