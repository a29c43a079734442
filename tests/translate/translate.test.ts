import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../src/ast/catalogue.ts';
import { placeholders } from '../../src/ast/placeholders.ts';
import { parseCatalogue } from '../../src/parse/catalogue.ts';
import { extract } from '../../src/translate/extract.ts';
import { mergeCatalogue } from '../../src/translate/merge.ts';
import { writeTemplate } from '../../src/translate/template.ts';
import { catalogueOf } from '../localize/locale.ts';
import { words as allWords, build, record } from '../model/guide.ts';

const words = { contents: 'Contents', 'page-of': 'Page {page} of {pages}' };
const extracted = (markdown: string, resources = [record({ id: 'a' })].slice(1)) =>
  extract(build(markdown, { resources }).document, words);

function parse(po: string): Catalogue {
  const file = new VFile({ path: 'locales/es.po', value: po });
  const catalogue = parseCatalogue(file);
  expect(file.messages.map(String)).toEqual([]);
  if (!catalogue) throw new Error('no catalogue');
  return catalogue;
}

test('messages come in reading order, each with its own context and a word on where it stands', () => {
  const messages = extracted(
    '---\ndescription: What it is.\n---\n# T\n\n![Alt](images/box.svg)\n\n## A *b*\n\n- [x] c\n\n::resources{section="groups"}\n\n| h |\n|---|\n| |',
    [record({ id: 'a', notes: ['N'], websites: [{ url: 'https://a.org', label: 'L', expectedHost: 'a.org' }] })],
  );
  expect(messages.map(({ context, source }) => `${context} = ${source}`)).toEqual([
    'title = T',
    'cover = Alt',
    'a-b/heading = A *b*',
    'a-b/list1/item1/p1 = Done: c',
    'resource:a/website-1 = L',
    'resource:a/name = **Name of a**',
    'resource:a/description = A group.',
    'resource:a/note-1/p1 = N',
    'a-b/table1/row1/cell1 = h',
    'metadata:description = What it is.',
    'word:contents = Contents',
    'word:page-of = Page {page} of {pages}',
  ]);
  const comments = new Map(messages.map(({ context, comment }) => [context, comment]));
  expect(comments.get('title')).toBe('Heading of the whole guide');
  expect(comments.get('cover')).toBe('Says what a picture shows, under "T"');
  expect(comments.get('a-b/list1/item1/p1')).toBe('Text of item 1 of a list, under "A *b*"');
  expect(comments.get('a-b/table1/row1/cell1')).toBe('Cell of a table, row 1, column 1, under "A *b*"');
  expect(comments.get('resource:a/description')).toBe('Text of the group "Name of a", under "A *b*"');
  expect(comments.get('resource:a/website-1')).toBe(
    'Stands before an address or a number of the group "Name of a", under "A *b*"',
  );
  expect(comments.get('word:contents')).toBe('The build itself says this: heading of the contents page');
  expect(comments.get('word:page-of')).toBe(
    'The build itself says this: at the foot of every printed page\n{page}: the number of a page, as 3\n{pages}: how many pages there are, as 26',
  );
});

test('of every interface word it is said where it stands, and what each of its placeholders is', () => {
  const { document } = build('# T');
  const comments = extract(document, allWords).filter(({ kind }) => kind === 'word');
  expect(comments.length).toBeGreaterThan(50);
  for (const { context, source, comment } of comments) {
    expect(comment, context).toMatch(/^The build itself says this: /);
    expect(comment.split('\n').length - 1, context).toBe(placeholders(source).length);
    expect(comment, context).not.toContain('the build fills it in');
  }
  const [call] = extract(document, { call: 'Call {number} {x}' }).slice(1);
  expect(call?.comment).toContain('\n{number}: a telephone number, as 440-951-5357\n{x}: the build fills it in');
});

test('the template can be read again and is the same every time', () => {
  const messages = extracted(
    '# "T"\n\nA line\\\nand another with a \\\\ sign, which is long enough to be folded over several lines of the file.',
  );
  const pot = writeTemplate(messages, { Language: 'es' });
  expect(writeTemplate(messages, { Language: 'es' })).toBe(pot);
  expect([...parse(pot).messages.values()].map(({ context, source }) => ({ context, source }))).toEqual(
    messages.map(({ context, source }) => ({ context, source })),
  );
  expect(pot).not.toMatch(/\d{4}-\d\d-\d\d/);
});

const before = build('# T\n\nKept.\n\nChanges.\n\nGoes.').document;

