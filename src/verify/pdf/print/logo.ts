import type { PdfFacts } from '../facts.ts';
import { ownedContent } from './owners.ts';
import type { PaintedShape } from './painted.ts';

/** Id of the picture that is the logo of who gives the guide out. */
const LOGO = 'site/logo';

/**
 * Tells a shape of the logo from others. A logo is a mark that its owner chose: no guideline asks it for a contrast (WCAG 1.4.3 exempts logotypes
 * by name), and its name stands beside it as text. Whether it can still be made out in black, only a person can tell.
 */
export function logoShapes(facts: PdfFacts): (page: number, shape: PaintedShape) => boolean {
  const content = new Set(
    ownedContent(facts)
      .filter(({ owner }) => owner.role === 'Figure' && owner.id === LOGO)
      .map(({ page, mcid }) => `${page} ${mcid}`),
  );
  return (page, { mcid }) => mcid !== undefined && content.has(`${page} ${mcid}`);
}
