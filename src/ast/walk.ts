import type { Block, Document, ListItem, Resource, TableCell, TableRow } from './nodes.ts';

/** Everything of a document that has an id. */
export type Member = Block | ListItem | TableRow | TableCell | Resource;

/** All members of a document in reading order, each before its children: title, cover, front lines, the site's panel, blocks. */
export function* walk(document: Document): Generator<Member> {
  yield document.heading;
  if (document.cover) yield document.cover;
  yield* document.front;
  for (const block of [...document.panel, ...document.children]) yield* walkMember(block);
}

/** The members that a catalogue translates: all but the groups that a site has added, and what is inside them. */
export function* walkTranslated(document: Document): Generator<Member> {
  const local = new Set<Member>();
  for (const member of walk(document)) {
    const skipped = local.has(member) || (member.type === 'resource' && member.record.local === true);
    if (!skipped) yield member;
    else for (const child of membersIn(member)) local.add(child);
  }
}

/** A member and all members inside it, in reading order. */
export function* walkMember(member: Member): Generator<Member> {
  yield member;
  for (const child of membersIn(member)) yield* walkMember(child);
}

function membersIn(member: Member): readonly Member[] {
  switch (member.type) {
    case 'section':
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'table':
    case 'tableRow':
    case 'resourceList':
    case 'resource':
      return member.children;
    case 'heading':
    case 'paragraph':
    case 'tableCell':
    case 'code':
    case 'thematicBreak':
    case 'figure':
      return [];
  }
}
