import type { ContentNode, PdfFacts } from '../../facts.ts';
import { contentKey } from '../../marked-content.ts';
import { contentIn } from './walk.ts';

/** Keys of all marked content that the structure tree holds, in its order. */
export function contentKeys({ tree }: PdfFacts): Set<string> {
  return new Set(tree.flatMap(contentIn).flatMap((content) => keyOf(content) ?? []));
}

/** The key of one content; nothing for an annotation. */
export function keyOf({ mcid, page, form }: ContentNode): string | undefined {
  return mcid === undefined ? undefined : contentKey(mcid, page, form);
}
