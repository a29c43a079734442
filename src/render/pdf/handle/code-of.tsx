import type { ReactElement } from 'react';
import { shortAddress } from '../../../ast/address.ts';
import type { CodeStyle } from '../../../ast/edition.ts';
import { labelContext } from '../../../ast/messages.ts';
import type { Resource } from '../../../ast/nodes.ts';
import { fill } from '../../../ast/words.ts';
import { codeSquares, QUIET_SQUARES } from '../code/matrix.ts';
import { Squares } from '../elements.tsx';
import type { Setting } from '../setting.ts';

/** The code of an address, ready to be placed. */
export interface Code {
  /** Place of the address among the blocks of the entry. */
  block: number;
  /** With the white around it, in points. */
  sidePt: number;
  /** White at each side of it, in points: at the end of the lines it hangs over the edge of the page's text, so that the dark ends with it. */
  whitePt: number;
  /** The code so far below the top of the row that it stands in, at the end side of it; without a distance, where the flow has it. */
  element(topPt?: number): ReactElement;
}

/** A code for each printed address of a group, in their order. It opens exactly the address that the link beside it opens (PR-12). */
export function codesOf({ id, record, children }: Resource, style: CodeStyle, setting: Setting): Code[] {
  return record.websites.flatMap(({ url }, index) => {
    const address = labelContext(id, 'website', index);
    const block = children.findIndex((child) => child.id === address);
    return block < 0 ? [] : [codeOf(url, address, block, style, setting)];
  });
}

function codeOf(url: string, address: string, block: number, style: CodeStyle, setting: Setting): Code {
  const squares = codeSquares(url);
  const sidePt = Math.max(style.leastSidePt, squares.length * style.leastModulePt);
  const whitePt = (QUIET_SQUARES * sidePt) / squares.length;
  // UA-12: after the address that it repeats, named by it.
  const alt = fill(setting.document.words, 'code-of', { address: shortAddress(url) });
  const tag = { role: 'Figure', id: `${address}/code`, alt } as const;
  const rightToLeft = setting.document.direction === 'rtl';
  const element = (topPt?: number) => {
    const place =
      topPt === undefined
        ? { alignSelf: rightToLeft ? ('flex-end' as const) : ('flex-start' as const), marginTop: style.gapPt }
        : { position: 'absolute' as const, top: topPt, [rightToLeft ? 'left' : 'right']: -whitePt };
    return <Squares key={tag.id} tag={tag} squares={squares} style={{ ...place, width: sidePt, height: sidePt }} />;
  };
  return { block, sidePt, whitePt, element };
}
