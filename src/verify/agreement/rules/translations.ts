import { judged, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import { leftOut } from '../left-out.ts';
import type { Reading } from '../reading.ts';
import type { Guide, Language } from '../rule.ts';
import { listThatDiffers } from '../same-list.ts';

/** LO-17: every language has the same sections, entries, addresses and numbers in the same order. */
export function translations({ languages: [first, ...languages], others }: Guide): Verdict {
  const pairs = first ? languages.flatMap((other) => pairsOf(first, other)) : [];
  if (pairs.length === 0) return notApplicable('LO-17', 'no two languages in one format');
  const [source] = pairs[0] ?? [];
  return judged('LO-17', pairs.flatMap(differences), source && shapeOf(source) + leftOut({ others }));
}

/** One file of each format in both languages: of print, the same edition. */
function pairsOf(first: Language, other: Language): (readonly [Reading, Reading])[] {
  return (['books', 'pdfs', 'texts'] as const).flatMap((format) => {
    const [one] = first[format];
    const match = other[format].find((file) => one && nameOf(file) === nameOf(one)) ?? other[format][0];
    return one && match ? [[one, match] as const] : [];
  });
}

function nameOf({ subject }: Reading): string | undefined {
  return subject.path.split('/').at(-1);
}

function differences([one, other]: readonly [Reading, Reading]): Place[] {
  const compare = (name: string, list: (reading: Reading) => readonly string[]) =>
    listThatDiffers(name, { reading: one, list: list(one) }, { reading: other, list: list(other) });
  return [
    ...compare('heading of level', ({ headings }) => headings.map(String)),
    ...compare('entry', ({ entries = [] }) => entries),
    ...compare('address', ({ links }) => links),
    ...compare('number', ({ phones }) => phones),
  ];
}

function shapeOf({ headings, entries = [], links, phones }: Reading): string {
  return `${headings.length} headings, ${entries.length} entries, ${links.length} addresses, ${phones.length} numbers`;
}