test('a merge keeps, marks and sets aside', () => {
  const existing = catalogueOf(
    before,
    { 'guide/p1': 'Queda.', 'guide/p2': 'Cambia.', 'guide/p3': 'Se va.', 'word:contents': 'Contenido' },
    { review: { by: 'Ana', date: '2026-09-01' } },
  );
  const po = mergeCatalogue(extracted('# T\n\nKept.\n\nChanged "now".'), existing, { always: { Language: 'es' } });
  const merged = parse(po);
  expect(
    [...merged.messages.values()].map(({ context, source, translation, fuzzy }) => [
      context,
      source,
      translation,
      fuzzy,
    ]),
  ).toEqual([
    ['title', 'T', '', false],
    ['guide/p1', 'Kept.', 'Queda.', false],
    ['guide/p2', 'Changed "now".', 'Cambia.', true],
    ['word:contents', 'Contents', 'Contenido', false],
    ['word:page-of', 'Page {page} of {pages}', '', false],
  ]);
  expect(po).toContain('#| msgid "Changes."');
  expect(po).toContain('#~ msgctxt "guide/p3"\n#~ msgid "Goes."\n#~ msgstr "Se va."');
  expect(merged.review).toEqual({ by: 'Ana', date: '2026-09-01' });
  expect(mergeCatalogue(extracted('# T\n\nKept.\n\nChanged "now".'), existing, { always: { Language: 'es' } })).toBe(
    po,
  );
});

test('a paragraph put in before others does not make them fuzzy', () => {
  const existing = catalogueOf(before, { 'guide/p1': 'Queda.', 'guide/p2': 'Cambia.', 'guide/p3': 'Se va.' });
  const merged = parse(
    mergeCatalogue(extracted('# T\n\nNew.\n\nKept.\n\nChanges.\n\nGoes.'), existing, { always: { Language: 'es' } }),
  );
  expect([...merged.messages.values()].slice(1, 5).map(({ translation, fuzzy }) => [translation, fuzzy])).toEqual([
    ['', false],
    ['Queda.', false],
    ['Cambia.', false],
    ['Se va.', false],
  ]);
});

test('what is fuzzy stays fuzzy, with the English it was made from, and comments and header fields stay', () => {
  const message = {
    source: 'Changes.',
    translation: 'Cambia.',
    fuzzy: true,
    previous: 'Changed once.',
    comment: 'Ask Ana',
  };
  const existing: Catalogue = {
    ...catalogueOf(before, { 'guide/p2': message }),
    headers: { 'Last-Translator': 'Ana', Language: 'xx' },
  };
  const po = mergeCatalogue(extracted('# T\n\nKept.\n\nChanges.'), existing, { always: { Language: 'es' } });
  expect(po).toContain('# Ask Ana\n#. Text, under "T"\n#, fuzzy\n#| msgid "Changed once."\nmsgctxt "guide/p2"');
  expect(po).toContain('"Last-Translator: Ana\\n"');
  expect(po).toContain('"Language: es\\n"');
});

test('what translators wrote above the header stays, and a catalogue that is up to date stays as it is', () => {
  const existing = { ...catalogueOf(before, { 'guide/p1': 'Queda.' }), comment: 'Spanish.\n\nNobody has reviewed it.' };
  const messages = extracted('# T\n\nKept.');
  const po = mergeCatalogue(messages, existing, { always: { Language: 'es' } });
  expect(po).toMatch(/^# Spanish\.\n#\n# Nobody has reviewed it\.\nmsgid ""\nmsgstr ""\n"/);
  expect(mergeCatalogue(messages, parse(po), { always: { Language: 'es' } })).toBe(po);
});

test('what was set aside stays over the next merges, and is back when its text is', () => {
  const gone = { translation: 'Se va.', comment: 'Ask Ana' };
  const existing = catalogueOf(before, { 'guide/p1': 'Queda.', 'guide/p2': 'Cambia.', 'guide/p3': gone });
  const fewer = extracted('# T\n\nKept.');
  const once = mergeCatalogue(fewer, existing, { always: { Language: 'es' } });
  expect(once).toContain('# Ask Ana\n#~ msgctxt "guide/p3"\n#~ msgid "Goes."\n#~ msgstr "Se va."');
  expect(mergeCatalogue(fewer, parse(once), { always: { Language: 'es' } })).toBe(once);
  const again = mergeCatalogue(extracted('# T\n\nKept.\n\nGoes.'), parse(once), { always: { Language: 'es' } });
  expect(parse(again).messages.get('guide/p2')).toMatchObject({ source: 'Goes.', translation: 'Se va.', fuzzy: false });
  expect(again).not.toContain('#~ msgid "Goes."');
  expect(again).toContain('#~ msgid "Changes."');
});

test('two texts that stood in one place are both set aside', () => {
  const aside = (source: string, translation: string) =>
    ({ context: 'guide/p9', source, translation, fuzzy: false, line: 1 }) as const;
  const existing = { ...catalogueOf(before, {}), obsolete: [aside('One.', 'Uno.'), aside('Two.', 'Dos.')] };
  const po = mergeCatalogue(extracted('# T\n\nKept.'), existing, { always: { Language: 'es' } });
  expect(parse(po).obsolete?.map(({ source, translation }) => [source, translation])).toEqual([
    ['One.', 'Uno.'],
    ['Two.', 'Dos.'],
  ]);
});

test('a first catalogue has every message and no translation', () => {
  const merged = parse(mergeCatalogue(extracted('# T\n\nKept.'), undefined, { always: { Language: 'es' } }));
  expect([...merged.messages.values()].map(({ translation }) => translation)).toEqual(['', '', '', '']);
});
