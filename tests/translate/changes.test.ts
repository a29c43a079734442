import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/ast/catalogue.ts';
import { parseCatalogue } from '../../src/parse/catalogue.ts';
import { writePo } from '../../src/translate/po.ts';
import { folder, handout } from '../command.ts';

const guide = `# A guide

Some words to begin with.

## Keep in mind

All meetings are free.

- Some groups have sponsors or mentors, and others do not.
- Ask before you go.
- Stay open to surprises as you look around.

## Where to go

Ask before you go.

::resources{section="groups"}

## Thanks

Thank you to everybody who helped.
`;

const group = (id: string, name: string, description: string) =>
  `  - id: ${id}\n    section: groups\n    name: ${name}\n    description: ${description}\n    websites:\n      - url: https://${id}.org/\n        expected_host: ${id}.org\n        label: Find a meeting\n`;
const hams = group('hams', 'HAMS', 'A group for people who want to change how they drink.');
const grasp = group('grasp', 'GRASP', 'Parents who have lost a child listen to each other.');
const nar = group('nar', 'Nar-Anon', 'Friends and families of people who use drugs meet each week.');
const resources = `resources:\n${hams}${grasp}`;

/** What a translator wrote for a text. */
const translated = (source: string) => `¡${source}!`;

/** A content folder whose Spanish is complete. */
async function complete(texts: { guide?: string; resources?: string } = {}): Promise<Content> {
  const content = new Content(texts);
  await content.sync();
  const { messages, headers = {} } = content.catalogue();
  const all = [...messages.values()].map((message) => ({ ...message, translation: translated(message.source) }));
  content.write('locales/es.po', writePo({ fields: headers }, all));
  await content.sync();
  expect(content.state()).toEqual({ fuzzy: [], missing: [], obsolete: [] });
  return content;
}

class Content {
  readonly #path: string;

