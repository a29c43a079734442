import type { ReactElement } from 'react';
import type { CodeStyle } from '../../../ast/edition.ts';
import type { Resource } from '../../../ast/nodes.ts';
import { walkMember } from '../../../ast/walk.ts';
import { setHeightPt } from '../set-height.ts';
import { lineHeightPt, type Setting } from '../setting.ts';
import { blocks } from './blocks.tsx';
import { codesOf } from './code-of.tsx';
import { codeRows } from './code-rows.tsx';
import { isFramed } from './framed.tsx';

/** Lines are counted in parts of themselves: a hair over the limit is none. */
const EPSILON_PT = 0.05;

/**
 * The blocks of an entry, with the codes of its addresses (LP-11). It is set both ways, and has its codes unless they make it taller by more
 * lines than the profile allows: then they would waste paper. An entry has all its codes or none, so that nobody looks for the missing one.
 */
export function entryBody(node: Resource, setting: Setting): ReactElement[] {
  const { entry } = setting.profile;
  const qr = styleFor(node, setting);
  const plain = blocks(node.children, setting, entry.innerGapLines);
  const codes = qr ? codesOf(node, qr, setting) : [];
  if (!qr || codes.length === 0) return plain;
  const coded = codeRows(node.children, codes, qr, setting);
  const extraPt = heightPt(coded) - heightPt(plain);
  return extraPt <= qr.mostExtraLines * lineHeightPt(setting) + EPSILON_PT ? coded : plain;
}

/** How codes are set in an entry: the rules beside what is not translated yet stand outside the white of a code. */
function styleFor(node: Resource, setting: Setting): CodeStyle | undefined {
  const { qr, frame } = setting.profile;
  const hasFrame = [...walkMember(node)].some((member) => 'lang' in member && isFramed(member, setting));
  return qr && hasFrame ? { ...qr, gapPt: qr.gapPt + frame.ruleWidthPt + frame.paddingPt } : qr;
}

function heightPt(elements: readonly ReactElement[]): number {
  return elements.reduce((sum, element) => sum + setHeightPt(element), 0);
}
