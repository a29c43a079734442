import { judged, type Place, type Verdict } from '../../verdict.ts';
import { columnsOf, WIDEST } from '../columns.ts';
import type { TextBlock, TextFile } from '../text-file.ts';

const URL = /https?:\/\/[!-~]+/;

/** TX-05: at most 72 columns; addresses and numbers whole, a web address alone on its line or in parentheses, without a period. */
export function width({ file, lines, blocks }: TextFile): Verdict {
  const at = (line: number, detail: string): Place => ({ file, line, detail });
  const places = [
    ...lines.flatMap((line, index) => [...tooWide(line), ...badAddress(line)].map((detail) => at(index + 1, detail))),
    ...blocks.flatMap((block) => cutAddresses(block).map(({ line, detail }) => at(line, detail))),
  ];
  return judged('TX-05', places, `widest line ${Math.max(0, ...lines.map(columnsOf))} columns`);
}

/** An address that is wider than a line stays whole. */
function tooWide(line: string): string[] {
  const columns = columnsOf(line);
  const whole = !/\s/.test(line.trim()) && URL.test(line);
  return columns > WIDEST && !whole ? [`${columns} columns, expected ${WIDEST} at most: "${line.slice(0, 40)}…"`] : [];
}

function badAddress(line: string): string[] {
  const match = URL.exec(line);
  if (!match) return [];
  const before = line.slice(0, match.index).replaceAll(/[\u2066-\u2069]/g, '');
  const after = line.slice(match.index + match[0].length).replaceAll(/[\u2066-\u2069]/g, '');
  const inParentheses =
    (before.endsWith('(') && match[0].includes(')')) || (before.endsWith('（') && after.startsWith('）'));
  if (inParentheses) return [];
  if (/[.,;:!?]$/.test(match[0])) return [`a sign of the sentence stands at the end of the address ${match[0]}`];
  return before.trim() === '' && after.trim() === '' ? [] : [`the address does not stand alone: "${line.trim()}"`];
}

/** Addresses and numbers that go on in the next line. */
function cutAddresses({ line: first, lines }: TextBlock): { line: number; detail: string }[] {
  return lines.slice(0, -1).flatMap((line, index) => {
    const next = lines[index + 1]?.trim() ?? '';
    const lonely = /^\s*https?:\/\/\S+$/.test(line);
    const cut =
      (lonely &&
        !/\s/.test(next) &&
        !/^(?:https?:|\+?\d)/.test(next) &&
        /[/.?=&-]/.test(next + line.trimEnd().at(-1))) ||
      (/(?:^|[\s(])\+?\d[\d-]*-$/.test(line) && /^\d/.test(next)) ||
      /\S@$/.test(line);
    return cut ? [{ line: first + index, detail: `"${line.trim()}" goes on in the next line: "${next}"` }] : [];
  });
}
