import type { Profile } from '../../src/ast/edition.ts';
import type { Block, Document, Phrasing } from '../../src/ast/nodes.ts';
import { plainText } from '../../src/ast/plain-text.ts';
import type { ResourceRecord } from '../../src/ast/resource.ts';
import { walk } from '../../src/ast/walk.ts';
import { parseProfiles } from '../../src/parse/profile.ts';
import { readTemplates } from '../../src/read/templates.ts';
import { localized } from '../localize/locale.ts';
import { build, record } from '../model/guide.ts';

const markdown = `---
slug: harbor-guide
date: 2026-11-24
version: "2"
publisher: Harbor House
contact: harbor@example.org
rights: Harbor House keeps them
description: How to find the harbor.
---

# The harbor guide

![A boat](images/box.svg)

Opening words. See [the forums](#forums) and [the address](https://harbor.example.org/).

## About

Words of their own.[^about]

## Groups

The groups meet.[^groups] See [those nearby](#nearby), or [the forums](#forums).

More of the groups.

### Nearby

They are near.[^near]

Second words of them.

::resources{section="near"}

### Far

::resources{section="far"}

## Forums

Some write.[^again]

::resources{section="online"}

[^about]: A note on the guide.
[^groups]: A note on groups.
[^near]: A note on the near ones.
[^again]: A note on forums.
`;

const site = (host: string, more: Partial<ResourceRecord['websites'][number]> = {}) => ({
  url: `https://${host}/`,
  expectedHost: host,
  ...more,
});

/** Two groups nearby, one far away, which is religious, and two online, one of them religious. */
export const records: ResourceRecord[] = [
  record({
    id: 'mole',
    section: 'near',
    name: 'Mole',
    alternateName: 'The Old Mole',
    notes: ['Bring a coat.'],
    support: ['forum', 'chat'],
    websites: [site('mole.org', { assuredDate: '2026-10-02' }), site('old.mole.org', { label: 'Old pages' })],
    phones: [{ number: '440-951-5357', type: 'voice', languages: [] }],
  }),
  record({ id: 'pier', section: 'near', name: 'Pier', websites: [site('pier.org')] }),
  record({ id: 'isle', section: 'far', name: 'Isle', spiritual: true, notes: ['Far.'], websites: [site('isle.org')] }),
  record({ id: 'buoy', section: 'online', name: 'Buoy', support: ['forum'], websites: [site('buoy.org')] }),
  record({ id: 'bell', section: 'online', name: 'Bell', spiritual: true, websites: [site('bell.org')] }),
];

/** A guide of three sections, with a cover, notes, links between its parts and religious groups, in the language it was written in. */
export function harbor(change: (markdown: string) => string = (text) => text): Document {
  const { document, problems } = build(change(markdown), { resources: records });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return localized(document, { locale: 'en', formats: ['format-text', 'format-epub'] });
}

const profiles = parseProfiles((await readTemplates(new URL('../../templates/', import.meta.url))).profiles);

/** A profile as it is handed out. */
export function profileOf(id: string): Profile {
  const profile = profiles.find((one) => one.id === id);
  if (!profile) throw new Error(`Unexpected profile ${id}`);
  return profile;
}

/** Ids of all members below the title. */
export function idsOf(document: Document): string[] {
  return [...walk({ ...document, front: [], panel: [] })].map(({ id }) => id);
}

/** Ids of the entries of a document. */
export function groupsOf(document: Document): string[] {
  return [...walk(document)].flatMap((member) => (member.type === 'resource' ? member.record.id : []));
}

/** What stands in a document by id, as it reads. */
export function wordsOf(document: Document): Map<string, string> {
  return new Map([...walk(document)].flatMap((one) => ('children' in one ? [[one.id, plainText(textOf(one))]] : [])));
}

function textOf({ children }: { children: readonly unknown[] }): Phrasing[] {
  return children.filter((child): child is Phrasing => !hasId(child));
}

function hasId(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && 'id' in value;
}

/** Addresses that links lead to, and the notes that are called. */
export function targetsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(targetsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { type, address, target } = value as Record<string, unknown>;
  const own = type === 'link' ? [String(address)] : type === 'footnoteReference' ? [`#${String(target)}`] : [];
  return [...own, ...Object.values(value).flatMap(targetsOf)];
}
