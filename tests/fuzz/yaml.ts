import { ADDRESSES, CHARACTERS, NAMES, PATHS, run, words } from './hostile.ts';
import type { Random } from './random.ts';

/** A plain value that a data file could have. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** Writes a value as YAML, with accidents here and there: values of other kinds, keys of no use, references, tags, depth. */
export function hostileYaml(random: Random, value: Value, givenRate: number): string {
  const rate = random.isTame ? 0 : givenRate;
  return `${random.pick(['', '---\n', '\ufeff', '# a\n', random.chance(rate) ? '%YAML 1.1\n---\n' : ''])}${written(random, value, 0, rate)}\n${ending(random, rate)}`;
}

function ending(random: Random, rate: number): string {
  if (!random.chance(rate)) return '';
  return random.pick([
    '---\na: b\n',
    '...\n',
    '\t',
    '? ',
    '- a',
    '<<: *a\n',
    '\u0000',
    'x: "',
    '}',
    '__proto__: { a: b }\n',
  ]);
}

function written(random: Random, value: Value, depth: number, rate: number): string {
  if (random.chance(rate)) return yamlValue(random, depth + 1);
  const indent = '  '.repeat(depth);
  if (isList(value)) {
    if (value.length === 0) return '[]';
    return value.map((item) => `\n${indent}- ${written(random, item, depth + 1, rate)}`).join('');
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    if (random.chance(rate)) entries.push([random.pick(NAMES), words(random, 1)]);
    if (random.chance(rate / 2)) entries.push(...entries);
    const lines = entries.map(([key, item]) => `${key}: ${written(random, item, depth + 1, rate)}`);
    if (random.chance(rate))
      lines.push(
        random.pick([
          '<<: *a',
          '<<: { a: b }',
          '<<: [*a, *b]',
          '? [a, b]\n: c',
          '? |\n  a\n: b',
          ': c',
          '"a": b',
          '*a : b',
          '!!str a: b',
          '&b c: d',
        ]),
      );
    return lines.map((line) => `\n${indent}${line}`).join('');
  }
  return scalar(random, value);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function scalar(random: Random, value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value);
  return random.chance(0.8) ? JSON.stringify(value) : value;
}

/** A value in the place of another one. */
export function yamlValue(random: Random, depth: number): string {
  const many = random.size(1, 3000);
  switch (random.int(0, 13)) {
    case 0:
      return random.pick([
        '',
        '~',
        'null',
        'true',
        'yes',
        '0x7fffffff',
        '1e999',
        '-.inf',
        '.nan',
        '-0',
        '0o17',
        '1_000',
        '12:30:45',
      ]);
    case 1:
      return random.pick([
        '2026-02-30',
        '2026-01-31',
        '0000-00-00',
        '2026-01-31T10:00:00Z',
        '99999-01-01',
        '"2026-01-31"',
      ]);
    case 2:
      return '9'.repeat(random.size(1, 400));
    case 3:
      return random.pick([
        '&a b',
        '*a',
        '*b',
        '&a [*a]',
        '&a { a: *a }',
        '&a [x, x, *a]',
        '[&a x, *a]',
        '*__proto__',
        '&a',
      ]);
    case 4:
      return random.pick([
        '!!binary aGVsbG8=',
        '!!js/function "function () { globalThis.handoutWasRun = 1 }"',
        '!!python/object/apply:os.system ["id"]',
        '!ruby/object:A {}',
        '!!set {a, b}',
        '!!omap [a: b]',
        '!!timestamp 2026-01-31',
        '!!float a',
        '!!int "0x1"',
        '!<tag:yaml.org,2002:str> a',
        '! a',
      ]);
    case 5:
      return random.pick(['[', '{a: ', '{a: [', '[{b: ', '- ', '? ']).repeat(many);
    case 6:
      return `${'['.repeat(many)}${']'.repeat(many)}`;
    case 7:
      return bomb(random);
    case 8:
      return `|\n${'  '.repeat(depth + 1)}${words(random, 4)}\n${'  '.repeat(depth + 1)}${words(random, 2)}`;
    case 9:
      return random.pick([
        '"\\ud800"',
        '"\\u202e"',
        '"\\0"',
        '"\\x1b[2J"',
        '"\\uFFFE"',
        '"\\q"',
        '"\\u00ad\\u200b"',
        '"\\\n  a"',
        '"\\N\\_\\L\\P"',
      ]);
    case 10:
      return JSON.stringify(run(random, random.size(1, 4000)));
    case 11:
      return JSON.stringify(random.pick([...ADDRESSES, ...PATHS, ...NAMES]));
    case 12:
      return `${random.pick(CHARACTERS)}${words(random, 2)}`;
    default:
      return JSON.stringify(words(random, 3));
  }
}

/** Lists of lists by reference: a few lines that would fill any memory. */
function bomb(random: Random): string {
  const names = 'abcdefghi'.slice(0, random.int(2, 9));
  const lists = [...names].map(
    (name, index) => `&${name} [${index === 0 ? 'x, x' : `${`*${names[index - 1]}, `.repeat(9)}x`}]`,
  );
  return `[${lists.join(', ')}]`;
}
