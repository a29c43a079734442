import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { asDict, dictAt, itemsAt, look, nameAt, numberAt, textAt } from './look.ts';
import { standardRole } from './roles.ts';

/** An element of the structure tree. */
export interface StructureNode {
  role: string;
  /** The role after the role map. */
  standard: string;
  id?: string;
  lang?: string;
  alt?: string;
  /** The text that its content stands for, where it says so. */
  actualText?: string;
  attributes: Record<string, string>;
  children: (StructureNode | ContentNode)[];
  /** Its dictionary in the file. */
  element: PDFDict;
}

/** What stands in an element: marked content, or an annotation. */
export interface ContentNode {
  /** From 1; 0 when the file does not tell. */
  page: number;
  text: string;
  /** How many lines the content stands on. */
  lines: number;
  kind: 'content' | 'annotation';
  mcid?: number;
  /** The form that the content stands in; the page itself when absent. */
  form?: PDFRef;
  /** The annotation's dictionary. */
  annotation?: PDFDict;
}

/** What is known of the pages when the tree is read. */
export interface Known {
  document: PDFDocument;
  pageRefs: PDFRef[];
  /** Text of each marked content, by the id that the viewer gives it. */
  contents: Map<string, string>;
  baselines: Map<string, Set<number>>;
}

/** No honest tree is deeper; one that goes round must not go on for ever. */
const DEEPEST = 200;

/** Root elements of the structure tree; none in an untagged file. */
export function readStructure(known: Known): StructureNode[] {
  const root = dictAt(known.document.catalog, 'StructTreeRoot');
  if (!root) return [];
  // A page that stands twice in a file is known by its first number.
  const pageNumbers = new Map(known.pageRefs.map((ref, index) => [ref, index + 1] as const).reverse());
  const nodes = kids(root).flatMap((kid) => structure(kid, undefined, { ...known, root, pageNumbers }, 0));
  return nodes.filter((node): node is StructureNode => 'role' in node);
}

interface Reading extends Known {
  root: PDFDict;
  /** From 1. */
  pageNumbers: ReadonlyMap<PDFRef, number>;
}

function kids(element: PDFDict): PDFObject[] {
  const value = look(element, 'K');
  if (value instanceof PDFArray) return itemsAt(element, 'K');
  return value === undefined ? [] : [value];
}

function structure(
  raw: PDFObject,
  inherited: PDFRef | undefined,
  reading: Reading,
  depth: number,
): (StructureNode | ContentNode)[] {
  if (depth > DEEPEST) return [];
  if (raw instanceof PDFNumber) return [content(raw.asNumber(), inherited, undefined, reading)];
  const value = raw instanceof PDFRef ? reading.document.context.lookup(raw) : raw;
  if (!(value instanceof PDFDict)) return [];
  const own = refAt(value, 'Pg') ?? inherited;
  const type = nameAt(value, 'Type');
  const mcid = numberAt(value, 'MCID');
  if (type === 'MCR' || (mcid !== undefined && !look(value, 'S'))) {
    return mcid === undefined ? [] : [content(mcid, own, refAt(value, 'Stm'), reading)];
  }
  if (type === 'OBJR') return [annotation(value, own, reading)];
  const role = nameAt(value, 'S') ?? '';
  return [
    {
      role,
      standard: standardRole(role, reading.root),
      id: textAt(value, 'ID'),
      lang: textAt(value, 'Lang'),
      alt: textAt(value, 'Alt'),
      actualText: textAt(value, 'ActualText'),
      attributes: attributes(value),
      children: kids(value).flatMap((kid) => structure(kid, own, reading, depth + 1)),
      element: value,
    },
  ];
}

function content(mcid: number, page: PDFRef | undefined, form: PDFRef | undefined, reading: Reading): ContentNode {
  const key = `p${page?.objectNumber}R_mc${mcid}`;
  return {
    page: pageNumber(page, reading),
    text: reading.contents.get(key) ?? '',
    lines: reading.baselines.get(key)?.size ?? 0,
    kind: 'content',
    mcid,
    ...(form && { form }),
  };
}

function annotation(reference: PDFDict, page: PDFRef | undefined, reading: Reading): ContentNode {
  const object = asDict(look(reference, 'Obj'));
  return { page: pageNumber(page, reading), text: '', lines: 0, kind: 'annotation', annotation: object };
}

function pageNumber(page: PDFRef | undefined, { pageNumbers }: Reading): number {
  return (page && pageNumbers.get(page)) ?? 0;
}

function refAt(dict: PDFDict, key: string): PDFRef | undefined {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFRef ? value : undefined;
}

/** All attributes of an element, whichever owner they have. */
function attributes(element: PDFDict): Record<string, string> {
  const value = look(element, 'A');
  const owners = value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [value];
  return Object.fromEntries(owners.flatMap((owner) => (owner instanceof PDFDict ? owner.entries().map(readable) : [])));
}

function readable([key, entry]: [PDFName, PDFObject]): [string, string] {
  return [key.decodeText(), entry.toString()];
}
