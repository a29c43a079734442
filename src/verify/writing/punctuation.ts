import { languageOf, scriptOfLanguage } from './scripts.ts';

/** A slip of punctuation: where it stands, and what is wrong with it. */
export interface Slip {
  at: number;
  fault: string;
}

/** How a language writes. */
interface Habit {
  faults: readonly (readonly [pattern: RegExp, fault: string])[];
  /** Quotation marks that it has (CLDR, both levels) beside the apostrophe. */
  quotes?: string;
}

/** Marks that some language quotes with. The single ones at the right are apostrophes as well. */
const QUOTES = /[“”„«»‹›「」『』‚]/gu;
/** Addresses, whose marks are not of the text. */
const ADDRESS = /\S+:\/\/\S+|\S+@\S+|(?<![\p{L}\p{N}])[\w-]+(?:\.[\w-]+)+(?:\/\S*)?(?:(?<=[/\-.?&=_])\s\S+)*/gu;
const STRAIGHT = [
  [/"/g, 'a straight quotation mark'],
  [/(?<=^|[\s(])'(?=\p{L})/gu, 'a straight quotation mark'],
] as const;

const HABITS: Readonly<Record<string, Habit>> = {
  ar: { faults: arabic(), quotes: '“”«»' },
  bn: { faults: [], quotes: '“”' },
  en: { faults: [], quotes: '“”' },
  es: { faults: [], quotes: '“”«»' },
  fa: { faults: arabic(), quotes: '«»‹›' },
  fr: {
    faults: [
      [/(?<=[\p{L}\p{N})»])[;!?](?=[\s»)]|$)/gu, 'no narrow space before this mark'],
      [/(?<=[\p{L})»]):(?=\s|$)/gu, 'no space before the colon'],
      [/«(?=\S)/gu, 'no space inside the quotation marks'],
      [/(?<=\S)»/gu, 'no space inside the quotation marks'],
      [/(?<=[\p{L}\p{N})»]) (?=[;:!?])|« | »/gu, 'a space at which the line may end'],
    ],
    quotes: '«»“”',
  },
  ht: { faults: [], quotes: '«»“”' },
  ko: { faults: [], quotes: '“”「」『』' },
  pl: { faults: [], quotes: '„”«»' },
  ru: { faults: [], quotes: '«»„“' },
  ur: { faults: arabic(), quotes: '“”' },
  'zh-Hans': { faults: chinese(), quotes: '“”' },
  'zh-Hant': { faults: chinese(), quotes: '「」『』' },
};

/** Slips of a text by what its language writes (LO-12). A space that holds a line together is a narrow one (U+202F) or an even one (U+00A0). Nothing for a language that no habit is known of. */
export function punctuationSlips(text: string, locale: string): Slip[] | undefined {
  const habit = habitOf(locale);
  if (!habit) return undefined;
  const plain = text.replaceAll(ADDRESS, (address) => '\ufffc'.repeat(address.length));
  const found = [...habit.faults, ...STRAIGHT].flatMap(([pattern, fault]) =>
    [...plain.matchAll(pattern)].map(({ index }) => ({ at: index, fault })),
  );
  const strange = [...plain.matchAll(QUOTES)]
    .filter(([mark]) => habit.quotes && !habit.quotes.includes(mark))
    .map(({ 0: mark, index }) => ({ at: index, fault: `the quotation mark ${mark} of another language` }));
  return [...found, ...strange, ...(languageOf(locale) === 'es' ? unopened(plain) : [])];
}

function habitOf(locale: string): Habit | undefined {
  const language = languageOf(locale);
  return HABITS[language] ?? HABITS[`${language}-${scriptOfLanguage(locale)}`];
}

function arabic(): Habit['faults'] {
  return [[/(?<=\p{Script=Arabic}\s?)[,;?]/gu, 'a Latin mark after Arabic letters']];
}

function chinese(): Habit['faults'] {
  return [
    [/(?<=\p{Script=Han}\s?)[,;:!?]/gu, 'a narrow mark after a Chinese character'],
    [/(?<=\p{Script=Han})\.(?![\w.])/gu, 'a narrow full stop after a Chinese character'],
    [/(?<=\p{Script=Han})\((?=\p{Script=Han})/gu, 'a narrow bracket between Chinese characters'],
  ];
}

/** Each question or exclamation that ends is one that was opened. */
function unopened(text: string): Slip[] {
  return [
    ['¿', '?'],
    ['¡', '!'],
  ].flatMap(([open = '', close = '']) => {
    const count = (mark: string) => text.split(mark).length - 1;
    return count(close) > count(open) ? [{ at: text.indexOf(close), fault: `${close} without ${open} before it` }] : [];
  });
}
