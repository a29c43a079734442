import type { Element } from 'xast';
import type { Book } from './book.ts';
import { type Target, targetOf } from './paths.ts';
import { attribute, named, textOf, tokens } from './xml.ts';

/** One line of a list of places. */
export interface NavEntry {
  label: string;
  types: string[];
  target: Target | undefined;
}

/** The `nav` elements of one kind: `toc`, `page-list`, `landmarks`. */
export function navs({ navigation }: Book, type: string): Element[] {
  return navigation ? named(navigation.root, 'nav').filter((nav) => tokens(nav, 'epub:type').includes(type)) : [];
}

/** The lines of all lists of one kind, in their order. */
export function navEntries(book: Book, type: string): NavEntry[] {
  return navs(book, type)
    .flatMap((nav) => named(nav, 'a'))
    .map((link) => ({
      label: textOf(link),
      types: tokens(link, 'epub:type'),
      target: targetOf(attribute(link, 'href') ?? '', book.navigation?.path ?? ''),
    }));
}
