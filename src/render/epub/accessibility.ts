import type { Layout } from '../../ast/layout.ts';
import type { Document } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';

/** What every book made here has (EP-06); `largePrint` is never true of text that flows (EP-07). */
const always = [
  'ARIA',
  'displayTransformability',
  'readingOrder',
  'structuralNavigation',
  'tableOfContents',
  'unlocked',
] as const;

/** Terms of schema.org's `accessibilityFeature` that are true of the book. */
export function accessibilityFeatures(document: Document, { pages }: Layout): string[] {
  const pictures = hasPictures(document) ? ['alternativeText'] : [];
  const printed = pages.length > 0 ? ['pageBreakMarkers', 'pageNavigation'] : [];
  return [...always, ...pictures, ...printed].sort();
}

/** Senses in which the book is read: sight as well as text when a picture carries meaning. */
export function accessModes(document: Document): string[] {
  return hasPictures(document) ? ['textual', 'visual'] : ['textual'];
}

/** Whether the guide shows a picture that is more than decoration. */
function hasPictures(document: Document): boolean {
  return [...walk(document)].some((member) => member.type === 'figure' && member.alt !== '');
}
