import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { documentMessages } from '../../src/ast/messages.ts';
import type { Document } from '../../src/ast/nodes.ts';
import { plainText } from '../../src/ast/plain-text.ts';
import type { ResourceRecord } from '../../src/ast/resource.ts';
import { build, byId, record, words } from '../model/guide.ts';
import { catalogueOf, localized, translateAll } from './locale.ts';

const guide = '# T\n\n::resources{section="groups"}';
const own = record({ id: 'own', description: 'Our group.' });

function source(given: Partial<ResourceRecord> = {}, organization?: string): Document {
  const file = new VFile({ path: '../local.yaml' });
  const added = record({ id: 'near', local: true, description: 'Our group.', notes: ['Ring twice.'], ...given });
  const site = { record: { organization, address: ['A'], phones: [] }, file };
  return build(guide, { resources: [own], local: { records: [added], omitted: [], file }, site }).document;
}

const text = (document: Document, id: string) => {
  const member = byId(document).get(id);
  return member?.type === 'paragraph' ? plainText(member.children) : undefined;
};

test.each([
  [undefined, 'A group near you.'],
  ['Allen Street Center', 'A group near you, added by Allen Street Center.'],
])('an entry says in words that the site has added it: %s', (organization, expected) => {
  const document = localized(source({}, organization), { locale: 'en' });
  expect(text(document, 'resource:near/local')).toBe(expected);
  expect(text(document, 'resource:near/language')).toBeUndefined();
  expect(text(document, 'resource:own/local')).toBeUndefined();
  expect(JSON.stringify(byId(document).get('resource:near')?.lang)).toBeUndefined();
});

test('in another language its texts stay as they were written, tagged, and a line says which language that is', () => {
  const document = source({ phones: [{ number: '1-2', label: 'Our group.', type: 'voice', languages: [] }] }, 'Allen');
  // Even where a catalogue has a translation of the very same words: nobody has seen them together.
  const catalogue = catalogueOf(document, {
    ...translateAll(document, (words) => `«${words}»`),
    'word:local-by': 'De {organization}.',
    'word:local-language': 'En {language}.',
    'word:phone': 'Tel',
  });
  const members = byId(localized(document, { catalogue }));
  expect(members.get('resource:own/description')).toMatchObject({ children: [{ value: '«Our group.»' }] });
  expect(members.get('resource:near/name')).toMatchObject({ children: [{ type: 'span', lang: 'en' }] });
  expect(members.get('resource:near/name')?.lang).toBeUndefined();
  expect(members.get('resource:near/description')).toMatchObject({ lang: 'en', children: [{ value: 'Our group.' }] });
  expect(members.get('resource:near/note-1/p1')).toMatchObject({ lang: 'en', children: [{ value: 'Ring twice.' }] });
  expect(members.get('resource:near/phone-1')).toMatchObject({ children: [{ type: 'span', lang: 'en' }, {}, {}] });
  expect(members.get('resource:near/local')).toMatchObject({
    children: [{ value: 'De ' }, { type: 'span', lang: 'en', children: [{ value: 'Allen' }] }, { value: '.' }],
  });
  expect(members.get('resource:near/language')).toMatchObject({
    children: [{ value: 'En ' }, { type: 'span', lang: 'en', children: [{ value: 'English' }] }, { value: '.' }],
  });
});

test('a file in another language than the guide is tagged in the guide’s language, and not in its own', () => {
  const document = source({ lang: 'es', description: 'Un grupo.' });
  const english = localized(document, { locale: 'en' });
  expect(byId(english).get('resource:near/description')?.lang).toBe('es');
  expect(text(english, 'resource:near/language')).toBe('This description is in español.');
  const spanish = byId(localized(document));
  expect(spanish.get('resource:near/description')?.lang).toBeUndefined();
  expect(spanish.get('resource:near/name')).toMatchObject({ children: [{ type: 'strong' }] });
  expect(spanish.get('resource:near/language')).toBeUndefined();
});

test('the lines under the title do not call the document incomplete for it', () => {
  const document = source();
  const catalogue = catalogueOf(
    document,
    translateAll(document, (words) => words),
  );
  const ids = (one: Document) => one.front.map(({ id }) => id);
  expect(ids(localized(document, { catalogue }))).not.toContain('front/untranslated');
  const missing = catalogueOf(document, {
    ...translateAll(document, (words) => words),
    'resource:own/description': '',
  });
  const { messages } = missing;
  expect(messages.get('resource:own/description')?.translation).toBe('');
  expect(ids(localized(document, { catalogue: missing }))).toContain('front/untranslated');
});

test('translators never see it', () => {
  const contexts = documentMessages(source({}, 'Allen'), words).map(({ context }) => context);
  expect(contexts.filter((context) => /near/.test(context))).toEqual([]);
  expect(contexts).toContain('resource:own/description');
});
