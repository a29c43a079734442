import { judged } from '../../verdict.ts';
import type { PdfRule } from '../rule.ts';
import { placeAt } from './reading/place.ts';
import { readXmp, xmpTitles } from './reading/xmp.ts';

const FILE_NAME = /\.(pdf|docx?|odt|indd|html?|md|txt|tmp)$|^(untitled|document\d*|microsoft word - .*)$/iu;

/** UX-12: the title in the metadata is one for people, not the name of a file. */
export const titleInWords: PdfRule = (facts, subject) => {
  const xmp = readXmp(facts);
  const title = ('problem' in xmp ? undefined : xmpTitles(xmp)[0]?.text) || facts.document.getTitle()?.trim();
  if (!title) return judged('UX-12', [placeAt(subject, 'the metadata hold no title')]);
  const name = subject.path.split('/').at(-1) ?? '';
  if (FILE_NAME.test(title) || title === name || title === name.replace(/\.[^.]+$/, ''))
    return judged('UX-12', [placeAt(subject, `the title "${title}" is the name of a file`)]);
  return judged('UX-12', [], `title "${title}"`);
};
