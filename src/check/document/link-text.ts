import { plainText } from '../../ast/plain-text.ts';
import { walk } from '../../ast/walk.ts';
import { type DocumentRule, fileOf } from '../context.ts';
import { errorOnce } from '../report.ts';
import { phrasingIn } from '../running-text.ts';

/** Every link has words to be read and chosen by (UA-20, EP-16). Links that lead out show at least their address. */
export const linkText: DocumentRule = (document, context) => {
  for (const member of walk(document)) {
    if (member.type !== 'heading' && member.type !== 'paragraph' && member.type !== 'tableCell') continue;
    for (const node of phrasingIn(member.children)) {
      if (node.type !== 'link' || plainText(node.children).trim() !== '') continue;
      errorOnce(fileOf(node.file === undefined ? member : node, context), {
        reason: `Unexpected link to \`${node.address}\` without words, expected some between \`[\` and \`]\``,
        rule: 'empty-link',
        place: node.position ?? member.position,
        hint: 'Write where the link leads, in words that make sense by themselves.',
      });
    }
  }
};
