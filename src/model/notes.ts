import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ListItem } from '../ast/nodes.ts';
import { NOTES } from '../ast/notes.ts';
import type { Problem } from '../ast/problem.ts';
import { fill } from '../ast/words.ts';
import type { Stretch } from './sections.ts';
import type { State } from './state.ts';

/** The notes of a guide, numbered as they are called. */
export class Notes {
  readonly #definitions = new Map<string, FootnoteDefinition>();
  readonly #repeated: FootnoteDefinition[] = [];
  /** With their numbers, in the order of their calls. */
  readonly #called = new Map<FootnoteDefinition, number>();

  constructor(tree: Root) {
    visit(tree, 'footnoteDefinition', (note) => {
      if (this.#definitions.has(note.identifier)) this.#repeated.push(note);
      else this.#definitions.set(note.identifier, note);
    });
  }

  /** Number and target of a note that the text calls. */
  call(identifier: string): { number: number; target: string } | undefined {
    const note = this.#definitions.get(identifier);
    if (!note) return undefined;
    const number = this.#called.get(note) ?? this.#called.size + 1;
    this.#called.set(note, number);
    return { number, target: `${NOTES}/${identifier}` };
  }

  /** The section of the notes that were called, when there are any. A note may call further ones, which come after it. */
  stretch(state: State): Stretch | undefined {
    const items: ListItem[] = [];
    for (const note of this.#called.keys()) {
      const id = `${NOTES}/${note.identifier}`;
      items.push({ type: 'listItem', id, ...state.source(note), children: state.flow(note.children, id) });
    }
    if (items.length === 0) return undefined;
    return {
      id: NOTES,
      heading: {
        type: 'heading',
        id: `${NOTES}/heading`,
        depth: 2,
        children: [{ type: 'text', value: fill(state.words, 'notes') }],
      },
      blocks: [{ type: 'list', id: `${NOTES}/list1`, ordered: true, start: 1, children: items }],
    };
  }

  /** Says which notes would be lost: those that nothing calls, and second ones of one label. */
  report(error: (problem: Problem) => void): void {
    const uncalled = [...this.#definitions.values()].filter((note) => !this.#called.has(note));
    for (const { identifier, position } of uncalled) {
      const reason = `Unexpected note \`${identifier}\` that nothing calls, expected \`[^${identifier}]\` in the text`;
      error({
        reason,
        rule: 'uncalled-note',
        place: position,
        hint: 'Call the note where it belongs, or take it out.',
      });
    }
    for (const { identifier, position } of this.#repeated) {
      const reason = `Unexpected second note \`${identifier}\`, expected another label`;
      error({ reason, rule: 'repeated-note', place: position, hint: 'Give each note a label of its own.' });
    }
  }
}
