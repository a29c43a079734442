import type { Edit } from '../verify-print/edit.ts';
import { paragraph, textLike } from '../verify-print/places.ts';
import { changeLine } from '../verify-print/plant.ts';

/** A fault of a language's script that is planted in a real output, and the requirement that must fail for it. */
export interface LanguageFault {
  fault: string;
  file: 'en large letter' | 'en clear letter';
  requirement: string;
  /** Requirements that the same fault breaks of necessity. */
  also?: string[];
  /** The language that the file is judged as, where it is not its own. */
  locale?: string;
  /** What the place must say, where several faults of one requirement could be found. */
  detail?: RegExp;
  plant(edit: Edit): void;
}

const large = { file: 'en large letter' } as const;

/** Small letters and capitals become letters of another script, one after the other from a first one. */
function inScript(first: string): (text: string) => string {
  const start = first.codePointAt(0) ?? 0;
  return (text) =>
    text.replaceAll(/[a-z]/gi, (letter) => String.fromCodePoint(start + letter.toLowerCase().charCodeAt(0) - 97));
}

/** Letters of other scripts, as a page of the guide can pretend to have them. */
export const pretended = {
  Arabic: inScript('\u0627'),
  Bengali: inScript('\u0995'),
  Cyrillic: inScript('\u0430'),
  Chinese: (text: string) => inScript('\u4e00')(text).replaceAll(',', '，'),
  Korean: inScript('\uac00'),
} as const;

/** Faults of languages and scripts. */
export const languageFaults: readonly LanguageFault[] = [
  {
    ...large,
    fault: 'a line whose letters reach into the line above',
    requirement: 'LO-04',
    plant: (edit) => changeLine(edit, { upPt: 9 }),
  },
  {
    ...large,
    fault: 'Bengali at the line distance of Latin',
    requirement: 'LO-04',
    plant: (edit) => edit.pretend(pretended.Bengali),
  },
  {
    ...large,
    fault: 'a Russian line of 14 pt in the large edition',
    requirement: 'LO-05',
    plant(edit) {
      changeLine(edit, { sizePt: 14 });
      edit.pretend(pretended.Cyrillic);
    },
  },
  {
    ...large,
    fault: 'slanted letters',
    requirement: 'LO-06',
    plant: (edit) => changeLine(edit, { matrix: '1 0 0.2 1' }),
  },
  {
    file: 'en clear letter',
    fault: 'Arabic letters that are set apart',
    requirement: 'LO-07',
    plant(edit) {
      changeLine(edit, { before: '1.5 Tc', after: '0 Tc' });
      edit.pretend(pretended.Arabic);
    },
  },
  {
    ...large,
    fault: 'a line of Chinese that begins with a comma',
    requirement: 'LO-08',
    // Its lines stand at the distance of Latin ones.
    also: ['LO-04'],
    locale: 'zh-Hans',
    detail: /begins with “，”/,
    plant(edit) {
      const { page, text } = secondOf(edit);
      edit.change(page, text, { text: `,${text.slice(1)}` });
      edit.pretend(pretended.Chinese);
    },
  },
  {
    ...large,
    fault: 'a Korean word that is cut at the end of a line',
    requirement: 'LO-08',
    locale: 'ko',
    detail: /a word is cut/,
    plant(edit) {
      const { page, text, left, right } = secondOf(edit);
      const edge = Math.max(...edit.blocks.flatMap(({ lines }) => lines.map((line) => line.right)));
      const missing = Math.round(((edge - right) * text.length) / (right - left));
      edit.change(page, text, { text: `${text.replace(/\P{L}$/u, 'e')}${'e'.repeat(missing)}` });
      edit.pretend(pretended.Korean);
    },
  },
  {
    ...large,
    fault: 'page numbers at the right of an Arabic guide',
    requirement: 'LO-09',
    locale: 'ar',
    detail: /stands at the right/,
    plant() {},
  },
  {
    file: 'en clear letter',
    fault: 'bullets at the left of an Arabic guide',
    requirement: 'LO-09',
    locale: 'ar',
    detail: /label .* to the left/,
    plant: (edit) => edit.pretend(pretended.Arabic),
  },
  {
    ...large,
    fault: 'a phone number that is printed backwards',
    requirement: 'LO-09',
    locale: 'ar',
    detail: /is printed backwards/,
    plant(edit) {
      const { line, text } = textLike(edit, /^440-951-5357/);
      edit.change(line.page, text.text, { text: '7535-159-044' });
    },
  },
  {
    ...large,
    fault: 'an empty box in place of a letter',
    requirement: 'LO-16',
    plant: (edit) => changeLine(edit, { glyphs: '[<0000>]' }),
  },
];

function secondOf(edit: Edit) {
  const [, second] = paragraph(edit).lines;
  if (!second) throw new Error('Unexpected paragraph without a second line');
  return second;
}
