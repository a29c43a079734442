import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import type { TextFile } from '../text-file.ts';

const ADDRESS = /^\s*\(?https?:\/\//;

/** TX-07, as far as one file tells: what an address is for stands before it, not after it. */
export function addressAfterWords({ file, blocks, text }: TextFile): Verdict {
  if (!/https?:\/\//.test(text)) return notApplicable('TX-07', 'no web addresses');
  const places = blocks.flatMap(({ line, lines }) =>
    lines.flatMap((one, index) => {
      const next = lines[index + 1];
      const first = lines.slice(0, index).every((earlier) => ADDRESS.test(earlier));
      if (!ADDRESS.test(one) || !first || next === undefined || !/\s/.test(next.trim())) return [];
      return [{ file, line: line + index, detail: `"${one.trim()}" stands before its words "${next.trim()}"` }];
    }),
  );
  return judged('TX-07', places, `${text.match(/https?:\/\//g)?.length} web addresses`);
}
