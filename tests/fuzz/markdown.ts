import { ADDRESSES, MARKUP, NAMES, PATHS, run, words } from './hostile.ts';
import type { Random } from './random.ts';
import { yamlValue } from './yaml.ts';

/** A guide of about so many characters, made of everything that Markdown has, in amounts that nobody writes. */
export function hostileGuide(random: Random, length: number): string {
  // Half of them get past the first errors, so that later stages have something to chew on.
  const block = random.isTame || random.chance(0.3) ? tameBlock : wildBlock;
  const parts = [
    random.chance(0.15) && !random.isTame ? frontMatter(random) : '',
    random.isTame || random.chance(0.9) ? '# A guide\n\n' : '',
  ];
  if (random.isTame) parts.push('::resources{section="groups"}\n\n');
  for (let size = 0; size < length; size += parts.at(-1)?.length ?? 0) parts.push(`${block(random, length)}\n\n`);
  return parts.join('').slice(0, length * 2);
}

function frontMatter(random: Random): string {
  const keys = ['lang', 'slug', 'date', 'publisher', 'contact', 'rights', 'description', 'version', 'neutral_title'];
  const lines = random.times(random.int(0, 6), () => {
    const key = random.chance(0.1) ? random.pick(NAMES) : random.pick(keys);
    return `${key}: ${yamlValue(random, 2)}`;
  });
  return `---\n${lines.join('\n')}\n---\n\n`;
}

/** Blocks that a guide may have, with words that are hostile. */
function tameBlock(random: Random, length: number): string {
  const many = random.size(1, Math.max(2, Math.min(300, length / 40)));
  switch (random.int(0, 9)) {
    case 0:
      return `## ${words(random, 3)}`;
    case 1:
      return random.times(many, () => `- ${inline(random)}`).join('\n');
    case 2:
      return random.times(random.int(1, 6), (depth) => `${'  '.repeat(depth)}- ${words(random, 2)}`).join('\n');
    case 3:
      return table(random, random.size(1, 12), many);
    case 4:
      return `${'>'.repeat(random.int(1, 7))} ${words(random, 5)}`;
    case 5:
      return `\`\`\`\n${words(random, many)}\n\`\`\``;
    case 6:
      return run(random, random.size(1, Math.max(2, length / 4)));
    case 7:
      return `![${words(random, 2)}](images/star.svg)`;
    default:
      return random.times(many, () => inline(random)).join(' ');
  }
}

function wildBlock(random: Random, length: number): string {
  const many = random.size(1, Math.max(2, length / 3));
  switch (random.int(0, 15)) {
    case 0:
      return `${random.pick(['>', '> ', '- ', '1. ', '* ', '>- ', '- > ', '1) > '])}`.repeat(many) + words(random, 2);
    case 1:
      return nestedList(random, Math.round(Math.sqrt(many)));
    case 2:
      return surrounded(random.pick(['*', '**', '_', '~~', '***', '`', '[']), many);
    case 3:
      return `${'['.repeat(many)}a${'](b)'.repeat(random.chance(0.5) ? many : 1)}`;
    case 4:
      return `${'![a'.repeat(many)}${'](images/star.svg)'.repeat(random.int(1, 20))}`;
    case 5:
      return table(random, random.size(1, Math.sqrt(many) + 1), random.size(1, Math.sqrt(many) + 1));
    case 6:
      return random.times(Math.min(many, 2000), () => `#${'#'.repeat(random.int(0, 6))} a`).join('\n\n');
    case 7:
      return directive(random, many);
    case 8:
      return notes(random, Math.min(many, 300));
    case 9:
      return random.times(Math.min(many, 300), (at) => `[a${at % 7}]: ${random.pick(ADDRESSES)} "b"`).join('\n');
    case 10:
      return `<div ${words(random, 2)}>\n${words(random, 4)}\n</div>\n<!--${words(random, 3)}`;
    case 11:
      return `${random.pick(['```', '~~~', '    ', '$$', '---', '+++', ':::', '| '])}${words(random, 3)}`;
    case 12:
      return run(random, many * 3);
    case 13:
      return `- [${random.pick([' ', 'x', 'y'])}] ${inline(random)}\n\n\t\t${words(random, 2)}`;
    default:
      return inline(random);
  }
}

