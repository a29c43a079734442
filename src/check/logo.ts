import type { VFile } from 'vfile';
import type { Paper, Profile } from '../ast/edition.ts';
import type { Document } from '../ast/nodes.ts';
import { pageSize } from '../ast/page-size.ts';
import { pictureSizePt } from '../ast/picture-size.ts';
import { errorOnce } from './report.ts';

/** A logo that is narrower or lower than this shows nothing: about as high as a small letter in large print. */
const LEAST_PT = 8;

/** Whether the logo of a site can be seen in every print edition: a very long or very small one would come out as a line or a speck. */
export function checkLogo(
  { site, assets }: Document,
  { profiles, papers }: { profiles: readonly Profile[]; papers: readonly Paper[] },
  file: VFile,
): void {
  const asset = site?.logo && assets[site.logo.src];
  if (!site?.logo || !asset) return;
  for (const { id, text, page, panel, layout } of profiles) {
    for (const paper of papers) {
      const { widthPt } = pageSize(layout, paper);
      const most = Math.min(text.measurePt, widthPt - page.marginLeftPt - page.marginRightPt);
      const { width, height } = pictureSizePt(asset, most, panel.logoHeightPt);
      if (Math.min(width, height) >= LEAST_PT) continue;
      errorOnce(file, {
        reason: `Unexpected logo \`${site.logo.src.replace(/^site:/, '')}\` that would be ${points(width)} wide and ${points(height)} high in print (${id}), expected ${LEAST_PT} pt or more both ways`,
        rule: 'logo-size',
        place: site.logo.position,
        hint: 'Use a logo that is more nearly square, or a larger picture; a drawing (SVG) prints at any size.',
      });
      return;
    }
  }
}

function points(value: number): string {
  return `${Math.round(value * 10) / 10} pt`;
}