  constructor(texts: { guide?: string; resources?: string }) {
    const header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: es\\n"\n';
    this.#path = folder({
      'guide.md': texts.guide ?? guide,
      'resources.yaml': texts.resources ?? resources,
      'locales/es.po': header,
    });
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.#path, name), text);
  }

  po(): string {
    return readFileSync(join(this.#path, 'locales/es.po'), 'utf8');
  }

  async sync(): Promise<void> {
    expect(await handout('translate', 'sync', '--content', this.#path)).toMatchObject({ code: 0, err: '' });
  }

  /** The first command line that is not content with what there is. */
  async refused(...argv: string[]): Promise<string> {
    const { code, err } = await handout(...argv, '--content', this.#path);
    expect(code).toBe(1);
    return err;
  }

  catalogue(): Catalogue {
    const catalogue = parseCatalogue(new VFile({ path: 'locales/es.po', value: this.po() }));
    if (!catalogue) throw new Error('no catalogue');
    return catalogue;
  }

  /** What is fuzzy and from which English, what is missing, and what has no place any more. */
  state() {
    const { messages, obsolete = [] } = this.catalogue();
    const all = [...messages.values()];
    for (const { source, translation, fuzzy, previous } of [...all, ...obsolete])
      if (translation !== '') expect(translation).toBe(translated(fuzzy ? (previous ?? source) : source));
    return {
      fuzzy: all.filter(({ fuzzy }) => fuzzy).map(({ context, previous }) => `${context} < ${previous}`),
      missing: all.filter(({ translation }) => translation === '').map(({ context }) => context),
      obsolete: obsolete.map(({ source }) => source),
    };
  }

  /** The same after the files have changed and the catalogue was brought up to date, which a second time changes no byte. */
  async after(change: { guide?: string; resources?: string }) {
    if (change.guide !== undefined) this.write('guide.md', change.guide);
    if (change.resources !== undefined) this.write('resources.yaml', change.resources);
    await this.sync();
    const once = this.po();
    await this.sync();
    expect(this.po()).toBe(once);
    return this.state();
  }
}

const nothing = { fuzzy: [], missing: [], obsolete: [] };

/** A section of the guide, from its heading on. */
function section(heading: string): string {
  const start = guide.indexOf(`## ${heading}`);
  const end = guide.indexOf('\n## ', start);
  return end < 0 ? guide.slice(start) : guide.slice(start, end + 1);
}

interface Change {
  name: string;
  guide?: string;
  resources?: string;
  gives: Partial<Awaited<ReturnType<Content['after']>>>;
}

const changes: Change[] = [
  {
    name: 'a sentence is edited',
    guide: guide.replace('All meetings are free.', 'All meetings are free of charge.'),
    gives: { fuzzy: ['keep-in-mind/p1 < All meetings are free.'] },
  },
  {
    name: 'a text is written anew',
    guide: guide.replace('All meetings are free.', 'Nobody pays.'),
    gives: { fuzzy: ['keep-in-mind/p1 < All meetings are free.'] },
  },
  {
    name: 'a paragraph comes in before one that is edited',
    guide: guide.replace('All meetings are free.', 'Bring a friend.\n\nAll the meetings are free.'),
    gives: { fuzzy: ['keep-in-mind/p2 < All meetings are free.'], missing: ['keep-in-mind/p1'] },
  },
  {
    name: 'a paragraph is added',
    guide: guide.replace('begin with.', 'begin with.\n\nAnd more.'),
    gives: { missing: ['guide/p2'] },
  },
  {
    name: 'an item of a list goes and a new one comes at its end',
    guide: guide
      .replace('- Some groups have sponsors or mentors, and others do not.\n', '')
      .replace('look around.', 'look around.\n- Bring water.'),
    gives: {
      missing: ['keep-in-mind/list1/item3/p1'],
      obsolete: ['Some groups have sponsors or mentors, and others do not.'],
    },
  },
  {
    name: 'a group is added',
    resources: `resources:\n${hams}${nar}${grasp}`,
    gives: { missing: ['resource:nar/name', 'resource:nar/description'] },
  },
  {
    name: 'a group is removed',
    resources: `resources:\n${grasp}`,
    gives: { obsolete: ['**HAMS**', 'A group for people who want to change how they drink.'] },
  },
  {
    name: 'a group gets another id',
    resources: resources.replace('id: hams', 'id: hams-us'),
    gives: {},
  },
  {
    name: 'a group gets another id and another description',
    resources: resources.replace('id: hams', 'id: hams-us').replace(/A group for people.*/, 'Moderation.'),
    gives: { fuzzy: ['resource:hams-us/description < A group for people who want to change how they drink.'] },
  },
  {
    name: 'groups change places',
    resources: `resources:\n${grasp}${hams}`,
    gives: {},
  },
  {
    name: 'a section is moved',
    guide: guide
      .replace(section('Keep in mind'), '')
      .replace(section('Thanks'), `${section('Thanks')}\n${section('Keep in mind')}`),
    gives: {},
  },
  {
    name: 'the heading of a section is edited, and its blocks have other ids',
    guide: guide.replace('## Keep in mind', '## What to keep in mind'),
    gives: { fuzzy: ['what-to-keep-in-mind/heading < Keep in mind'] },
  },
  {
    name: 'a section gets quite another heading',
    guide: guide.replace('## Thanks', '## Who helped'),
    gives: { fuzzy: ['who-helped/heading < Thanks'] },
  },
  {
    name: 'a section becomes part of another, under other ids',
    guide: guide.replace('## Where to go', '### Where to go'),
    gives: {},
  },
  {
    name: 'a word changes in the first of two equal sentences',
    guide: guide.replace('- Ask before you go.', '- Ask before you come.'),
    gives: { fuzzy: ['keep-in-mind/list1/item2/p1 < Ask before you go.'] },
  },
  {
    name: 'a word changes in the second of two equal sentences',
    guide: guide
      .replace('\nAsk before you go.', '\nAsk before you come.')
      .replace('- Ask before you come.', '- Ask before you go.'),
    gives: { fuzzy: ['where-to-go/p1 < Ask before you go.'] },
  },
  {
    name: 'one of two equal sentences goes',
    guide: guide.replace('- Ask before you go.\n', ''),
    gives: {},
  },
  {
    name: 'a block is moved to another section',
    guide: guide.replace('All meetings are free.\n\n', '').replace('Thank you', 'All meetings are free.\n\nThank you'),
    gives: {},
  },
  {
    name: 'items of a list change places',
    guide: guide.replace(/(- Some groups.*\n)(- Ask.*\n)(- Stay.*\n)/, '$3$1$2'),
    gives: {},
  },
  {
    name: 'an item is moved and edited',
    guide: guide.replace(/(- Some groups.*\n)(- Ask.*\n)(- Stay.*\n)/, '$3$1$2').replace('look around', 'look about'),
    gives: { fuzzy: ['keep-in-mind/list1/item1/p1 < Stay open to surprises as you look around.'] },
  },
];

describe('what a change of the guide does to a complete catalogue', () => {
  test.each(changes)('$name', async ({ gives, ...change }) => {
    const content = await complete();
    expect(await content.after(change)).toEqual({ ...nothing, ...gives });
  });
});

test('a section is moved while another has the same heading: the ids change places, and nothing else', async () => {
  const one = '## Groups\n\nThe first words.\n\n- One item.\n';
  const two = '## Groups\n\nThe second words.\n\n- Another item.\n';
  const content = await complete({
    guide: `# A guide\n\n${one}\n## Between\n\nx y\n\n${two}`,
    resources: 'resources:\n',
  });
  expect(await content.after({ guide: `# A guide\n\n${two}\n## Between\n\nx y\n\n${one}` })).toEqual(nothing);
});

test('what is taken back is as if it had never been: a changed sentence, a group, a section', async () => {
  const content = await complete();
  const before = content.po();
  await content.after({ guide: guide.replace('All meetings are free.', 'Most meetings are free.') });
  await content.after({ guide });
  expect(content.po()).toBe(before);
  await content.after({ resources: `resources:\n${grasp}` });
  await content.after({ resources });
  expect(content.po()).toBe(before);
  await content.after({ guide: guide.replace(section('Keep in mind'), '') });
  await content.after({ guide });
  expect(content.po()).toBe(before);
});

test('a sentence that was edited, then taken out, then put back as it was, has its translation', async () => {
  const content = await complete();
  const before = content.po();
  await content.after({ guide: guide.replace('All meetings are free.', 'Most meetings are free.') });
  expect(await content.after({ guide: guide.replace('All meetings are free.\n\n', '') })).toEqual({
    ...nothing,
    obsolete: ['Most meetings are free.'],
  });
  await content.after({ guide });
  expect(content.po()).toBe(before);
});

test('a sentence that is edited twice tells the English that its translation was made from', async () => {
  const content = await complete();
  await content.after({ guide: guide.replace('All meetings are free.', 'Most meetings are free.') });
  expect(await content.after({ guide: guide.replace('All meetings are free.', 'Most of them are free.') })).toEqual({
    ...nothing,
    fuzzy: ['keep-in-mind/p1 < All meetings are free.'],
  });
});

test('a fuzzy text that moves stays fuzzy, and what is said of it stays', async () => {
  const content = await complete();
  await content.after({ guide: guide.replace('All meetings are free.', 'Most meetings are free.') });
  content.write('locales/es.po', content.po().replace('#, fuzzy', '# Ask Ana.\n#, fuzzy'));
  const moved = guide
    .replace('All meetings are free.\n\n', '')
    .replace('Thank you', 'Most meetings are free.\n\nThank you');
  expect(await content.after({ guide: moved })).toEqual({ ...nothing, fuzzy: ['thanks/p1 < All meetings are free.'] });
  expect(content.catalogue().messages.get('thanks/p1')?.comment).toBe('Ask Ana.');
});

test('a strict check and a strict build refuse what is fuzzy or missing', async () => {
  const content = await complete();
  await content.after({ guide: guide.replace('All meetings are free.', 'Most meetings are free.') });
  expect(await content.refused('check', '--strict')).toMatch(/locales\/es\.po:\d+:1 {2}warning .*\[fuzzy-message\]/);
  const out = folder();
  expect(await content.refused('build', '--strict', '--out', out, '--format', 'text')).toContain('[fuzzy-message]');
  await content.after({ guide: guide.replace('with.', 'with.\n\nNew words.') });
  expect(await content.refused('check', '--strict')).toContain('[untranslated-messages]');
});
