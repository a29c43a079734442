import { messageSource } from './message.ts';
import type { Document, Resource, Words } from './nodes.ts';
import { type Member, walkTranslated } from './walk.ts';

/** One text that a translator translates. */
export interface SourceMessage {
  /** Stable id: of the block, of a field of a resource, `metadata:description`, or `word:` and a key. */
  context: string;
  /** Markdown for running text, plain text otherwise. */
  source: string;
  kind:
    | 'heading'
    | 'paragraph'
    | 'tableCell'
    | 'name'
    | 'alternative'
    | 'label'
    | 'description'
    | 'neutralTitle'
    | 'word';
}

/** All messages of a document in its source language, in reading order, then its description and the interface words. */
export function documentMessages(document: Document, words: Words): SourceMessage[] {
  const { description, neutral } = document.metadata;
  const messages: SourceMessage[] = [
    ...[...walkTranslated(document)].flatMap(memberMessages),
    { context: 'metadata:description', source: description ?? '', kind: 'description' },
    { context: 'metadata:neutral-title', source: neutral?.title ?? '', kind: 'neutralTitle' },
    ...Object.entries(words).map(([key, source]) => ({ context: `word:${key}`, source, kind: 'word' as const })),
  ];
  return messages.filter(({ source }) => source !== '');
}

/** Contexts of the labels before a group's addresses and numbers, in the order of the record. */
export function labelContext(resource: string, field: 'website' | 'phone', index: number): string {
  return `${resource}/${field}-${index + 1}`;
}

function memberMessages(member: Member): SourceMessage[] {
  switch (member.type) {
    case 'heading':
    case 'paragraph':
    case 'tableCell':
      return [{ context: member.id, source: messageSource(member), kind: kindOf(member) }];
    case 'figure':
      return [{ context: member.id, source: member.alt, kind: 'alternative' }];
    case 'resource':
      return labels(member);
    default:
      return [];
  }
}

function kindOf({ type, id }: { type: 'heading' | 'paragraph' | 'tableCell'; id: string }): SourceMessage['kind'] {
  return isResourceName(id) ? 'name' : type;
}

/** Whether a block is the name of a group, which most languages keep as it is. */
export function isResourceName(id: string): boolean {
  return /^resource:[^/]+\/name$/.test(id);
}

/** Whether a block stands above what an entry tells, as a heading does: the name of the group, and that it is seen as religious. */
export function opensEntry(id: string): boolean {
  return /^resource:[^/]+\/(?:name|spiritual)$/.test(id);
}

function labels({ id, record }: Resource): SourceMessage[] {
  const of = (field: 'website' | 'phone') => (entry: { label?: string }, index: number) => ({
    context: labelContext(id, field, index),
    source: entry.label ?? '',
    kind: 'label' as const,
  });
  return [...record.websites.map(of('website')), ...record.phones.map(of('phone'))];
}