function nestedList(random: Random, depth: number): string {
  const mark = random.pick(['-', '*', '1.']);
  return random.times(depth, (level) => `${' '.repeat(level * (mark.length + 1))}${mark} a`).join('\n');
}

function surrounded(mark: string, depth: number): string {
  return `${`${mark}a `.repeat(depth / 3)}b${` a${mark === '[' ? '](c)' : mark}`.repeat(depth / 3)}`;
}

function table(random: Random, columns: number, rows: number): string {
  const line = (cell: () => string) => `|${random.times(Math.ceil(columns), cell).join('|')}|`;
  const rule = line(() => random.pick(['-', '-', '-', ':-', '-:', ':-:']));
  return [
    line(() => 'a'),
    rule,
    ...random.times(Math.ceil(rows), () => line(() => random.pick(['b', '', '*c*', '`|`']))),
  ].join('\n');
}

function directive(random: Random, many: number): string {
  const name = random.pick(['resources', 'resource', 'note', '__proto__', 'constructor', 'a'.repeat(20)]);
  const attributes = random.pick([
    '{section="groups"}',
    '{section=groups}',
    '{__proto__="a" section="groups"}',
    '{#a .b c}',
    '{',
    '[b]{section="a"}',
    '',
  ]);
  return random.pick([
    `::${name}${attributes}`,
    `${':'.repeat(random.int(3, 9))}${name}${attributes}\n${words(random, 2)}\n:::`,
    random.times(Math.min(many, 400), (level) => `${':'.repeat(Math.max(3, 400 - level))}${name}`).join('\n'),
    `a :${name}${attributes} b`,
  ]);
}

function notes(random: Random, many: number): string {
  const label = () => random.pick(['a', 'b', 'c', '__proto__', 'constructor', 'ß', '1']);
  return random
    .times(many, () => random.pick([`[^${label()}]: a[^${label()}]`, `Words[^${label()}] and[^${label()}].`]))
    .join('\n\n');
}

function inline(random: Random): string {
  const text = words(random, random.int(1, 4));
  if (!random.isTame && random.chance(0.5)) return wildInline(random, text);
  switch (random.int(0, 9)) {
    case 0:
      return `**${text}** *${text}* ~~${text}~~`;
    case 1:
      return `\`${random.pick(MARKUP)}\``;
    case 2:
      return random.pick(MARKUP).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('$', '\\$');
    case 3:
      return `[${text}](https://example.org/${random.pick(['', 'a', '?a=<b>"\'', '%3Cscript%3E', 'a_b_c', '#a', "'onclick='"])})`;
    case 4:
      return `[a@b.example](mailto:a@b.example) [1](tel:+1-2) <https://a.example/?b&c>`;
    case 5:
      return `${text}\\\n${text}  \n${text}`;
    default:
      return text;
  }
}

const ENTITIES = [
  '&#x202E;',
  '&rlm;',
  '&zwj;',
  '&shy;',
  '&#0;',
  '&#xD800;',
  '&#xFFFE;',
  '&#x1B;',
  '&NoBreak;',
  '&lt;b&gt;',
];

function wildInline(random: Random, text: string): string {
  const entity = random.pick(ENTITIES);
  switch (random.int(0, 6)) {
    case 0:
      return `[${text}](${random.pick(ADDRESSES)})`;
    case 1:
      return `![${text}](${random.pick(PATHS)} "${text}")`;
    case 2:
      return `<${random.pick(ADDRESSES)}>`;
    case 3:
      return `${entity}${text}${entity}`;
    case 4:
      return `[${text}][a${random.int(0, 7)}]`;
    default:
      return `[${text}](https://example.org/${text.replaceAll(/[\s()<>]/g, '')})`;
  }
}
