import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fromRoot } from '../paths.ts';
import { ADDRESSES, CHARACTERS, MARKUP, NAMES, PATHS, run, words } from './hostile.ts';
import { hostileGuide } from './markdown.ts';
import { mutated } from './mutate.ts';
import { hostileJpeg, hostilePng } from './pictures.ts';
import { hostileCatalogue } from './po.ts';
import type { Random } from './random.ts';
import { hostileSvg } from './svg.ts';
import { hostileYaml, type Value } from './yaml.ts';

/** Files that a build is called with. */
export interface Case {
  /** Files by path from the folder around the content folder, which is `content`. */
  files: Record<string, string | Uint8Array>;
  /** What `--site` and `--resources` name, by such a path. */
  site?: string;
  resources?: string;
  /** Which of the files are fuzzed. */
  fuzzed: readonly string[];
}

/** Makes one case; `length` is about how many bytes of it are fuzzed. */
export type Format = (random: Random, length: number) => Case;

const read = (path: string): Uint8Array => readFileSync(fromRoot(path));

/** The files of this project, which every kind of mutation starts from. */
const own = {
  guide: read('content/guide.md'),
  resources: read('content/resources.yaml'),
  editions: read('content/editions.yaml'),
  cover: read('content/images/cover.svg'),
  catalogue: read('content/locales/es.po'),
  glossary: read('content/locales/es.glossary.yaml'),
};

const GUIDE = `---
date: 2026-11-24
contact: mail@guide.example
---

# A guide

First words.

## Groups

::resources{section="groups"}

## Words

More words, with a [link](https://example.org/a) and **bold** words.[^a]

- one
- two

[^a]: A note.
`;

const STAR = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';

const TOKENS = [
  ...CHARACTERS,
  ...ADDRESSES,
  ...PATHS,
  ...NAMES,
  ...[
    '<script>alert(1)</script>',
    '\n\n',
    '\n',
    '- ',
    '# ',
    '![a](images/star.svg)',
    '[^a]',
    '::resources{section="groups"}',
  ],
  ...['"', "'", '\\', ': ', '&a ', '*a', '<<: *a', '!!binary ', '[', '{', 'msgid "', 'msgstr ""', '#~ ', '#, fuzzy'],
].map((token) => Buffer.from(token));

/** A file of this project after accidents, cut to about so many bytes at line ends. */
function damaged(random: Random, original: Uint8Array, length: number): Uint8Array {
  const start = original.length > length * 1.5 ? original.indexOf(10, random.int(0, original.length - length)) + 1 : 0;
  const head = start > 0 && random.chance(0.5) ? original.subarray(0, 800) : new Uint8Array();
  return mutated(random, Buffer.concat([head, original.subarray(start, start + length)]), TOKENS);
}

/** The content of this project, in which one file stands in for its own. */
function around(random: Random, path: string, original: Uint8Array, length: number): Case {
  const files = {
    'content/guide.md': own.guide,
    'content/resources.yaml': own.resources,
    'content/images/cover.svg': own.cover,
    [path]: damaged(random, original, length),
  };
  return { files, fuzzed: [path] };
}

/** The small guide, in which one file stands in for its own. */
function within(path: string, text: string): Case {
  return { files: { ...PLAIN, 'content/guide.md': GUIDE, [path]: text }, fuzzed: [path] };
}

/** One in three mutates a file of this project; the others are made up. */
function either(mutation: Format, made: Format): Format {
  return (random, length) => (random.chance(0.35) ? mutation : made)(random, length);
}

/** Plain text: markup in it is nothing but signs. */
const plain = (random: Random): string => `${words(random, 2)}${random.chance(0.3) ? ` ${random.pick(MARKUP)}` : ''}`;

const group = (id: string, random: Random): Value => ({
  id,
  section: 'groups',
  name: plain(random),
  description: words(random, 4),
  notes: [words(random, 3)],
  spiritual: false,
  support: ['chat'],
  websites: [
    { url: 'https://example.org/a', label: plain(random), expected_host: 'example.org', assured_date: '2026-01-31' },
  ],
  phones: [{ number: '440-951-5357', label: plain(random), type: 'voice', languages: ['es'] }],
  languages: ['en'],
});

function groups(random: Random, length: number, more: Record<string, Value> = {}): string {
  const count = Math.max(1, Math.round(length / 500));
  const rate = random.pick([0, 0.005, 0.03, 0.1]);
  return hostileYaml(random, { ...more, resources: random.times(count, (index) => group(`g-${index}`, random)) }, rate);
}

