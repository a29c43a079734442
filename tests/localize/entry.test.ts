import { expect, test } from 'vitest';
import type { Block, Document } from '../../src/ast/nodes.ts';
import { plainText } from '../../src/ast/plain-text.ts';
import type { ResourceRecord } from '../../src/ast/resource.ts';
import { build, byId, record } from '../model/guide.ts';
import { catalogueOf, localized } from './locale.ts';

const source = (given: Partial<ResourceRecord>) =>
  build('# T\n\n::resources{section="groups"}', { resources: [record({ id: 'a', ...given })] }).document;

/** The entry as it reads, a line for each block. */
function entry(document: Document): string[] {
  const resource = byId(document).get('resource:a');
  return resource?.type === 'resource' ? resource.children.flatMap(lines) : [];
}

function lines(block: Block): string[] {
  if (block.type === 'paragraph') return [plainText(block.children)];
  return block.type === 'list'
    ? block.children.flatMap((item) => item.children.flatMap(lines)).map((line) => `- ${line}`)
    : [];
}

const full: Partial<ResourceRecord> = {
  name: 'SMART',
  alternateName: 'SR',
  description: 'Meetings.',
  notes: ['Free.'],
  spiritual: true,
  support: ['in-person', 'forum', 'chat'],
  websites: [
    { url: 'https://www.smart.org/', expectedHost: 'www.smart.org' },
    { url: 'https://meetings.smart.org/a', label: 'Find a meeting', expectedHost: 'meetings.smart.org' },
  ],
  phones: [{ number: '440-951-5357', type: 'voice', languages: [] }],
};

test('an entry is composed in the order in which it is read', () => {
  expect(entry(localized(source(full), { locale: 'en' }))).toEqual([
    'SMART (SR)',
    'This group is seen as religious or spiritual.',
    'Meetings.',
    '- Free.',
    'Support: in-person groups, an online forum, and online chats.',
    'smart.org',
    'Find a meeting meetings.smart.org/a',
    'Phone: 440-951-5357',
    'Nobody has checked these addresses and numbers yet.',
  ]);
});

test('addresses stand alone on their lines, lead to the full address and are described in words', () => {
  const members = byId(localized(source(full), { locale: 'en' }));
  expect(members.get('resource:a/website-1')).toMatchObject({
    children: [{ type: 'link', address: 'https://www.smart.org/', description: 'Website of SMART' }],
  });
  expect(members.get('resource:a/website-2')).toMatchObject({
    children: [
      { value: 'Find a meeting' },
      { type: 'break' },
      { type: 'link', description: 'Website of SMART, Find a meeting' },
    ],
  });
  expect(members.get('resource:a/phone-1')).toMatchObject({
    children: [
      { value: 'Phone' },
      { value: ': ' },
      { address: 'tel:4409515357', description: 'Call 440-951-5357', children: [{ value: '440-951-5357' }] },
    ],
  });
});

const site = (assuredDate?: string) => ({ url: 'https://a.org', expectedHost: 'a.org', assuredDate });

test.each<[string, ResourceRecord['websites'], string | undefined]>([
  ['nothing printed', [], undefined],
  ['one address, unchecked', [site()], 'Nobody has checked this address yet.'],
  ['two, both unchecked', [site(), site()], 'Nobody has checked these addresses yet.'],
  [
    'two, one of them unchecked',
    [site('2026-08-01'), site()],
    'Not all of these addresses and numbers have been checked.',
  ],
  [
    'all checked: the oldest day',
    [site('2026-08-02'), site('2026-07-01')],
    'Address checked on July\u00a01,\u00a02026.',
  ],
])('one line says when the addresses were checked: %s', (_, websites, expected) => {
  const document = localized(source({ websites }), { locale: 'en' });
  const assured = byId(document).get('resource:a/assured');
  expect(assured?.type === 'paragraph' ? plainText(assured.children) : undefined).toBe(expected);
});

test('a telephone number counts among what is checked', () => {
  const phones: ResourceRecord['phones'] = [{ number: '1-2', type: 'text', languages: [] }];
  const lines = entry(localized(source({ websites: [site('2026-08-01')], phones }), { locale: 'en' }));
  expect(lines.slice(-2)).toEqual(['Text message: 1-2', 'Not all of these addresses and numbers have been checked.']);
});

