import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { textAt } from '../facts/look.ts';
import type { PdfFacts } from '../facts.ts';

/** A structure element as seen from what it holds. */
export interface Owner {
  /** Standard role: a role of the file's own is mapped. */
  role: string;
  id?: string;
  /** The language that it says it is in. */
  lang?: string;
  parent?: Owner;
}

/** A piece of a page that an element holds, in reading order. */
export interface OwnedContent {
  owner: Owner;
  /** From 1; 0 where the file does not say. */
  page: number;
  mcid: number;
}

/** Marked content of the structure tree, in reading order; nothing of a file without tags. */
export function ownedContent({ document, catalog }: PdfFacts): OwnedContent[] {
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return [];
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const walk: Walk = { context: document.context, pages, roles: rolesOf(root), seen: new Set(), found: [] };
  for (const kid of kids(root)) visit(kid, undefined, undefined, walk);
  return walk.found;
}

/** The element and what it stands in, innermost first. */
export function ancestry(owner: Owner): Owner[] {
  return owner.parent ? [owner, ...ancestry(owner.parent)] : [owner];
}

interface Walk {
  context: PDFContext;
  pages: Map<string, number>;
  roles: Map<string, string>;
  seen: Set<PDFObject>;
  found: OwnedContent[];
}

function visit(raw: PDFObject, owner: Owner | undefined, page: number | undefined, walk: Walk): void {
  if (raw instanceof PDFNumber) {
    if (owner) walk.found.push({ owner, page: page ?? 0, mcid: raw.asNumber() });
    return;
  }
  const element = raw instanceof PDFRef ? walk.context.lookup(raw) : raw;
  if (!(element instanceof PDFDict) || walk.seen.has(element)) return;
  walk.seen.add(element);
  const own = element.get(PDFName.of('Pg'));
  const here = own instanceof PDFRef ? walk.pages.get(own.toString()) : page;
  const mcid = element.lookup(PDFName.of('MCID'));
  if (mcid instanceof PDFNumber) {
    visit(mcid, owner, here, walk);
    return;
  }
  const role = element.lookup(PDFName.of('S'));
  if (!(role instanceof PDFName)) return;
  const name = role.decodeText();
  const child: Owner = {
    role: walk.roles.get(name) ?? name,
    id: textAt(element, 'ID'),
    lang: textAt(element, 'Lang'),
    parent: owner,
  };
  for (const kid of kids(element)) visit(kid, child, here, walk);
}

function rolesOf(root: PDFDict): Map<string, string> {
  const map = root.lookup(PDFName.of('RoleMap'));
  if (!(map instanceof PDFDict)) return new Map();
  return new Map(
    map.entries().flatMap(([key, value]) => (value instanceof PDFName ? [[key.decodeText(), value.decodeText()]] : [])),
  );
}

function kids(element: PDFDict): PDFObject[] {
  const value = element.lookup(PDFName.of('K'));
  if (value instanceof PDFArray) return value.asArray();
  return value === undefined ? [] : [value];
}
