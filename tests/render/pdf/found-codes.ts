import type { Document, Resource } from '../../../src/ast/nodes.ts';
import { elements, type PdfFacts, type StructureNode } from '../../../src/verify/pdf/facts.ts';
import { cropped, decodeCodes, type PixelBox, type Raster } from '../../codes.ts';

/** Pixels an inch of the pages that codes are read from. */
export const DPI = 200;

/** A code of a file, by what its structure says. */
export interface FoundCode {
  /** `/ID` of its address. */
  address: string;
  alt: string | undefined;
  page: number;
  /** From the left, bottom, right and top edge, in points from the lower left corner of the page. */
  box: number[];
}

/** Whether a part of the structure is a code. */
export function isCode(node: StructureNode['children'][number]): node is StructureNode {
  return 'role' in node && node.role === 'Figure' && node.id?.endsWith('/code') === true;
}

/** The codes of a file, in reading order. */
export function codesIn({ tree }: PdfFacts): FoundCode[] {
  return tree
    .flatMap(elements)
    .filter(isCode)
    .map((node) => {
      const [content] = node.children;
      if (!content || 'role' in content) throw new Error(`Unexpected code ${node.id} without content`);
      const box = (node.attributes.BBox?.match(/-?[\d.]+/g) ?? []).map(Number);
      return { address: node.id?.replace(/\/code$/, '') ?? '', alt: node.alt, page: content.page, box };
    });
}

/** Codes that do not open the address that they stand beside, and only it. */
export async function wrongCodes(
  codes: readonly FoundCode[],
  pages: ReadonlyMap<number, Raster>,
  websites: ReadonlyMap<string, string>,
  copied: (image: Raster) => Raster = (image) => image,
): Promise<{ address: string; found: string[] }[]> {
  const wrong: { address: string; found: string[] }[] = [];
  for (const { address, page, box } of codes) {
    const image = pages.get(page) as Raster;
    const found = await decodeCodes(copied(cropped(image, pixels(box, (image.height * 72) / DPI))));
    if (found.length !== 1 || found[0] !== websites.get(address)) wrong.push({ address, found });
  }
  return wrong;
}

/** The groups below a node. */
export function resourcesOf(node: unknown): Resource[] {
  if (typeof node !== 'object' || node === null || !('children' in node)) return [];
  const { children } = node as { children: unknown[] };
  return 'record' in node ? [node as Resource] : children.flatMap(resourcesOf);
}

/** Full addresses of all groups, by the id of the paragraph that prints them. */
export function websitesOf(document: Document): Map<string, string> {
  return new Map(
    resourcesOf(document).flatMap(({ id, record }) =>
      record.websites.map(({ url }, index): [string, string] => [`${id}/website-${index + 1}`, url]),
    ),
  );
}

/** The pixels of a box of a page. */
export function pixels([left = 0, bottom = 0, right = 0, top = 0]: readonly number[], pageHeightPt: number): PixelBox {
  const scale = DPI / 72;
  return {
    left: Math.floor(left * scale),
    top: Math.floor((pageHeightPt - top) * scale),
    width: Math.floor((right - left) * scale),
    height: Math.floor((top - bottom) * scale),
  };
}
