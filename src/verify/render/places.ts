import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Place } from '../verdict.ts';
import { type Page, say, sayIfAny } from './page.ts';
import { printable } from './printable.ts';

/** A fault that is everywhere must not bury the others. */
const MOST_PLACES = 20;

/** Places as a list; how many more there are when there are many. They name their file unless it is `subject`. */
export function placeList(places: readonly Place[], page: Page, subject?: string): Element {
  return h('ul', [
    ...places.slice(0, MOST_PLACES).map((place) => h('li', placeWords(place, page, subject))),
    ...sayIfAny(page, 'more', Math.max(0, places.length - MOST_PLACES)).map((words) => h('li', words)),
  ]);
}

/** Where, and what stands there. The words of a file are isolated: they can run from the right. */
function placeWords(
  { file, page: number, line, detail }: Place,
  page: Page,
  subject: string | undefined,
): (Element | string)[] {
  const where = [
    ...(file === subject ? [] : [printable(file)]),
    ...(number === undefined ? [] : [say(page, 'place-page', { page: number })]),
    ...(line === undefined ? [] : [say(page, 'place-line', { line })]),
  ].join(', ');
  return [where === '' ? '' : `${where}: `, h('bdi', printable(detail))];
}
