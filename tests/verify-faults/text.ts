/** A fault that is planted in a real output, and the requirement that must fail for it. */
export interface TextFault {
  fault: string;
  file: 'en text' | 'es text';
  requirement: string;
  plant(text: string): string | Uint8Array;
}

/** Faults of plain text. */
export const textFaults: readonly TextFault[] = [
  {
    fault: 'three blank lines before a paragraph',
    file: 'en text',
    requirement: 'TX-01',
    plant: (text) => replaced(text, '\n\nPhone: ', '\n\n\n\nPhone: '),
  },
  {
    fault: 'a heading with one blank line before it',
    file: 'en text',
    requirement: 'TX-02',
    plant: (text) => replaced(text, '\n\n\nKeep in mind\n', '\n\nKeep in mind\n'),
  },
  {
    fault: 'a heading without a blank line after it',
    file: 'en text',
    requirement: 'TX-02',
    plant: (text) => replaced(text, '\nHow groups differ\n\n', '\nHow groups differ\n'),
  },
  {
    fault: 'a heading of the contents that stands nowhere',
    file: 'es text',
    requirement: 'TX-02',
    plant: (text) => replaced(text, '\n\n\nRedes sociales\n', '\n\n\nRedes\n'),
  },
  {
    fault: 'a number of a list that is skipped',
    file: 'en text',
    requirement: 'TX-03',
    plant: (text) => replaced(text, '\n\n3. ', '\n\n4. '),
  },
  {
    fault: 'a list with two kinds of label',
    file: 'en text',
    requirement: 'TX-03',
    plant: (text) => replaced(text, '\n- #addiction', '\n* #addiction'),
  },
  {
    fault: 'items without a blank line between them',
    file: 'en text',
    requirement: 'TX-03',
    plant: (text) => replaced(text, '\n\n- #addiction', '\n- #addiction'),
  },
  {
    fault: 'a list inside a list by its margin',
    file: 'en text',
    requirement: 'TX-03',
    plant: (text) => replaced(text, '\n- #addiction', '\n  - #addiction'),
  },
  {
    fault: 'a space at the end of a line',
    file: 'en text',
    requirement: 'TX-04',
    plant: (text) => replaced(text, /\.\n\n/, '. \n\n'),
  },
  {
    fault: 'a tab',
    file: 'en text',
    requirement: 'TX-04',
    plant: (text) => replaced(text, 'Social Support', 'Social\tSupport'),
  },
  {
    fault: 'a byte order mark',
    file: 'en text',
    requirement: 'TX-04',
    plant: (text) => `\ufeff${text}`,
  },
  {
    fault: 'letters and accents apart',
    file: 'es text',
    requirement: 'TX-04',
    plant: (text) => text.normalize('NFD'),
  },
  {
    fault: 'no end of the last line',
    file: 'en text',
    requirement: 'TX-04',
    plant: (text) => text.trimEnd(),
  },
  {
    fault: 'Latin-1',
    file: 'es text',
    requirement: 'TX-04',
    plant: (text) => Uint8Array.from(text, (character) => (character.codePointAt(0) ?? 0) & 0xff),
  },
  {
    fault: 'a line that is too long',
    file: 'en text',
    requirement: 'TX-05',
    plant: (text) =>
      replaced(
        text,
        'support meetings are free.',
        'support meetings are free, and nobody will ever ask you for any money.',
      ),
  },
  {
    fault: 'an address with a period',
    file: 'en text',
    requirement: 'TX-05',
    plant: (text) => replaced(text, 'https://hams.cc/\n', 'https://hams.cc/.\n'),
  },
  {
    fault: 'an address among words',
    file: 'en text',
    requirement: 'TX-05',
    plant: (text) => replaced(text, 'About the group\nhttps:', 'About the group: https:'),
  },
  {
    fault: 'an address that is cut',
    file: 'en text',
    requirement: 'TX-05',
    plant: (text) => replaced(text, 'https://aa.org/find-aa\n', 'https://aa.org/\nfind-aa\n'),
  },
  {
    fault: 'a number that is cut',
    file: 'en text',
    requirement: 'TX-05',
    plant: (text) => replaced(text, 'Phone: 440-951-5357', 'Phone: 440-\n951-5357'),
  },
  {
    fault: 'a row of the same sign',
    file: 'en text',
    requirement: 'TX-06',
    plant: (text) => replaced(text, '\nKeep in mind\n\n', '$&============\n\n'),
  },
  {
    fault: 'an address before its words',
    file: 'en text',
    requirement: 'TX-07',
    plant: (text) => replaced(text, /(About the group)\n(https:\S+)/, '$2\n$1'),
  },
  {
    fault: 'a stray mark of direction',
    file: 'en text',
    requirement: 'TX-08',
    plant: (text) => replaced(text, 'Phone: ', 'Phone: \u200e'),
  },
  {
    fault: 'a number in Arabic text that is not isolated',
    file: 'en text',
    requirement: 'TX-08',
    plant: (text) => replaced(text, 'Phone: ', 'هاتف: '),
  },
  {
    fault: 'a title that is not in the first line',
    file: 'en text',
    requirement: 'TX-09',
    plant: (text) => replaced(text, /^.*\n\n/, ''),
  },
  {
    fault: 'a Spanish text that says it is English',
    file: 'es text',
    requirement: 'TX-09',
    plant: (text) => replaced(text, /español/g, 'inglés'),
  },
  {
    fault: 'no date',
    file: 'en text',
    requirement: 'TX-09',
    plant: (text) => replaced(text, /This edition is of .*\n\n/, ''),
  },
  {
    fault: 'no word on other formats',
    file: 'en text',
    requirement: 'TX-09',
    plant: (text) => replaced(text, /You can also get [\s\S]*?\n\n/, ''),
  },
];

/** A text with other words, which must stand in it. */
function replaced(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, to);
  if (after === text) throw new Error(`Unexpected text without ${from}`);
  return after;
}
