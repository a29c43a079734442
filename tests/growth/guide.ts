/** Files of a content folder. */
export type Files = Record<string, string>;

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>';

const EDITIONS = `formats: [pdf, text, epub]
editions: { large: , bilingual: , booklet: , flyer: { each: section } }
papers: [letter]
page_list: { edition: large, paper: letter }
`;

/** A guide of about two pages, so many times: each part has words, headings, notes, pictures and groups of its own. */
export function manyParts(times: number): Files {
  const parts = numbers(times).map(part);
  const notes = numbers(times).map((number) => `[^n${number}]: ${sentence(number, 'note')}`);
  return {
    'guide.md': `${opening}${parts.join('\n')}\n${notes.join('\n')}\n`,
    'resources.yaml': `resources:\n${numbers(times)
      .flatMap((number) => [group(number, 'near', number), group(number, 'far', number)])
      .join('')}`,
    'editions.yaml': EDITIONS,
    'picture.svg': DRAWING,
  };
}

/** A guide that grows in one place only: its one section, in that one list of each kind, one table, one long paragraph. */
export function onePart(times: number): Files {
  const all = numbers(times * 4);
  const each = (write: (number: number) => string, between = '\n') => all.map(write).join(between);
  const guide = [
    '## All of it',
    each((number) => `- ${sentence(number, 'item')}`),
    each((number) => `${number}. ${sentence(number, 'step')}`),
    `| One | Two |\n| --- | --- |\n${each((number) => `| ${sentence(number, 'cell')} | Two ${number} |`)}`,
    each((number) => `${sentence(number, 'long')}[^n${number}]`, ' '),
    each((number) => `> ${sentence(number, 'quote')}`, '\n>\n'),
    `\`\`\`\n${each((number) => `code ${number}`)}\n\`\`\``,
    each((number) => `${sentence(number, 'line')} This opens:\n\n- ${sentence(number, 'opened')}`, '\n\n'),
    each((number) => `### The same\n\n${sentence(number, 'below')} [Back](#all-of-it)`, '\n\n'),
    '### Groups\n\n::resources{section="groups"}',
    each((number) => `[^n${number}]: ${sentence(number, 'note')}`),
  ];
  return {
    'guide.md': `${opening}${guide.join('\n\n')}\n`,
    'resources.yaml': `resources:\n${each((number) => group(number, 'near', 0), '')}`,
    'editions.yaml': EDITIONS,
  };
}

/** The same guide with a word more in every sentence. */
export function edited(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text.replaceAll(' goes on', ' really goes on')]),
  );
}

const opening = `---
lang: en
slug: guide
date: 2026-11-24
neutral_title: Handbook
---

# A guide

First words.

`;

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** A sentence that no other part has: its words are made of its number. */
function sentence(number: number, kind: string): string {
  const words = numbers(6).map((index) => word(number * 131 + index, kind));
  return `The ${kind} of ${words.slice(0, 3).join(' ')} goes on with ${words.slice(3).join(' and ')}.`;
}

/** So many letters that hardly two words of a guide have three of them in a row in common. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïñòóôõöøùúûüý';

/** A word of eight letters for a number and a kind. */
function word(number: number, kind = ''): string {
  let seed = mixed([...kind].reduce((sum, letter) => mixed(sum + letter.charCodeAt(0)), number));
  return numbers(8)
    .map(() => {
      seed = mixed(seed + 1);
      return LETTERS.charAt((seed >>> 8) % LETTERS.length);
    })
    .join('');
}

/** A number that tells nothing of the one it was made of. */
function mixed(number: number): number {
  const once = Math.imul(number ^ (number >>> 16), 0x45d9f3b);
  const twice = Math.imul(once ^ (once >>> 16), 0x45d9f3b);
  return (twice ^ (twice >>> 16)) >>> 0;
}

function part(number: number): string {
  const say = (kind: string) => sentence(number, kind);
  return `## Part ${number}

${say('start')} ${say('first')}[^n${number}] **${say('bold')}** ~~${say('struck')}~~ ${say('last')}

### Below part ${number}

This opens a list of ${word(number)}:

- ${say('item')}
- ${say('other')} It leads to [part ${number}](#part-${number}).

1. ${say('step')}
2. ${say('next')}

> ${say('quote')}

| Word | What |
| --- | --- |
| ${word(number)} | ${say('cell')} |

![A box of ${word(number)}](picture.svg)

::resources{section="groups-${number}"}
`;
}

/** A group of the section `groups`, or of that of a part. */
function group(number: number, kind: string, part: number): string {
  return `  - id: ${kind}-${number}
    section: groups${part > 0 ? `-${part}` : ''}
    name: ${word(number)} ${kind} ${number}
    description: ${sentence(number, kind)}
    notes: ["${sentence(number, 'remark')}"]
    websites: [{ url: "https://${kind}${number}.example/", expected_host: ${kind}${number}.example }]
    phones: [{ number: "555-01${String(number).padStart(2, '0')}" }]
`;
}
