import type { PdfDocument } from './pdf-document.ts';
import type { InlineTag } from './tag.ts';
import type { Rectangle, StructureTree } from './tags.ts';

/**
 * Makes the annotations of a run of text when it is a link or inside one: one for each line that the link touches, all of them in its Link
 * element (UA-19, UA-23), with words for where it leads (UA-20, UA-21).
 */
export function annotateLink(
  pdf: PdfDocument,
  tree: StructureTree,
  tag: InlineTag,
  places: readonly Rectangle[],
): void {
  const element = linkAround(tag);
  if (!element?.link) return;
  const { address, description } = element.link;
  for (const { left, top, width, height } of places) {
    const action = pdf.internals.ref(actionTo(address));
    action.end();
    pdf.internals.annotate(left, top, width, height, {
      Subtype: 'Link',
      A: action,
      Contents: new String(description),
      structParent: tree.inlineElement(element),
    });
  }
}

/** The name of the destination of a block: ASCII, whatever the id holds. */
export function destinationName(id: string): string {
  return encodeURIComponent(id);
}

/** Strings of a PDF are string objects here; plain strings would be written as names. */
function actionTo(address: string): Record<string, unknown> {
  return address.startsWith('#')
    ? { S: 'GoTo', D: new String(destinationName(address.slice(1))) }
    : { S: 'URI', URI: new String(address) };
}

/** The nearest link among a tag and its parents. */
function linkAround(tag: InlineTag): InlineTag | undefined {
  return tag.link ? tag : tag.parent && linkAround(tag.parent);
}
