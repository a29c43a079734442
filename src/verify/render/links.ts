import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FileReport } from '../report.ts';
import { type Page, say } from './page.ts';
import { printable } from './printable.ts';

/** Id of the part about all files together. */
export const TOGETHER_ID = 'together';

/** Id of the part about a file. */
export function fileId(file: FileReport, { report }: Page): string {
  return `file-${report.files.indexOf(file) + 1}`;
}

/** A link to what was measured on a file. */
export function fileLink(file: FileReport, page: Page): Element {
  return h('a', { href: `#${fileId(file, page)}` }, pathOf(file.path));
}

/** A link to what was measured on all files together. */
export function togetherLink(page: Page): Element {
  return h('a', { href: `#${TOGETHER_ID}` }, say(page, 'together-row'));
}

/** A link to what a requirement means. */
export function requirementLink(id: string): Element {
  return h('a', { href: `#${id}` }, id);
}

/** The path of a file: isolated, and without anything that acts on the page. */
export function pathOf(path: string): Element {
  return h('bdi', printable(path));
}
