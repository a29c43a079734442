import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { contentStreamOf } from '../../src/verify/pdf/content-streams.ts';
import { readStructure } from '../../src/verify/pdf/facts/structure.ts';
import { type Viewed, viewPages } from '../../src/verify/pdf/facts/viewer.ts';
import { elements, type PdfFacts, type StructureNode, textOf } from '../../src/verify/pdf/facts.ts';

const viewings = new WeakMap<Uint8Array, Promise<Viewed>>();

/** The bytes of a PDF with a fault in its objects. */
export async function edited(bytes: Uint8Array, plant: (facts: PdfFacts) => void): Promise<Uint8Array> {
  const facts = await openForEdit(bytes);
  plant(facts);
  return facts.document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** Objects that may be changed; what a viewer makes of the pages is read once. */
async function openForEdit(bytes: Uint8Array): Promise<PdfFacts> {
  const viewing = viewings.get(bytes) ?? getDocument({ data: bytes.slice(), verbosity: 0 }).promise.then(viewPages);
  viewings.set(bytes, viewing);
  const viewed = await viewing;
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pageRefs = document.getPages().map(({ ref }) => ref);
  const tree = readStructure({ document, pageRefs, ...viewed });
  return { pages: viewed.pages, tree, catalog: document.catalog, document, outline: [] };
}

export const name = (text: string) => PDFName.of(text);

/** The first element that is as described. */
export function find(facts: PdfFacts, role: string, is: (node: StructureNode) => boolean = () => true): StructureNode {
  const found = facts.tree.flatMap(elements).find((node) => node.role === role && is(node));
  if (!found) throw new Error(`Unexpected structure without such a ${role}`);
  return found;
}

export function setRole({ element }: StructureNode, role: string): void {
  element.set(name('S'), name(role));
}

export function words(node: StructureNode): string {
  return textOf(node).replaceAll(/\s+/g, ' ').trim();
}

/** Elements directly in one. */
export function childrenOf(node: StructureNode): StructureNode[] {
  return node.children.filter((child): child is StructureNode => 'role' in child);
}

/** The first page of an element, from 1. */
export function pageOf(node: StructureNode): number {
  const [first] = node.children;
  return first ? ('role' in first ? pageOf(first) : first.page) : 0;
}

/** The list of an element's children, as the file holds it. */
export function kidsOf(element: PDFDict): PDFArray {
  const kids = element.lookup(name('K'));
  if (kids instanceof PDFArray) return kids;
  const array = element.context.obj([]) as PDFArray;
  const raw = element.get(name('K'));
  if (raw) array.push(raw);
  element.set(name('K'), array);
  return array;
}

/** Where a child stands in the list of its parent. */
export function indexIn(parent: PDFDict, child: PDFDict): number {
  const kids = kidsOf(parent);
  return kids.asArray().findIndex((_, index) => kids.lookup(index) === child);
}

export function parentOf({ element }: StructureNode): PDFDict {
  return element.lookup(name('P'), PDFDict);
}

/** The object with its reference; elements are always referred to. */
export function refOf(facts: PdfFacts, object: PDFObject): PDFRef {
  const ref = facts.document.context.getObjectRef(object);
  if (!ref) throw new Error('Unexpected object without a reference');
  return ref;
}

/** Annotations of an element. */
export function annotationsOf(node: StructureNode): PDFDict[] {
  return node.children.flatMap((child) => ('role' in child ? annotationsOf(child) : (child.annotation ?? [])));
}

/** Changes the operators of a page, from 1. */
export function editContent({ document }: PdfFacts, page: number, change: (operators: string) => string): void {
  const leaf = document.getPage(page - 1);
  const before = contentStreamOf(leaf);
  const after = change(before);
  if (after === before) throw new Error('Unexpected content without what was to change');
  const bytes = Uint8Array.from(after, (character) => character.charCodeAt(0));
  leaf.node.set(name('Contents'), document.context.register(document.context.flateStream(bytes)));
}

/** The list of the parent tree that holds the elements of a page's contents. */
export function parentsOfPage({ document, catalog }: PdfFacts, page: number): PDFArray {
  const key = document
    .getPage(page - 1)
    .node.lookup(name('StructParents'), PDFNumber)
    .asNumber();
  const numbers = catalog
    .lookup(name('StructTreeRoot'), PDFDict)
    .lookup(name('ParentTree'), PDFDict)
    .lookup(name('Nums'), PDFArray);
  const at = numbers.asArray().findIndex((item, index) => index % 2 === 0 && String(item) === String(key));
  return numbers.lookup(at + 1, PDFArray);
}

/** Adds an element with one new content to another, behind all or before a child; gives the id of the content. */
export function addElement(facts: PdfFacts, parent: PDFDict, role: string, page: number, before?: number): number {
  const { context } = facts.document;
  const parents = parentsOfPage(facts, page);
  const mcid = parents.size();
  const element = context.register(
    context.obj({
      Type: 'StructElem',
      S: role,
      P: refOf(facts, parent),
      Pg: facts.document.getPage(page - 1).ref,
      K: [mcid],
    }),
  );
  parents.push(element);
  const kids = kidsOf(parent);
  kids.insert(before ?? kids.size(), element);
  return mcid;
}
