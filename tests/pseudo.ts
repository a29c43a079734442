import { documentMessages, type SourceMessage } from '../src/ast/messages.ts';
import type { Document, Words } from '../src/ast/nodes.ts';
import { writePo } from '../src/translate/po.ts';

/**
 * Languages that nobody speaks, made from the English by rule: what they do not change was never made translatable, and what does not fit
 * them will not fit a real language either.
 */
export interface Pseudo {
  locale: 'en-XA' | 'ar-XB';
  translate: (source: string) => string;
}

/** What stays to the letter: placeholders, addresses of links and others, code, calls of notes, handles, search words, escaped signs, line ends. */
const KEPT =
  /(\{[\w-]+\}|\]\([^)]*\)|`[^`]*`|\[\^[^\]\s]+\]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\\?[@#]\w+|(?:https?:\/\/)?[\w-]+(?:\.[a-z][\w-]*)+(?:\/[\w./-]*)?|\\[\s\S])/i;

/** Changes the words of a text and keeps what every language copies. */
function change(source: string, word: (text: string) => string): string {
  return source
    .split(KEPT)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[A-Za-z]+/g, word)))
    .join('');
}

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'č',
  d: 'ď',
  e: 'é',
  g: 'ğ',
  i: 'í',
  l: 'ľ',
  n: 'ñ',
  o: 'ó',
  r: 'ř',
  s: 'š',
  t: 'ť',
  u: 'ú',
  w: 'ŵ',
  y: 'ý',
  z: 'ž',
};

/** Latin letters with accents on them; vowels stand twice, so that words are about 40 % longer. Brackets show where a text ends. */
export const accented: Pseudo = {
  locale: 'en-XA',
  translate: (source) => `«${change(source, (text) => text.replaceAll(/[a-z]/gi, accent))}»`,
};

function accent(letter: string): string {
  const small = letter.toLowerCase();
  const marked = ACCENTS[small] ?? small;
  const own = letter === small ? marked : marked.toUpperCase();
  return /[aeiou]/.test(small) ? own + marked : own;
}

/** Letters of the Arabic script in the order of the Latin ones: no words, but really from right to left. */
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنه';

/** Arabic letters for Latin ones, so that a page runs from right to left around names and addresses in Latin. */
export const mirrored: Pseudo = {
  locale: 'ar-XB',
  translate: (source) => change(source, (text) => text.toLowerCase().replaceAll(/[a-z]/g, arabic)),
};

function arabic(letter: string): string {
  return ARABIC[letter.charCodeAt(0) - 'a'.charCodeAt(0)] ?? letter;
}

/** A whole catalogue in a pseudo-language, as a PO file. Names of groups are copied, as most languages do. */
export function pseudoCatalogue(document: Document, words: Words, { locale, translate }: Pseudo): string {
  const message = ({ context, source, kind }: SourceMessage) => ({
    context,
    source,
    translation: kind === 'name' ? source : translate(source),
    fuzzy: false,
  });
  return writePo({ fields: { Language: locale } }, documentMessages(document, words).map(message));
}
