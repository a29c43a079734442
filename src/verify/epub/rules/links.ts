import type { Element, ElementContent } from 'xast';
import { judged, type Verdict } from '../../verdict.ts';
import { type Book, documentsOf } from '../book.ts';
import { targetOf } from '../paths.ts';
import { attribute, descendants, localName, named, textOf, tokens } from '../xml.ts';

/** A telephone number of North America that stands in running text. */
const PHONE = /(?<![\d-])(?:\+?1[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\d-])/g;

interface Link {
  path: string;
  href: string;
  name: string;
}

/** EP-16: links have a name, one name leads to one address, numbers can be called, and links inside the book lead somewhere. */
export function links(book: Book): Verdict {
  const all = documentsOf(book).flatMap(({ path, root }) => named(root, 'a').flatMap((one) => linkOf(path, one)));
  const faults = [
    ...all.filter(({ name }) => name === '').map(({ path, href }) => `${path}: the link to ${href} has no name`),
    ...all.flatMap(phoneFault),
    ...ambiguous(all),
    ...brokenLinks(book, all),
    ...documentsOf(book).flatMap(({ path, root }) => uncallable(root).map((one) => `${path}: ${one} is no tel: link`)),
  ];
  return judged(
    'EP-16',
    faults.map((detail) => ({ file: book.file, detail })),
    `${all.length} links, ${all.filter(({ href }) => href.startsWith('tel:')).length} of them numbers`,
  );
}

function linkOf(path: string, one: Element): Link[] {
  const href = attribute(one, 'href');
  if (href === undefined) return [];
  const images = named(one, 'img').map((image) => attribute(image, 'alt') ?? '');
  return [{ path, href, name: attribute(one, 'aria-label') ?? [textOf(one), ...images].join(' ').trim() }];
}

function phoneFault({ path, href, name }: Link): string[] {
  if (!href.startsWith('tel:')) return [];
  const called = digits(href.split(';')[0] ?? '');
  const shown = digits(name);
  const same = shown !== '' && (shown.includes(called) || called.endsWith(shown));
  return same ? [] : [`${path}: "${name}" calls ${called}`];
}

function digits(text: string): string {
  return text.replaceAll(/\D/g, '');
}

function ambiguous(all: readonly Link[]): string[] {
  const addresses = new Map<string, string>();
  return all
    .filter(({ href }) => /^(?:https?|mailto|tel):/.test(href))
    .flatMap(({ path, href, name }) => {
      const first = addresses.get(name) ?? href;
      addresses.set(name, first);
      return first === href ? [] : [`${path}: "${name}" leads to ${href}, elsewhere to ${first}`];
    });
}

function brokenLinks(book: Book, all: readonly Link[]): string[] {
  const ids = new Map(
    documentsOf(book).map(({ path, root }) => [path, new Set(descendants(root).map((one) => attribute(one, 'id')))]),
  );
  return all
    .filter(({ path }) => path !== book.navigation?.path)
    .flatMap(({ path, href, name }) => {
      const target = targetOf(href, path);
      const known = target && ids.get(target.path);
      const found = !target || (known && (target.id === undefined || known.has(target.id)));
      return found ? [] : [`${path}: "${name}" leads nowhere`];
    });
}

/** Numbers in the text that stand in no link. */
function uncallable(node: ElementContent): string[] {
  if (node.type === 'text') return node.value.match(PHONE) ?? [];
  if (node.type !== 'element' || ['a', 'code', 'pre', 'head'].includes(localName(node))) return [];
  return tokens(node, 'role').includes('img') ? [] : node.children.flatMap(uncallable);
}
