import type { Profile } from '../../../src/ast/edition.ts';
import type { LayoutResult } from '../../../src/build/layout-job.ts';
import type { Ready } from '../../../src/build/prepared.ts';
import type { PdfFacts } from '../../../src/verify/pdf/facts.ts';
import { verifyPdf } from '../../../src/verify/pdf/index.ts';
import { pageContents } from '../../../src/verify/pdf/marked-content.ts';
import { mirroredGuide } from './mirrored-guide.ts';

const cover = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30v20h-30z"/></svg>';

/** A guide with a cover and two sections, and what a site adds to it, in English and in Arabic letters. */
export async function guideOf(site: string, files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Ready> {
  const guide =
    '---\ndate: 2026-11-24\n---\n\n# A guide\n\n![A door](cover.svg)\n\nFirst words.\n\n## One\n\nWords.\n\n## Two\n\nLast words.\n';
  return mirroredGuide({ 'guide.md': guide, 'cover.svg': cover, 'site.yaml': site, ...files });
}

/** A frame on a page, in points from its top left corner. */
export interface Frame {
  page: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What is marked as an artifact of the layout. */
export function framesOf(facts: PdfFacts): Frame[] {
  return pageContents(facts)
    .flatMap(({ opened }) => opened)
    .filter(({ mark }) => mark.tag === 'Artifact' && mark.properties.Type === '/Layout')
    .map(({ page, mark }) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = mark.properties.BBox?.split(' ').map(Number) ?? [];
      const { heightPt = 0 } = facts.pages[page - 1] ?? {};
      return { page, left, right, top: heightPt - top, bottom: heightPt - bottom };
    });
}

/** What our own rules find wrong with a file. */
export async function faultsOf({ bytes }: LayoutResult, locale: string, profile: Profile): Promise<string[]> {
  if (!bytes) throw new Error('Unexpected layout without a PDF');
  const subject = { path: 'guide.pdf', bytes, format: 'pdf' as const, locale, profile, edition: profile.id };
  const verdicts = await verifyPdf(subject);
  if (!verdicts.some(({ outcome }) => outcome === 'pass')) throw new Error('Unexpected file that no rule can read');
  return verdicts
    .filter(({ outcome }) => outcome === 'fail')
    .flatMap(({ requirement, places }) => places.map(({ detail }) => `${requirement}: ${detail}`));
}
