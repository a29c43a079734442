import { judged, type Place, type Verdict } from '../../verdict.ts';
import type { TextFile } from '../text-file.ts';

/** TX-04: UTF-8 in composed form, without a byte order mark, tabs and spaces at line ends, and with an end to the last line. */
export function encoding({ file, broken, text, lines }: TextFile): Verdict {
  if (broken) return judged('TX-04', [{ file, detail: broken }]);
  const at = (detail: string): Place => ({ file, detail });
  const places = [
    ...(text.startsWith('\ufeff') ? [at('the file starts with a byte order mark')] : []),
    ...(/\n$/.test(text) ? [] : [at('the last line has no end')]),
    ...(/\n\r?\n$/.test(text) ? [at('blank lines at the end of the file')] : []),
    ...lines.flatMap((line, index) => faultsOf(line).map((detail): Place => ({ file, line: index + 1, detail }))),
  ];
  return judged('TX-04', places, `${lines.length} lines`);
}

function faultsOf(line: string): string[] {
  const shown = line.trim().slice(0, 60);
  return [
    ...(line.includes('\t') ? [`a tab in "${shown}"`] : []),
    ...(/\s$/.test(line) ? [`a space after "${shown}"`] : []),
    ...(line.normalize('NFC') === line ? [] : [`"${shown}" is not in composed form (NFC)`]),
  ];
}
