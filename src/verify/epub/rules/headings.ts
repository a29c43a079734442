import type { Element } from 'xast';
import { judged, type Verdict } from '../../verdict.ts';
import { type Book, type BookDocument, documentsOf } from '../book.ts';
import { attribute, descendants, localName, named, textOf, tokens } from '../xml.ts';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** EP-14: headings skip no level, a page has one of the top level at most, sections have a name, and no element two roles. */
export function headings(book: Book): Verdict {
  const faults = [...skippedLevels(book), ...documentsOf(book).flatMap(pageFaults)];
  const count = book.spine.reduce((sum, { root }) => sum + named(root, ...HEADINGS).length, 0);
  return judged(
    'EP-14',
    faults.map((detail) => ({ file: book.file, detail })),
    `${count} headings`,
  );
}

function skippedLevels({ spine }: Book): string[] {
  const all = spine.flatMap(({ path, root }) =>
    named(root, ...HEADINGS).map((one) => ({ path, text: textOf(one), level: Number(localName(one).slice(1)) })),
  );
  return all.flatMap(({ path, text, level }, index) => {
    const before = all[index - 1]?.level ?? 0;
    return level > before + 1 ? [`${path}: "${text}" has level ${level} after level ${before}`] : [];
  });
}

function pageFaults({ path, root }: BookDocument): string[] {
  const tops = named(root, 'h1').length;
  const ids = new Set(descendants(root).map((one) => attribute(one, 'id')));
  return [
    ...(tops > 1 ? [`${path}: ${tops} headings of level 1`] : []),
    ...named(root, ...HEADINGS).flatMap((one) => (textOf(one) === '' ? [`${path}: an empty heading`] : [])),
    ...named(root, 'section').flatMap((one) =>
      isNamed(one, ids) ? [] : [`${path}: section "${start(one)}" has no name`],
    ),
    ...descendants(root).flatMap((one) =>
      tokens(one, 'role').length > 1 ? [`${path}: role "${attribute(one, 'role')}" is more than one`] : [],
    ),
  ];
}

function isNamed(section: Element, ids: ReadonlySet<string | undefined>): boolean {
  const labels = tokens(section, 'aria-labelledby');
  return labels.length > 0 ? labels.every((id) => ids.has(id)) : Boolean(attribute(section, 'aria-label'));
}

function start(section: Element): string {
  return textOf(section).slice(0, 40);
}
