import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import type { TextFile } from '../text-file.ts';

const ADDRESS = /^\s*\(?https?:\/\//;

/** TX-07, as far as one file tells: what an address is for stands before it, not after it. */
export function addressAfterWords({ file, blocks, text }: TextFile): Verdict {
  if (!/https?:\/\//.test(text)) return notApplicable('TX-07', 'no web addresses');
  const places = blocks.flatMap(({ line, lines }) =>
    addressesAhead(lines).flatMap((one, index) => {
      const next = lines[index + 1];
      if (next === undefined || !/\s/.test(next.trim())) return [];
      return [{ file, line: line + index, detail: `"${one.trim()}" stands before its words "${next.trim()}"` }];
    }),
  );
  return judged('TX-07', places, `${text.match(/https?:\/\//g)?.length} web addresses`);
}

/** The addresses that a block begins with. */
function addressesAhead(lines: readonly string[]): string[] {
  const end = lines.findIndex((line) => !ADDRESS.test(line));
  return lines.slice(0, end < 0 ? lines.length : end);
}
