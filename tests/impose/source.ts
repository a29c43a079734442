import { PdfDocument } from '../../src/render/pdf/pdf-document.ts';
import { latinFaces } from '../faces.ts';

/** Words that stand on each page of a source, near its top and near its foot, and nowhere else. */
export const headOf = (page: number) => `head ${page}`;
export const footOf = (page: number) => `foot ${page}`;

/** Sizes of their letters. */
export const SIZES = { head: 20, foot: 14 };

/** Where they start, from the top left corner of the page. */
export const PLACES = { head: { x: 40, y: 60 }, foot: { x: 40, fromFoot: 30 } };

const face = latinFaces().then(({ faces }) => faces[0]?.bytes ?? new Uint8Array());

/**
 * A tagged file with links, texts that say what they stand for and an embedded font, that says it is PDF/UA: all that sheets must leave
 * behind, or must keep.
 */
export async function source(count: number, { widthPt, heightPt }: { widthPt: number; heightPt: number }) {
  const metadata = { title: 'A source', lang: 'ht', author: 'A group', producer: 'A press' };
  const kit = new PdfDocument({
    ...metadata,
    created: new Date('2025-03-02T00:00:00Z'),
    dated: true,
    duplex: 'DuplexFlipLongEdge',
  });
  const { internals } = kit;
  const bytes = await face;
  const say = (text: string, actual?: string) => (sizePt: number, x: number, y: number) => {
    const paragraph = internals.struct('P');
    internals.addStructure(paragraph);
    paragraph.add(internals.markStructureContent('P'));
    if (actual) kit.markContent('Span', { actual });
    kit.fontSize(sizePt).text(text, x, y, { baseline: 'alphabetic', lineBreak: false });
    if (actual) internals.endMarkedContent();
    internals.endMarkedContent();
    paragraph.end();
  };
  for (let page = 1; page <= count; page += 1) {
    kit.addPage({ size: [widthPt, heightPt], margin: 0 });
    internals.font(bytes);
    say(headOf(page), headOf(page))(SIZES.head, PLACES.head.x, PLACES.head.y);
    say(footOf(page))(SIZES.foot, PLACES.foot.x, heightPt - PLACES.foot.fromFoot);
    kit.link(PLACES.foot.x, heightPt - PLACES.foot.fromFoot - 14, 40, 18, 'https://example.org');
  }
  kit.end();
  return kit.bytes();
}
