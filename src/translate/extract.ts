import { documentMessages, type SourceMessage } from '../ast/messages.ts';
import type { Document, Words } from '../ast/nodes.ts';

/** A message with what a translator wants to know of it. */
export interface TemplateMessage {
  context: string;
  source: string;
  /** What it is and where it stands, in words; no line number, which would change with every edit. */
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
  word: 'The build itself says this; keep what is in braces',
};

/** Everything that can be translated, in reading order: the guide, then the interface words. */
export function extract(document: Document, words: Words): TemplateMessage[] {
  let section = '';
  return documentMessages(document, words).map(({ context, source, kind }) => {
    const inside = section !== '' && !['heading', 'word', 'description'].includes(kind) ? `, under "${section}"` : '';
    if (kind === 'heading') section = source;
    return { context, source, comment: `${kinds[kind]}${inside}` };
  });
}
