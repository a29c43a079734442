import { CHARACTERS, MARKUP, NAMES, run, words } from './hostile.ts';
import type { Random } from './random.ts';

const HEADER = [
  'Language: es',
  'Content-Type: text/plain; charset=UTF-8',
  'X-Reviewed-By: A B',
  'X-Review-Date: 2026-08-31',
  'Plural-Forms: nplurals=2; plural=(n != 1);',
];
const HOSTILE_HEADER = [
  'Language: __proto__',
  'Language: en',
  'Content-Type: text/plain; charset=UTF-16',
  'Content-Type: text/plain; charset=shift_jis',
  '__proto__: a',
  'constructor: b',
  'X-Review-Date: 2026-02-30',
  'Plural-Forms: nplurals=999999999; plural=globalThis.handoutWasRun=1;',
  'Plural-Forms: nplurals=2; plural=n/0;',
  'X-Reviewed-By: \u202e\u001b[2J',
  ':::',
  '',
];

/** A message of the guide that catalogues are tried on. */
export interface Text {
  context: string;
  source: string;
}

/** A catalogue of about so many characters for texts of a guide, with entries that are broken, doubled or hostile. */
export function hostileCatalogue(random: Random, length: number, texts: readonly Text[]): string {
  const rate = random.isTame ? 0 : random.pick([0, 0.05, 0.4]);
  const parts = [random.chance(0.9) ? header(random, rate) : ''];
  const order = random.chance(0.7) ? texts : [];
  for (let size = 0, index = 0; size < length; index += 1) {
    const text = order[index] ?? {
      context: random.chance(rate) ? random.pick([...NAMES, 'title', 'guide/p1']) : `a${index}`,
      source: words(random, 2),
    };
    const part = random.chance(rate) ? broken(random) : entry(random, text, rate);
    parts.push(part);
    size += part.length;
  }
  return parts.join('\n');
}

function header(random: Random, rate: number): string {
  const fields = [...HEADER, ...random.times(random.chance(rate) ? 3 : 0, () => random.pick(HOSTILE_HEADER))];
  return `# ${words(random, 2)}\nmsgid ""\nmsgstr ""\n${fields.map((field) => `"${escaped(field)}\\n"`).join('\n')}\n`;
}

function entry(random: Random, { context, source }: Text, rate: number): string {
  const lines = [
    ...(random.chance(0.1)
      ? [`#, ${random.pick(['fuzzy', 'fuzzy, c-format', 'no-wrap', ','])}`, '#| msgid "old"']
      : []),
    ...(random.chance(0.1) ? [`# ${words(random, 2)}`] : []),
    `msgctxt "${escaped(context)}"`,
    `msgid "${escaped(source)}"`,
    `msgstr ${quoted(random, translation(random, source))}`,
  ];
  if (random.chance(rate)) lines.splice(random.int(0, lines.length), random.int(0, 1), damage(random));
  return `${lines.map((line) => (random.chance(rate / 8) ? `#~ ${line}` : line)).join('\n')}\n`;
}

function translation(random: Random, source: string): string {
  // Without another number or address than the source has: these are errors.
  if (random.isTame)
    return `${source} ${random.pick(MARKUP.filter((markup) => !/\d|:/.test(markup))).replaceAll('<', '&lt;')}`;
  switch (random.int(0, 5)) {
    case 0:
      return run(random, random.size(1, 8000));
    case 1:
      return `${source} ${words(random, 3)}`;
    case 2:
      return source.replaceAll(/\w+/g, (found) => (random.chance(0.5) ? random.pick(CHARACTERS) : found));
    case 3:
      return random
        .pick(['*', '[', '>', '`', '- ', '1. ', '![a](images/star.svg)', '**', '[^a]'])
        .repeat(random.size(1, 3000));
    default:
      return words(random, 5);
  }
}

/** Text in quotes, on one line or on several. */
function quoted(random: Random, text: string): string {
  if (random.chance(0.7)) return `"${escaped(text)}"`;
  const half = random.int(0, text.length);
  return `""\n"${escaped(text.slice(0, half))}"\n"${escaped(text.slice(half))}"`;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

function damage(random: Random): string {
  return random.pick([
    'msgid_plural "a"',
    'msgstr[0] "a"',
    'msgstr[1000000000] "a"',
    'msgstr[-1] "a"',
    'msgid "',
    '"\\q\\x"',
    '"a" "b"',
    'msgctxt',
    '#~| msgid "a"',
    '#| msgid "',
    '#: a:1',
    '#. b',
    '"\\',
    'domain "a"',
    '\u0000',
    '\ufeffmsgid "a"',
  ]);
}

function broken(random: Random): string {
  return `${random.times(random.int(1, 5), () => damage(random)).join('\n')}\n${run(random, random.size(1, 2000))}\n`;
}
