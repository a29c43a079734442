import { directionOf } from '../../../ast/direction.ts';
import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import { type Book, documentsOf, dublinCore } from '../book.ts';
import { isLanguageTag } from '../language-tag.ts';
import { attribute, named } from '../xml.ts';

/** EP-04: a book in a right-to-left language turns its pages and sets its text that way; no other book does. */
export function direction(book: Book): Verdict {
  const [language = ''] = dublinCore(book, 'language');
  const expected = isLanguageTag(language) ? directionOf(language) : 'ltr';
  const [spine] = named(book.package, 'spine');
  const progression = (spine && attribute(spine, 'page-progression-direction')) ?? 'default';
  if (expected === 'ltr' && progression !== 'rtl') return notApplicable('EP-04', `${language} runs left to right`);
  const places =
    progression === expected
      ? []
      : [{ file: book.file, detail: `pages turn "${progression}", expected "${expected}" for ${language}` }];
  const pages = documentsOf(book)
    .filter(({ root }) => expected === 'rtl' && attribute(root, 'dir') !== 'rtl')
    .map(({ path }) => ({ file: book.file, detail: `${path}: html has no dir="rtl"` }));
  return judged('EP-04', [...places, ...pages], `pages turn ${progression}`);
}
