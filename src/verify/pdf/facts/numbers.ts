import { PDFArray, type PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { asDict, itemsAt, look } from './look.ts';

/** No honest tree is deeper; a crooked one must not go on for ever. */
const DEEPEST = 40;

/** All pairs of a number tree (ISO 32000-1, 7.9.7), references of the values not followed. */
export function numberTree(root: PDFDict | undefined, depth = 0): Map<number, PDFObject> {
  const pairs = new Map<number, PDFObject>();
  if (!root || depth > DEEPEST) return pairs;
  const numbers = itemsAt(root, 'Nums');
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [key, value] = [numbers[index], numbers[index + 1]];
    if (key instanceof PDFNumber && value) pairs.set(key.asNumber(), value);
  }
  for (const kid of kidsOf(root)) for (const [key, value] of numberTree(kid, depth + 1)) pairs.set(key, value);
  return pairs;
}

function kidsOf(root: PDFDict): PDFDict[] {
  const kids = look(root, 'Kids');
  if (!(kids instanceof PDFArray)) return [];
  return kids.asArray().flatMap((_, index) => asDict(kids.lookup(index)) ?? []);
}
