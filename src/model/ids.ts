import { slug } from 'github-slugger';
import { NOTES } from '../ast/notes.ts';

/** First parts of ids that the document itself uses. */
const reserved = ['title', 'cover', 'front', 'guide', NOTES, 'metadata', 'site', 'note-box'];

/**
 * Gives out the ids of one document: unique, and the same on every run. They say where a block stands and hold no line number:
 *
 * - `title`, `cover`, `site/…` for who gives the guide out, and `guide/…` for what stands before the first heading;
 * - a section has the slugs of its headings, outermost first: `groups/online`; its heading is `groups/online/heading`;
 * - a block has its section (or item, or quote), its kind and its ordinal there: `groups/online/list1/item2/p1`;
 * - `resources:<section>`, `resource:<id>/description`; `footnotes/<label>`.
 *
 * What would be equal gets `-2`, `-3`, … in reading order.
 */
export class Ids {
  readonly #taken = new Set<string>(reserved);
  readonly #counts = new Map<string, number>();
  /** By id, the last number that it was given out with: those before it are taken. */
  readonly #numbers = new Map<string, number>();

  /** The id itself, or with a number behind it when it is taken. */
  unique(id: string): string {
    let free = id;
    for (let number = (this.#numbers.get(id) ?? 1) + 1; this.#taken.has(free); number += 1) {
      free = `${id}-${number}`;
      this.#numbers.set(id, number);
    }
    this.#taken.add(free);
    return free;
  }

  /** The id of the next block of its kind: `p1`, then `p2`. */
  next(parent: string, kind: string): string {
    const key = `${parent}/${kind}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return this.unique(`${key}${count}`);
  }

  /** The id of a section with this heading, inside another one or not. */
  section(heading: string, parent?: string): string {
    const name = slug(heading).replaceAll(/-{2,}/g, '-').replaceAll(/^-|-$/g, '') || 'section';
    return this.unique(parent === undefined ? name : `${parent}/${name}`);
  }
}
