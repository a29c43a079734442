/**
 * Characters that a reader of the page cannot see, in order of what they do: `control` is no text at all, `direction` turns the order in
 * which the signs around it are shown, `invisible` is merely there.
 */
export type Unseen = 'control' | 'direction' | 'invisible';

/** Controls but for tabs and line ends; halves of a character; codes that Unicode gives to no character for good. XML can hold few of them. */
const CONTROL = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** What opens or closes a stretch of another direction, in its newer and its oldest forms. A single mark only stands for a letter. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069\u206a-\u206f]/u;

/** What takes no room on the page and no ink: marks of direction and joiners among them; separators of lines and paragraphs too. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Anything of the three. */
const ANY = new RegExp(`${CONTROL.source}|${INVISIBLE.source}|${DIRECTION.source}`, 'gu');

/** Where an invisible character is part of how a word is written: which it is, and what stands directly before it. */
const WRITTEN: readonly { sign: RegExp; after: RegExp }[] = [
  // Joiners: between letters that join, as in Persian, Bengali or Hindi; in pictures that are made of several.
  {
    sign: /[\u200c\u200d]/u,
    after:
      /[\p{Script=Arab}\p{Script=Syrc}\p{Script=Mong}\p{Script=Nkoo}\p{Script=Beng}\p{Script=Deva}\p{Script=Gujr}\p{Script=Guru}\p{Script=Knda}\p{Script=Mlym}\p{Script=Orya}\p{Script=Sinh}\p{Script=Taml}\p{Script=Telu}\p{Script=Khmr}\p{Script=Mymr}\p{Script=Tibt}]$/u,
  },
  { sign: /\u200d/u, after: /\p{Extended_Pictographic}\ufe0f?$/u },
  // The places at which a line may end, in scripts that put no space between words.
  { sign: /\u200b/u, after: /[\p{Script=Thai}\p{Script=Laoo}\p{Script=Khmr}\p{Script=Mymr}\p{Script=Tibt}]$/u },
  // Which form of a sign is meant.
  { sign: /[\ufe0e\ufe0f]/u, after: /[\p{Emoji}\p{Script=Hani}]$/u },
  { sign: /[\u{e0100}-\u{e01ef}]/u, after: /\p{Script=Hani}$/u },
  { sign: /[\u180b-\u180f]/u, after: /\p{Script=Mong}$/u },
];

/** What they are called, those that people meet. */
const NAMES: Readonly<Record<number, string>> = {
  0: 'null',
  7: 'bell',
  8: 'backspace',
  11: 'vertical tab',
  12: 'form feed',
  27: 'escape',
  127: 'delete',
  133: 'next line',
  173: 'soft hyphen',
  1564: 'Arabic letter mark',
  8203: 'zero width space',
  8204: 'zero width non-joiner',
  8205: 'zero width joiner',
  8206: 'left-to-right mark',
  8207: 'right-to-left mark',
  8232: 'line separator',
  8233: 'paragraph separator',
  8234: 'left-to-right embedding',
  8235: 'right-to-left embedding',
  8236: 'pop directional formatting',
  8237: 'left-to-right override',
  8238: 'right-to-left override',
  8288: 'word joiner',
  8294: 'left-to-right isolate',
  8295: 'right-to-left isolate',
  8296: 'first strong isolate',
  8297: 'pop directional isolate',
  65279: 'byte order mark',
};

/** An unseen character in a text. */
export interface UnseenSign {
  character: string;
  kind: Unseen;
  index: number;
}

/** The unseen characters of a text, in their order, but for those with which its script writes words. */
export function* unseenIn(text: string): Generator<UnseenSign> {
  for (const { 0: character, index } of text.matchAll(ANY)) {
    const kind = unseen(character);
    if (kind !== 'invisible' || !isWritten(character, text.slice(Math.max(0, index - 3), index)))
      yield { character, kind, index };
  }
}

function unseen(character: string): Unseen {
  if (CONTROL.test(character)) return 'control';
  return DIRECTION.test(character) ? 'direction' : 'invisible';
}

function isWritten(character: string, before: string): boolean {
  return WRITTEN.some(({ sign, after }) => sign.test(character) && after.test(before));
}

/** A character by its number, and by its name where people know it: `U+00AD (soft hyphen)`. */
export function signName(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES[codePoint];
  return name === undefined ? number : `${number} (${name})`;
}

/** A text with the numbers of its unseen characters in their places, so that it can be shown without harm. */
export function withNamedSigns(text: string): string {
  return text.replaceAll(ANY, (character) => `⟨${signName(character).split(' ')[0]}⟩`);
}
