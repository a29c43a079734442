import { judged, type Verdict } from '../../verdict.ts';
import { type Book, documentsOf } from '../book.ts';
import { type Declaration, declarations } from '../css.ts';
import { descendants, localName } from '../xml.ts';

const SPACING = /^(?:letter-spacing|word-spacing|line-height|font|font-size)$/;
const ABSOLUTE = /(?:^|[\s/])-?[\d.]+(?:px|pt|pc|cm|mm|in|q)\b/;
/** Elements that hold running text. */
const TEXT = /^(?:\*|:root|html|body|main|section|article|div|p|li|ul|ol|dd|dt|td|th|blockquote|span)$/;
/** Elements that reading systems slant unless the style sheet says otherwise. */
const SLANTED = ['address', 'cite', 'dfn', 'em', 'i', 'var'];

/** EP-17: readers can set size and spacing as they need: nothing insists, no size is fixed, and no letters are slanted. */
export function spacing(book: Book): Verdict {
  const all = declarations(book);
  const places = [...all.flatMap(faultOf), ...slanted(book, all)].map((detail) => ({ file: book.file, detail }));
  return judged('EP-17', places, `${all.length} declarations of style`);
}

function faultOf({ path, selectors, property, value }: Declaration): string[] {
  const shown = `${path}: ${selectors.join(', ')} { ${property}: ${value} }`;
  const sized = property === 'font' || property === 'font-size';
  const text = selectors.some((selector) => TEXT.test(selector));
  if (SPACING.test(property) && value.includes('!important')) return [`${shown} insists`];
  if (sized && text && ABSOLUTE.test(value)) return [`${shown} fixes the size of text`];
  if (property === 'height' && text && ABSOLUTE.test(value)) return [`${shown} fixes a height`];
  return /^font(?:-style)?$/.test(property) && /\b(?:italic|oblique)\b/.test(value) ? [`${shown} slants letters`] : [];
}

function slanted(book: Book, all: readonly Declaration[]): string[] {
  const upright = new Set(
    all
      .filter(({ property, value }) => property === 'font-style' && value === 'normal')
      .flatMap(({ selectors }) => selectors),
  );
  const used = new Set(documentsOf(book).flatMap(({ root }) => descendants(root).map(localName)));
  return SLANTED.filter((name) => used.has(name) && !upright.has(name)).map((name) => `${name} is slanted by default`);
}
