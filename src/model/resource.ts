import type { Block, ListItem, Paragraph, Phrasing, Resource } from '../ast/nodes.ts';
import type { ResourceRecord } from '../ast/resource.ts';
import type { State } from './state.ts';

/** One group as the guide's language has it: its name, its description, its notes. The rest of the entry is made by `localize`. */
export function resource(record: ResourceRecord, state: State): Resource {
  const id = state.ids.unique(`resource:${record.id}`);
  const { file, position } = record;
  reportSupport(record, state);
  const paragraph = (part: string, children: Phrasing[]): Paragraph => ({
    type: 'paragraph',
    id: `${id}/${part}`,
    file,
    position,
    children,
  });
  const children: Block[] = [
    paragraph('name', name(record)),
    paragraph('description', state.recordPhrasing(record.description, record)),
  ];
  const notes = record.notes.map((note, index): ListItem => {
    const part = `note-${index + 1}`;
    const text = paragraph(`${part}/p1`, state.recordPhrasing(note, record));
    return { type: 'listItem', id: `${id}/${part}`, file, position, children: [text] };
  });
  if (notes.length > 0)
    children.push({ type: 'list', id: `${id}/notes`, file, position, ordered: false, start: 1, children: notes });
  return { type: 'resource', id, file, position, record, children };
}

/** Ways of support are said in interface words, so that every language has them. */
function reportSupport(record: ResourceRecord, state: State): void {
  const known = Object.keys(state.words)
    .filter((key) => key.startsWith('support-'))
    .map((key) => `\`${key.slice('support-'.length)}\``);
  for (const kind of record.support.filter((kind) => state.words[`support-${kind}`] === undefined)) {
    state.recordError(record, {
      reason: `Unexpected way of support \`${kind}\` of \`${record.id}\`, expected one of ${known.join(', ')}`,
      rule: 'unknown-support',
      hint: `Use one of these, or add \`support-${kind}\` to templates/words.yaml.`,
    });
  }
}

function name({ name, alternateName }: ResourceRecord): Phrasing[] {
  const strong: Phrasing = { type: 'strong', children: [{ type: 'text', value: name.normalize('NFC') }] };
  return alternateName ? [strong, { type: 'text', value: ` (${alternateName.normalize('NFC')})` }] : [strong];
}