/** An edition of each kind, then as many more as make up the length. */
const editions = (random: Random, length: number): Value => ({
  locales: ['en'],
  formats: ['pdf', 'text', 'epub'],
  editions: {
    clear: null,
    large: { papers: ['letter'] },
    one: { profile: 'flyer', sections: ['words'], groups: ['a'], religious: false, discreet: true },
    parts: { profile: 'large', each: 'section' },
    ...Object.fromEntries(
      random.times(Math.min(random.isTame ? 20 : 120, Math.round(length / 90)), (index) => [
        `e${index}`,
        { profile: random.pick(['clear', 'large', 'giant', 'flyer']), sections: ['words', 'groups'], papers: ['a4'] },
      ]),
    ),
  },
  papers: ['letter', 'a4'],
  page_list: { edition: 'large', paper: 'letter' },
  certification: { conforms_to: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA', certified_by: plain(random) },
});

/** Hostile YAML, filled up to the length with what is most of many files. */
function filled(random: Random, length: number, value: Value): string {
  const text = hostileYaml(random, value, random.pick([0.01, 0.05, 0.2]));
  return text.padEnd(
    random.chance(0.8) ? Math.min(length, 16_000) : 0,
    `\n# ${words(random, 3).replaceAll(/[\r\n]/g, ' ')}`,
  );
}

const PLAIN: Record<string, string> = {
  'content/resources.yaml': 'resources:\n  - { id: a, section: groups, name: A, description: People meet. }\n',
  'content/images/star.svg': STAR,
};

const site = (random: Random, length: number): Value => ({
  organization: plain(random),
  address: random.times(1 + Math.round(length / 200), () => plain(random)),
  phones: random.times(1 + Math.round(length / 200), () => ({ number: '440-951-5357', label: plain(random) })),
  hours: `${plain(random)}\n${plain(random)}`,
  website: 'https://example.org/',
  logo: !random.isTame && random.chance(0.6) ? random.pick(PATHS) : 'images/star.svg',
  logo_alt: plain(random),
});

const TEXTS = [
  ['title', 'A guide'],
  ['guide/p1', 'First words.'],
  ['groups/heading', 'Groups'],
  ['resource:a/name', '**A**'],
  ['resource:a/description', 'People meet.'],
  ['words/heading', 'Words'],
  ['words/p1', 'More words, with a [link](https://example.org/a) and **bold** words.[^a]'],
  ['words/list1/item1/p1', 'one'],
  ['words/list1/item2/p1', 'two'],
  ['footnotes/a/p1', 'A note.'],
  ['word:contents', 'Contents'],
  ['word:call', 'Call {number}'],
  ['word:assured', 'Checked on {date}.'],
].map(([context = '', source = '']) => ({ context, source }));

/** Pictures by the dozen, all of them shown. */
function pictures(extension: string, make: (random: Random, length: number) => string | Uint8Array): Format {
  return (random, length) => {
    const files: Record<string, string | Uint8Array> = { ...PLAIN };
    const names: string[] = [];
    for (let size = 0; size < length && names.length < (random.isTame ? 24 : 80); ) {
      const bytes = Buffer.from(make(random, length / 10));
      const name = `images/p${names.length}.${random.isTame || random.chance(0.9) ? extension : random.pick(['svg', 'png', 'jpg', 'gif'])}`;
      files[`content/${name}`] = bytes;
      names.push(name);
      size += bytes.length;
    }
    const shown = names.map((name) => `![A picture](${name})\n\n`).join('');
    files['content/guide.md'] = `${GUIDE}\n${shown}`;
    return { files, fuzzed: names.map((name) => `content/${name}`) };
  };
}

/** Every kind of file that somebody hands to the program. */
export const formats: Readonly<Record<string, Format>> = {
  guide: either(
    (random, length) => around(random, 'content/guide.md', own.guide, length),
    (random, length) => within('content/guide.md', hostileGuide(random, length)),
  ),
  resources: either(
    (random, length) => around(random, 'content/resources.yaml', own.resources, length),
    (random, length) => within('content/resources.yaml', groups(random, length)),
  ),
  'resources of a site': (random, length) => {
    const lang = random.pick(random.isTame ? ['en', 'es'] : ['en', 'ar', 'x', 'en-u-nu-thai', '__proto__']);
    return { ...within('given/own.yaml', groups(random, length, { lang })), resources: 'given/own.yaml' };
  },
  site: (random, length) => {
    const path = random.chance(0.5) ? 'content/site.yaml' : 'given/site.yaml';
    const made = within(path, filled(random, length, site(random, length)));
    const files = { ...made.files, 'given/images/star.svg': STAR };
    return { ...made, files, ...(path.startsWith('given') && { site: path }) };
  },
  editions: either(
    (random, length) => around(random, 'content/editions.yaml', own.editions, length),
    (random, length) => within('content/editions.yaml', filled(random, length, editions(random, length))),
  ),
  catalogue: either(
    (random, length) => around(random, 'content/locales/es.po', own.catalogue, length),
    (random, length) => {
      const locale = random.isTame || random.chance(0.8) ? 'es' : random.pick(LOCALES);
      return within(`content/locales/${locale}.po`, hostileCatalogue(random, length, TEXTS));
    },
  ),
  glossary: (random, length) => {
    const locale = random.chance(0.9) ? 'es' : random.pick(['ar', 'a_b', '__proto__']);
    const term = (index: number): Value => ({
      term: random.isTame ? `${words(random, 1)} ${index}` : random.pick([words(random, 1), 'a*', 'word*']),
      forms: [words(random, 1), random.pick(['a*', 'pa*ra', `${run(random, 5)}*b`])],
      note: words(random, 1),
    });
    const path = `content/locales/${locale}.glossary.yaml`;
    const terms = random.times(Math.max(1, Math.min(1200, Math.round(length / 60))), term);
    const text = filled(random, length, terms);
    const made = within(path, text);
    made.files['content/locales/es.po'] = hostileCatalogue(random, 500, TEXTS);
    if (random.chance(0.3)) made.files[path] = damaged(random, own.glossary, length);
    return made;
  },
  png: pictures('png', (random) => hostilePng(random)),
  jpeg: pictures('jpg', (random) => hostileJpeg(random)),
  svg: pictures('svg', (random, length) =>
    !random.isTame && random.chance(0.4)
      ? damaged(random, own.cover, length)
      : hostileSvg(random, random.size(50, length)),
  ),
};

const LOCALES = ['ar', 'en', 'zh-Hans', 'xx', 'ES', 'en-u-nu-thai', 'th', 'i-klingon', '__proto__'];
