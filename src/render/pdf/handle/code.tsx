import type { ReactElement } from 'react';
import type { Code } from '../../../ast/nodes.ts';
import { measurePt, type Setting } from '../setting.ts';
import { settable } from '../typeset/characters.ts';
import type { RunStyle } from '../typeset/run.ts';
import { plainStyle, textLines } from './lines.tsx';

/** Preformatted text in the code face; a line that is too long goes on below, nothing is lost and nothing is added. */
export function code(node: Code, setting: Setting): ReactElement {
  const style: RunStyle = { ...plainStyle(setting), code: true, tag: { role: 'Code' } };
  const text = settable(node.value, style, setting.measure).replaceAll('\t', '    ');
  return textLines(
    {
      runs: [{ text: keepIndents(text), style }],
      sizePt: setting.profile.text.sizePt,
      widthPt: measurePt(setting),
      tag: { role: 'P', id: node.id, lang: node.lang },
    },
    setting,
  );
}

/** Spaces that open a line keep their width. */
function keepIndents(text: string): string {
  return text.replaceAll(/^ +/gm, (spaces) => '\u00a0'.repeat(spaces.length));
}
