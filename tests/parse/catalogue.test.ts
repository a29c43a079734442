import { expect, test } from 'vitest';
import { parseCatalogue } from '../../src/parse/catalogue.ts';
import { fileOf, told } from './told.ts';

const header = String.raw`msgid ""
msgstr ""
"Language: es\n"
"Content-Type: text/plain; charset=UTF-8\n"
"X-Reviewed-By: Ana Pérez\n"
"X-Review-Date: 2026-09-01\n"
`;

const parse = (source: string, path = 'locales/es.po') => {
  const file = fileOf(path, source);
  return { catalogue: parseCatalogue(file), told: told(file), fatal: file.messages.map(({ fatal }) => fatal ?? false) };
};

test('reads messages, their lines, and the review', () => {
  const { catalogue, told } = parse(`${header}
#. A heading
#: guide.md:3
msgctxt "intro/h"
msgid "A \\"quoted\\" word\\n"
"on two lines"
msgstr ""
"Una palabra \\"citada\\"\\n"
"en dos líneas"

#, fuzzy, markdown-text
#| msgid ""
#| "Old \\"text\\""
msgctxt "intro/p1"
msgid "New"
msgstr "Viejo"
# no blank line before this entry
msgctxt "word:notes"
msgid "Notes"
msgstr ""

#~ msgctxt "gone"
#~ msgid "Gone"
#~ msgstr "Ido"
`);
  expect(told).toEqual([]);
  expect(catalogue).toMatchObject({
    file: 'locales/es.po',
    locale: 'es',
    review: { by: 'Ana Pérez', date: '2026-09-01' },
    headers: {
      Language: 'es',
      'Content-Type': 'text/plain; charset=UTF-8',
      'X-Reviewed-By': 'Ana Pérez',
      'X-Review-Date': '2026-09-01',
    },
  });
  expect([...(catalogue?.messages.values() ?? [])]).toEqual([
    {
      context: 'intro/h',
      source: 'A "quoted" word\non two lines',
      translation: 'Una palabra "citada"\nen dos líneas',
      fuzzy: false,
      line: 10,
    },
    { context: 'intro/p1', source: 'New', translation: 'Viejo', fuzzy: true, previous: 'Old "text"', line: 20 },
    {
      context: 'word:notes',
      source: 'Notes',
      translation: '',
      fuzzy: false,
      comment: 'no blank line before this entry',
      line: 24,
    },
  ]);
});

test('reports all broken entries at once and reads the others', () => {
  const { catalogue, told } = parse(`${header}
msgctxt "a"
msgid "He said "hello""
msgstr "Dijo hola"

msgctxt "b"
msgid "Fine"
msgstr "Bien"

msgctxt "c"
msgid "No end
msgstr "Sin fin"

msgctxt "d"
msgid "No translation"

  msgtxt "e"
msgid "E"
msgstr "E"

msgid "Without"
msgstr "Sin"

msgctxt "b"
msgid "Again"
msgstr "Otra vez"

msgctxt "f"
msgid "group"
msgid_plural "groups"
msgstr[0] "grupo"
msgstr[1] "grupos"

# No plural, and yet a number
msgstr[0] "grupo"
msgid "group"
msgstr "grupo"
`);
  expect([...(catalogue?.messages.keys() ?? [])]).toEqual(['b']);
  expect(told).toEqual([
    '9:1-9:24 po-syntax: Unexpected line `msgid "He said "hello""`, expected `msgctxt`, `msgid`, `msgstr` or text in quotes',
    '17:1-17:14 po-syntax: Unexpected line with one quote too many or too few, expected text between two quotes',
    '20:1 po-syntax: Unexpected entry without `msgstr`, expected `msgctxt`, `msgid` and `msgstr`',
    '23:3-23:13 po-syntax: Unexpected line `msgtxt "e"`, expected `msgctxt`, `msgid`, `msgstr` or text in quotes',
    '27:1 po-context: Unexpected message `Without` without a context, expected a line `msgctxt` before its `msgid`',
    '30:1 po-duplicate: Unexpected second message `b`, expected each `msgctxt` once',
    '34:1 po-syntax: Unexpected plural `msgid_plural`, expected one `msgid` and one `msgstr`',
    '42:1 po-syntax: Unexpected plural `msgstr[0]`, expected one `msgid` and one `msgstr`',
  ]);
});

test('places do not move with a byte order mark and carriage returns', () => {
  const source = `\u{FEFF}${header}\nmsgid "A"\nmsgstr "B"\n\nmsgctxt "c"\nmsgid "C"\nmsgstr "D"\n`;
  const { catalogue, told } = parse(source.replaceAll('\n', '\r\n').replaceAll('\\r\\n', '\\n'));
  expect(told).toEqual([expect.stringMatching(/^8:1 po-context/)]);
  expect(catalogue?.messages.get('c')).toMatchObject({ translation: 'D', line: 11 });
});

