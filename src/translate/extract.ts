import { documentMessages, type SourceMessage } from '../ast/messages.ts';
import type { Document, Words } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import { placeholderNotes } from './placeholder-notes.ts';
import { wordNote } from './word-notes.ts';

/** A message with what a translator wants to know of it. */
export interface TemplateMessage extends SourceMessage {
  /** What it is and where it stands, in words, then what its placeholders are; no line number, which would change with every edit. */
  comment: string;
}

const kinds: Readonly<Record<SourceMessage['kind'], string>> = {
  heading: 'Heading',
  paragraph: 'Text',
  tableCell: 'Cell of a table',
  name: 'Name of a group: leave it as it is, or add what readers of your language call it',
  alternative: 'Says what a picture shows',
  label: 'Stands before an address or a number',
  description: 'One sentence on what the guide is, for catalogues and search',
  neutralTitle: 'Title of the discreet edition: it must not tell what the guide is about',
  word: 'The build itself says this',
};

/** Everything that can be translated, in reading order: the guide, then the interface words. */
export function extract(document: Document, words: Words): TemplateMessage[] {
  const names = groupNames(document);
  let section = '';
  return documentMessages(document, words).map((message) => {
    const inside =
      section !== '' && !['heading', 'word', 'description', 'neutralTitle'].includes(message.kind)
        ? `, under "${section}"`
        : '';
    if (message.kind === 'heading') section = message.source;
    const key = message.kind === 'word' ? message.context.replace(/^word:/, '') : undefined;
    const comment =
      key === undefined
        ? `${kinds[message.kind]}${place(message, names)}${inside}`
        : [wordComment(key), ...placeholderNotes(key, message.source)].join('\n');
    return { ...message, comment };
  });
}

function wordComment(key: string): string {
  const note = wordNote(key);
  return note === undefined ? kinds.word : `${kinds.word}: ${note}`;
}

/** Where in its section a text stands, as far as its context tells: which group it speaks of, which item of a list it is. */
function place({ context, kind }: SourceMessage, names: ReadonlyMap<string, string>): string {
  if (context === 'title') return ' of the whole guide';
  const [id = ''] = context.split('/');
  const group = names.get(id);
  const item = /\/item(\d+)(?:\/|$)(?!.*\/item\d)/.exec(context)?.[1];
  const cell = /\/row(\d+)\/cell(\d+)$/.exec(context);
  if (group !== undefined && kind !== 'name') return ` of the group "${group}"`;
  if (item !== undefined) return ` of item ${item} of a list`;
  return cell ? `, row ${cell[1]}, column ${cell[2]}` : '';
}

/** Names of the groups by the ids of their entries. */
function groupNames(document: Document): ReadonlyMap<string, string> {
  const groups = [...walk(document)].flatMap((member) => (member.type === 'resource' ? [member] : []));
  return new Map(groups.map(({ id, record }) => [id, record.name]));
}
