import { hasRightToLeft } from '../../../ast/direction.ts';
import type { TextRange } from '../../../ast/isolates.ts';
import type { Line } from '../piece.ts';
import type { Setting } from '../setting.ts';
import { columnsOf } from './columns.ts';
import { isolatedRanges, withIsolates } from './isolate.ts';
import { opportunities, wordOpportunities } from './opportunities.ts';
import type { Run } from './run.ts';
import { type Stretch, stretchesOf } from './stretch.ts';

/** Sets running text in lines of the setting's width (TX-05). */
export function linesOf(runs: readonly Run[], setting: Setting): Line[] {
  return stretchesOf(runs).flatMap((stretch) => stretchLines(stretch, setting));
}

/** Sets text without forced line ends: each line as full as it can be; a token wider than a line stands alone on one. */
export function stretchLines(stretch: Stretch, setting: Setting): Line[] {
  const lines: Line[] = [];
  const isMixed = setting.document.direction === 'rtl' && hasRightToLeft(stretch.text);
  const isolated = isMixed ? isolatedRanges(stretch) : [];
  let start = 0;
  let end = 0;
  for (const next of [...tokenEnds(stretch, setting.columns), stretch.text.length]) {
    if (end > start && columnsOf(stretch.text.slice(start, next).trimEnd()) > setting.columns) {
      lines.push(line(stretch, start, end, isolated));
      start = end;
    }
    end = next;
  }
  return [...lines, line(stretch, start, end, isolated)].filter(({ text }) => text !== '');
}

/** Where lines may end: between words, and inside a token too wide for its line where a dictionary finds words in it. */
function tokenEnds(stretch: Stretch, columns: number): number[] {
  const ends = opportunities(stretch);
  return ends.concat(stretch.text.length).flatMap((end, index) => {
    const start = ends[index - 1] ?? 0;
    const token = stretch.text.slice(start, end);
    const inside = columnsOf(token.trimEnd()) > columns ? wordOpportunities(token).map((offset) => start + offset) : [];
    return end === stretch.text.length ? inside : [...inside, end];
  });
}

/** One line, without spaces at its end, and with isolates (TX-08); an address alone on its line can be copied without them. */
function line({ text, addresses }: Stretch, from: number, to: number, isolated: readonly TextRange[]): Line {
  const end = from + text.slice(from, to).trimEnd().length;
  const isAddress = addresses.some((address) => address[0] === from && address[1] === end);
  const isBare = isolated.length === 0 ? !hasRightToLeft(text) : isAddress;
  return { text: visible(withIsolates(text, from, end, isBare ? [] : isolated)), isBare };
}

/** Without the signs that only said where a line may end. */
function visible(text: string): string {
  return text.replaceAll('\u200b', '').trimEnd();
}
