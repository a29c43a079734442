import type { Element } from 'xast';
import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import { type Book, documentsOf } from '../book.ts';
import { attribute, named, textOf } from '../xml.ts';

/** EP-18: every picture has an alternative text, one inside a link says where the link goes, and none is the name of a file. */
export function alternatives(book: Book): Verdict {
  const pictures = documentsOf(book).flatMap(({ path, root }) =>
    [...named(root, 'img'), ...named(root, 'svg').filter((one) => attribute(one, 'aria-hidden') !== 'true')].map(
      (element) => ({ path, element, lonely: isAloneInLink(root, element) }),
    ),
  );
  if (pictures.length === 0) return notApplicable('EP-18', 'no pictures');
  const places = pictures.flatMap(({ path, element, lonely }) => {
    const fault = faultOf(element, lonely);
    return fault ? [{ file: book.file, detail: `${path}: ${attribute(element, 'src') ?? element.name} ${fault}` }] : [];
  });
  return judged('EP-18', places, `${pictures.length} pictures`);
}

function faultOf(element: Element, lonely: boolean): string | undefined {
  const alt = element.name === 'img' ? attribute(element, 'alt') : nameOfDrawing(element);
  if (alt === undefined) return 'has no alternative text';
  if (alt === '' && lonely) return 'is the only content of a link and has an empty alternative text';
  return /\.(?:png|jpe?g|gif|svg|webp)$/i.test(alt) ? `has the name of a file as its alternative: "${alt}"` : undefined;
}

function nameOfDrawing(svg: Element): string | undefined {
  const [title] = named(svg, 'title');
  return attribute(svg, 'aria-label') ?? attribute(svg, 'aria-labelledby') ?? (title && textOf(title));
}

function isAloneInLink(root: Element, picture: Element): boolean {
  return named(root, 'a').some((link) => textOf(link) === '' && named(link, picture.name).includes(picture));
}
