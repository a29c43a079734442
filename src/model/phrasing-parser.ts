import type { PhrasingContent, Text } from 'mdast';
import type { ParseInline } from '../ast/inline.ts';
import { noteLabel } from '../ast/message.ts';
import type { FootnoteReference, Phrasing, PhrasingParent, Words } from '../ast/nodes.ts';
import { phrasingContext } from './phrasing-context.ts';
import { toPhrasing } from './to-phrasing.ts';

/** Turns the Markdown of a message into the running text of the block it belongs to. */
export type ParsePhrasing = (markdown: string, words: Words, source: PhrasingParent) => Phrasing[];

/**
 * Makes the function with which `localize` reads translations. It gives what `buildDocument` would give for the same Markdown;
 * notes and places in the guide are those of the source block. What is wrong in a translation is left to the checks.
 */
export function phrasingParser(parseInline: ParseInline): ParsePhrasing {
  return (markdown, words, source) => {
    const notes = new Map(calls(source.children).map((note) => [noteLabel(note.target), note]));
    const context = phrasingContext({
      words,
      source: () => ({}),
      error: () => {},
      warn: () => {},
      definition: () => undefined,
      note: (identifier) => notes.get(identifier),
      anchor: (fragment) => fragment,
    });
    return toPhrasing(withNotes(parseInline(markdown).children, new Set(notes.keys())), context);
  };
}

/** The calls of notes in running text, at any depth. */
function calls(nodes: readonly Phrasing[]): FootnoteReference[] {
  return nodes.flatMap((node) => {
    if (node.type === 'footnoteReference') return [node];
    return 'children' in node ? calls(node.children) : [];
  });
}

/** A message is parsed without its guide, so `[^label]` comes out as text: here it becomes the call of a note again. */
function withNotes(nodes: readonly PhrasingContent[], labels: ReadonlySet<string>): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return splitText(node, labels);
    return 'children' in node ? [{ ...node, children: withNotes(node.children, labels) } as PhrasingContent] : [node];
  });
}

function splitText({ value }: Text, labels: ReadonlySet<string>): PhrasingContent[] {
  return value.split(/\[\^([^[\]\s]+)\]/).map((part, index): PhrasingContent => {
    if (index % 2 === 0) return { type: 'text', value: part };
    return labels.has(part)
      ? { type: 'footnoteReference', identifier: part, label: part }
      : { type: 'text', value: `[^${part}]` };
  });
}