test.each([
  [
    'another language',
    header.replace(': es', ': fr'),
    '3:1 po-language: Unexpected language `fr`, expected `es` as in the name of the file',
    true,
  ],
  [
    'no language',
    header.replace('"Language: es\\n"\n', ''),
    '1:1 po-language: Unexpected header without `Language`, expected `Language: es`',
    false,
  ],
  [
    'the language twice',
    `${header}"language: es\\n"\n`,
    '7:1 po-header: Unexpected second header `language`, expected each header once',
    true,
  ],
  [
    'another charset',
    header.replace('UTF-8', 'ISO-8859-1'),
    '4:1 po-charset: Unexpected charset `ISO-8859-1`, expected `UTF-8`',
    true,
  ],
  [
    'a day that does not exist',
    header.replace('09-01', '09-31'),
    '6:1 po-review: Unexpected date `2026-09-31`, expected a date such as `2026-08-31`',
    true,
  ],
  [
    'no header',
    'msgctxt "a"\nmsgid "A"\nmsgstr "B"\n',
    '1:1 po-language: Unexpected catalogue without a header, expected `Language: es`',
    false,
  ],
  [
    'two headers',
    `${header}\n${header}`,
    '8:1 po-header: Unexpected second header, expected one entry with an empty `msgid`',
    true,
  ],
])('reports %s', (_, source, message, fatal) => {
  expect(parse(source)).toMatchObject({ told: [message], fatal: [fatal] });
});

test('the language is that of the file name, also with an underscore in the header', () => {
  const { catalogue, told } = parse(header.replace(': es', ': zh_Hans'), 'locales/zh-Hans.po');
  expect(told).toEqual([]);
  expect(catalogue?.locale).toBe('zh-Hans');
});

test('a file name that is no language tag is an error', () => {
  const { catalogue, told } = parse(header, 'locales/es_MX.po');
  expect(catalogue).toBeUndefined();
  expect(told).toEqual([
    '1:1 po-language: Unexpected name `es_MX.po`, expected a language tag such as `es.po` or `zh-Hans.po`',
  ]);
});

test('obsolete entries and old English that cannot be read do not count', () => {
  const source = `${header}\n#~ garbage\n#~ msgid "no end\n\n#, fuzzy\n#| garbage\nmsgctxt "a"\nmsgid "A"\nmsgstr "B"\n`;
  const { catalogue, told } = parse(source);
  expect(told).toEqual([]);
  expect([...(catalogue?.messages.keys() ?? [])]).toEqual(['a']);
  expect(catalogue?.messages.get('a')?.previous).toBeUndefined();
});

test('a catalogue that nobody has reviewed says so', () => {
  const { catalogue, told } = parse(header.replace(/"X-.*\n/g, ''));
  expect(told).toEqual([]);
  expect(catalogue?.review).toEqual({ by: undefined, date: undefined });
});

test('names like those of every object are contexts like others', () => {
  const { catalogue } = parse(`${header}\nmsgctxt "constructor"\nmsgid "__proto__"\nmsgstr "x"\n`);
  expect(catalogue?.messages.get('constructor')).toMatchObject({ source: '__proto__', translation: 'x' });
});

test('a message longer than any text is an error, and left out', () => {
  const entry = (context: string, length: number) =>
    `msgctxt "${context}"\nmsgid "x"\nmsgstr "${'a'.repeat(length)}"\n\n`;
  const { catalogue, told } = parse(`${header}\n${entry('a', 10_000)}${entry('b', 10_001)}${entry('c', 1)}`);
  expect(told).toEqual(['12:1 po-length: Unexpected message of 10001 characters, expected 10000 at most']);
  expect([...(catalogue?.messages.keys() ?? [])]).toEqual(['a', 'c']);
});

test('a file that is not UTF-8 is not read', () => {
  const file = fileOf('locales/es.po', '');
  file.value = new Uint8Array([0x23, 0x0a, 0xe1]);
  expect(parseCatalogue(file)).toBeUndefined();
  expect(told(file)).toEqual(['2:1 utf-8: Unexpected byte `0xe1`, expected text in UTF-8']);
});

test('the comment above the header belongs to the catalogue', () => {
  const { catalogue, told } = parse(
    `# Spanish.\n#\n# Not reviewed.\n${header}\n# Of the title.\nmsgctxt "title"\nmsgid "T"\nmsgstr ""\n`,
  );
  expect(told).toEqual([]);
  expect(catalogue?.comment).toBe('Spanish.\n\nNot reviewed.');
  expect(catalogue?.messages.get('title')?.comment).toBe('Of the title.');
});

test('a comment above the header is kept apart from it by a blank line or not', () => {
  expect(parse(`# Spanish.\n\n${header}`).catalogue?.comment).toBe('Spanish.');
  expect(parse(header).catalogue?.comment).toBeUndefined();
});

test('what is obsolete is set apart with its comments, and no fault of it counts', () => {
  const { catalogue, told } = parse(`${header}
msgctxt "a"
msgid "A"
msgstr "a"
#~ msgctxt "near"
#~ msgid "Near"
#~ msgstr "Cerca"

#~ msgctxt "broken
#~ msgid "Broken"

#~ msgctxt "cut off"
#~ msgid "Cut"

# Ask Ana
#, fuzzy
#~| msgid "Went"
#~ msgctxt "gone"
#~ msgid ""
#~ "Goes \\"now\\""
#~ msgstr "Se va"
`);
  expect(told).toEqual([]);
  expect([...(catalogue?.messages.keys() ?? [])]).toEqual(['a']);
  expect(catalogue?.obsolete).toEqual([
    { context: 'near', source: 'Near', translation: 'Cerca', fuzzy: false, line: 8 },
    { context: 'cut off', source: 'Cut', translation: '', fuzzy: false, line: 18 },
    {
      context: 'gone',
      source: 'Goes "now"',
      translation: 'Se va',
      fuzzy: true,
      previous: 'Went',
      comment: 'Ask Ana',
      line: 21,
    },
  ]);
});
