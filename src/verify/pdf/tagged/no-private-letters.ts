import type { PDFDict } from '@cantoo/pdf-lib';
import { judged, notApplicable } from '../../verdict.ts';
import { textAt } from '../facts/look.ts';
import { pageContents } from '../marked-content.ts';
import type { PdfRule } from '../rule.ts';
import { placeAt, placeOf } from './reading/place.ts';
import { named, placedElements, shortened } from './reading/walk.ts';

const KEYS = ['ActualText', 'Alt', 'E'];
const PRIVATE = /\p{Co}/u;

/** UX-13: texts that stand for content hold no signs that only one font knows. */
export const noPrivateLetters: PdfRule = (facts, subject) => {
  const elements = placedElements(facts).flatMap(({ node }) => textsOf(node.element).map((text) => ({ node, text })));
  const contents = pageContents(facts).flatMap(({ opened }) =>
    opened.flatMap(({ mark, page }) =>
      KEYS.flatMap((key) => mark.properties[key] ?? []).map((text) => ({ text, page })),
    ),
  );
  const count = elements.length + contents.length;
  if (count === 0) return notApplicable('UX-13', 'no ActualText, Alt or E');
  const faults = [
    ...elements
      .filter(({ text }) => PRIVATE.test(text))
      .map(({ node, text }) => placeOf(subject, node, `${named(node)} has a private sign in "${shortened(text)}"`)),
    ...contents
      .filter(({ text }) => PRIVATE.test(text))
      .map(({ text, page }) => placeAt(subject, `content has a private sign in "${shortened(text)}"`, page)),
  ];
  return judged('UX-13', faults, `${count} texts that stand for content`);
};

function textsOf(element: PDFDict): string[] {
  return KEYS.flatMap((key) => textAt(element, key) ?? []);
}
