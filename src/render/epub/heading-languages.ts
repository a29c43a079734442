import type { Document } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';

/** Language of each heading that is in another than the document's, by its id (EP-15). */
export function headingLanguages(document: Document): Map<string, string> {
  const languages = new Map<string, string>();
  for (const { type, id, lang } of walk(document)) {
    if (type === 'heading' && lang !== undefined) languages.set(id, lang);
  }
  return languages;
}
