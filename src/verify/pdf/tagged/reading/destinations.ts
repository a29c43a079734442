import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { asDict, asText, dictAt, itemsAt, look, nameAt } from '../../facts/look.ts';
import type { PdfFacts } from '../../facts.ts';

/** No honest tree is deeper. */
const DEEPEST = 40;

/** The page that a link of the file leads to, from 1; nothing for a link that leads elsewhere or nowhere. */
export function destinationPage(link: PDFDict, facts: PdfFacts): number | undefined {
  const action = dictAt(link, 'A');
  const target = look(link, 'Dest') ?? (nameAt(action, 'S') === 'GoTo' ? look(action, 'D') : undefined);
  const [page] = explicit(target, facts)?.asArray() ?? [];
  if (!(page instanceof PDFRef)) return undefined;
  const number = facts.document.getPages().findIndex(({ ref }) => ref === page) + 1;
  return number > 0 ? number : undefined;
}

/** What a link leads to, as a text to compare: an address, or a destination within the file. */
export function targetOf(link: PDFDict): string | undefined {
  const action = dictAt(link, 'A');
  const target = look(action, 'URI') ?? look(link, 'Dest') ?? look(action, 'D');
  return asText(target) ?? target?.toString();
}

/** A destination by its name, or as it stands. */
function explicit(target: PDFObject | undefined, facts: PdfFacts): PDFArray | undefined {
  if (target instanceof PDFArray) return target;
  if (target instanceof PDFDict) return explicit(look(target, 'D'), facts);
  if (target instanceof PDFName) return explicit(look(dictAt(facts.catalog, 'Dests'), target.decodeText()), facts);
  if (!(target instanceof PDFString || target instanceof PDFHexString)) return undefined;
  const names = dictAt(dictAt(facts.catalog, 'Names'), 'Dests');
  const found = names && inNameTree(names, target.decodeText(), 0);
  return found instanceof PDFString || found instanceof PDFHexString ? undefined : explicit(found, facts);
}

function inNameTree(tree: PDFDict, name: string, depth: number): PDFObject | undefined {
  if (depth > DEEPEST) return undefined;
  const pairs = itemsAt(tree, 'Names');
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const [key, value] = [pairs[index], pairs[index + 1]];
    if (asText(key) === name) return value instanceof PDFRef ? tree.context.lookup(value) : value;
  }
  for (const kid of itemsAt(tree, 'Kids')) {
    const branch = asDict(tree.context.lookup(kid));
    const found = branch && inNameTree(branch, name, depth + 1);
    if (found) return found;
  }
  return undefined;
}