test('an entry in another language keeps its name as a name, and its numbers in ASCII digits', () => {
  const document = source(full);
  const catalogue = catalogueOf(
    document,
    {
      'resource:a/description': 'সভা।',
      'resource:a/website-2': 'সভা খুঁজুন',
      'word:phone': 'ফোন',
      'word:support': 'সহায়তা: {kinds}।',
      'word:support-forum': 'ফোরাম',
    },
    { locale: 'bn' },
  );
  const members = byId(localized(document, { locale: 'bn', catalogue }));
  expect(members.get('resource:a/name')).toMatchObject({ children: [{ type: 'span', lang: 'en' }] });
  expect(members.get('resource:a/name')?.lang).toBeUndefined();
  expect(members.get('resource:a/website-2')).toMatchObject({ children: [{ type: 'text', value: 'সভা খুঁজুন' }, {}, {}] });
  expect(members.get('resource:a/phone-1')).toMatchObject({
    children: [{ value: 'ফোন' }, { value: ': ' }, { children: [{ value: '440-951-5357' }] }],
  });
  expect(members.get('resource:a/spiritual')).toMatchObject({ lang: 'en' });
  const support = members.get('resource:a/support');
  expect(support?.type === 'paragraph' && support.children.map(({ type, lang }) => [type, lang])).toEqual([
    ['text', undefined],
    ['span', 'en'],
    ['text', undefined],
    ['text', undefined],
    ['text', undefined],
    ['span', 'en'],
    ['text', undefined],
  ]);
});

test('a label without a translation is tagged, and the colon is that of the language around it', () => {
  const document = source({ phones: [{ number: '1-2', label: 'Office', type: 'voice', languages: [] }], websites: [] });
  const phone = (catalogue?: Parameters<typeof localized>[1]) =>
    byId(localized(document, { locale: 'fr', ...catalogue })).get('resource:a/phone-1');
  expect(phone()).toMatchObject({
    children: [{ type: 'span', lang: 'en', children: [{ value: 'Office' }] }, { value: '\u00A0: ' }, {}],
  });
  const catalogue = catalogueOf(document, { 'resource:a/phone-1': 'Bureau' }, { locale: 'fr' });
  expect(phone({ catalogue })).toMatchObject({ children: [{ value: 'Bureau' }, { value: '\u00A0: ' }, {}] });
});

test('a name or a label that a catalogue copies stays tagged as what it is', () => {
  const document = source({ ...full, websites: [{ url: 'https://a.org/', label: 'SMART', expectedHost: 'a.org' }] });
  const catalogue = catalogueOf(document, {
    'resource:a/name': '**SMART** (SR)',
    'resource:a/website-1': 'SMART',
    'resource:a/description': 'Meetings.',
  });
  const members = byId(localized(document, { catalogue }));
  expect(members.get('resource:a/name')).toMatchObject({
    children: [{ type: 'span', lang: 'en', children: [{ type: 'strong' }, { value: ' (SR)' }] }],
  });
  expect(members.get('resource:a/website-1')).toMatchObject({
    children: [{ type: 'span', lang: 'en', children: [{ value: 'SMART' }] }, {}, {}],
  });
  expect(JSON.stringify(members.get('resource:a/description'))).not.toContain('"lang"');
});

test.each([
  ['translated', '**LISTO** (SR)', 'Sitio de LISTO, Buscar'],
  ['copied', '**SMART** (SR)', 'Sitio de SMART, Buscar'],
  ['missing', '', 'Sitio de SMART, Buscar'],
  ['without its bold part', 'LISTO', 'Sitio de LISTO, Buscar'],
])('the description of an address says the name as the entry does: %s', (_, name, description) => {
  const document = source(full);
  const catalogue = catalogueOf(document, {
    'resource:a/name': name,
    'resource:a/website-2': 'Buscar',
    'word:website-of': 'Sitio de {name}',
  });
  expect(byId(localized(document, { catalogue })).get('resource:a/website-2')).toMatchObject({
    children: [{}, {}, { type: 'link', description }],
  });
});

test.each([
  ['chats', 'ideas', 'chats e ideas'],
  ['chats', 'historias', 'chats e historias'],
  ['chats', 'hielo', 'chats y hielo'],
  ['chats', 'foro', 'chats y foro'],
])('Spanish joins %s and %s by the sound of the second', (chat, forum, joined) => {
  const document = source({ support: ['chat', 'forum'] });
  const catalogue = catalogueOf(document, {
    'word:support': 'Apoyo: {kinds}',
    'word:support-chat': chat,
    'word:support-forum': forum,
  });
  expect(entry(localized(document, { catalogue }))).toContain(`Apoyo: ${joined}`);
});
