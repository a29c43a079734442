import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { asDict, asText, dictAt, itemsAt, look, nameAt } from '../../facts/look.ts';
import type { PdfFacts } from '../../facts.ts';

/** The page that a link of the file leads to, from 1; nothing for a link that leads elsewhere or nowhere. */
export function destinationPage(link: PDFDict, facts: PdfFacts): number | undefined {
  const action = dictAt(link, 'A');
  const target = look(link, 'Dest') ?? (nameAt(action, 'S') === 'GoTo' ? look(action, 'D') : undefined);
  const [page] = explicit(target, facts)?.asArray() ?? [];
  if (!(page instanceof PDFRef)) return undefined;
  return directoryOf(facts).pages.get(page);
}

/** What is looked up for every link of a file. */
interface Directory {
  /** Number of each page, from 1. */
  pages: ReadonlyMap<PDFRef, number>;
  /** Destinations by their names. */
  names: ReadonlyMap<string, PDFObject>;
}

const directories = new WeakMap<PdfFacts, Directory>();

/** Made once for a file: a long one has a link in its contents for every heading, and as many names to look through. */
function directoryOf(facts: PdfFacts): Directory {
  const known = directories.get(facts);
  if (known) return known;
  const names = new Map<string, PDFObject>();
  const tree = dictAt(dictAt(facts.catalog, 'Names'), 'Dests');
  if (tree) addNames(tree, names, new Set());
  const pages = new Map(facts.document.getPages().map(({ ref }, index) => [ref, index + 1]));
  const directory = { pages, names };
  directories.set(facts, directory);
  return directory;
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
  const found = directoryOf(facts).names.get(target.decodeText());
  return found instanceof PDFString || found instanceof PDFHexString ? undefined : explicit(found, facts);
}

/** All names of a tree; of two that are the same, the first. A branch is read once, also where it holds itself. */
function addNames(tree: PDFDict, names: Map<string, PDFObject>, seen: Set<PDFDict>): void {
  if (seen.has(tree)) return;
  seen.add(tree);
  const pairs = itemsAt(tree, 'Names');
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const [key, value] = [asText(pairs[index]), pairs[index + 1]];
    const found = value instanceof PDFRef ? tree.context.lookup(value) : value;
    if (key !== undefined && found && !names.has(key)) names.set(key, found);
  }
  for (const kid of itemsAt(tree, 'Kids')) {
    const branch = asDict(tree.context.lookup(kid));
    if (branch) addNames(branch, names, seen);
  }
}
