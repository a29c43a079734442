import type { Link } from '../../../ast/nodes.ts';
import type { Setting } from '../setting.ts';
import type { InlineTag } from '../tag.ts';
import type { Run, RunStyle } from '../typeset/run.ts';
import { phrasing } from './phrasing.ts';

/** A link, in bold: on paper its text is the address (LP-11), and colour or underline would carry nothing (LP-19). */
export function link(node: Link, style: RunStyle, setting: Setting): Run[] {
  const { address, description, lang } = node;
  const tag: InlineTag = { role: 'Link', lang, link: { address, description }, parent: style.tag };
  return phrasing(node.children, { ...style, bold: true, lang: lang ?? style.lang, tag }, setting);
}
