import type { PDFDict } from '@cantoo/pdf-lib';
import { dictAt, nameAt } from './look.ts';

const STANDARD = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
  Figure Formula Form`.split(/\s+/),
);

/** Whether a role is one of PDF 1.7's own (ISO 32000-1, 14.8.4); PDF/UA-1 adds headings of any depth. */
export function isStandardRole(role: string): boolean {
  return STANDARD.has(role) || /^H[1-9]\d*$/.test(role);
}

/** Where the role map leads: the standard role, or the last one before it ends or goes round. */
export function standardRole(role: string, structureRoot: PDFDict | undefined): string {
  const map = dictAt(structureRoot, 'RoleMap');
  const seen = new Set<string>();
  let current = role;
  while (!isStandardRole(current) && !seen.has(current)) {
    seen.add(current);
    const next = nameAt(map, current);
    if (next === undefined) return current;
    current = next;
  }
  return current;
}
