import type { Document, Heading, HeadingDepth, List, ListItem, Paragraph, Phrasing } from '../ast/nodes.ts';

/** What stands in the place of a placeholder. */
export type Values = Readonly<Record<string, readonly Phrasing[]>>;

/** Makes blocks of the interface words of a document; those that nobody has translated say which language they are in (LO-15). */
export class Blocks {
  constructor(readonly document: Document) {}

  /** The text of a word, in its language. */
  word(key: string): Phrasing[] {
    return this.fill(key, {});
  }

  /** A word with its placeholders filled. */
  fill(key: string, values: Values): Phrasing[] {
    const { words, wordsLeft } = this.document;
    const children = (words[key] ?? key).split(/\{([\w-]+)\}/).flatMap((part, index): readonly Phrasing[] => {
      if (index % 2 === 1) return values[part] ?? [];
      return part === '' ? [] : [{ type: 'text', value: part }];
    });
    return wordsLeft.keys.includes(key) ? [{ type: 'span', lang: wordsLeft.language, children }] : children;
  }

  heading(id: string, depth: HeadingDepth, children: Phrasing[]): Heading {
    return { type: 'heading', id, depth, children };
  }

  paragraph(id: string, key: string, values: Values = {}): Paragraph {
    return { type: 'paragraph', id: id.includes('/') ? id : `print/${id}`, children: this.fill(key, values) };
  }

  /** An item of one paragraph, whose lines stand one below the other. */
  item(id: string, lines: readonly Phrasing[][]): ListItem {
    const children = lines.flatMap((line, index): Phrasing[] => (index === 0 ? line : [{ type: 'break' }, ...line]));
    return { type: 'listItem', id, children: [{ type: 'paragraph', id: `${id}/p1`, children }] };
  }

  list(id: string, children: ListItem[]): List {
    return { type: 'list', id, ordered: false, start: 1, children };
  }
}
