import { PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { Edit } from '../verify-print/edit.ts';
import { textLike } from '../verify-print/places.ts';
import {
  breakAcross,
  breakText,
  changeFolio,
  changeHeading,
  changeLine,
  dictionary,
  drawAlike,
  hyphenate,
  leadElsewhere,
  leaveHeading,
  leaveLastLine,
  liftHeading,
  regularFace,
  shout,
  splitEntry,
  stretchSpaces,
  widenLine,
} from '../verify-print/plant.ts';

/** A fault that is planted in a real output, and the requirement that must fail for it. */
export interface PrintFault {
  fault: string;
  file: 'en large letter' | 'en clear letter';
  requirement: string;
  /** Requirements that the same fault breaks of necessity. */
  also?: string[];
  plant(edit: Edit): void;
}

const large = { file: 'en large letter' } as const;
const clear = { file: 'en clear letter' } as const;

/** Faults of the printed page. */
export const printFaults: readonly PrintFault[] = [
  {
    ...large,
    fault: 'a page number of 12 pt',
    requirement: 'LP-01',
    // It is smaller than the text, and its x than an eighth of an inch.
    also: ['LP-04', 'LP-20'],
    plant: (edit) => changeFolio(edit, { sizePt: 12 }),
  },
  {
    ...large,
    fault: 'a line of 14 pt in the large edition',
    requirement: 'LP-01',
    // Smaller text has a smaller x.
    also: ['LP-04'],
    plant: (edit) => changeLine(edit, { sizePt: 14 }),
  },
  {
    ...clear,
    fault: 'a line of 13 pt in the clear edition',
    requirement: 'LP-02',
    plant: (edit) => changeLine(edit, { sizePt: 13 }),
  },
  {
    ...large,
    fault: 'a heading of the size of the text',
    requirement: 'LP-03',
    plant: (edit) => changeHeading(edit, { sizePt: 18.5 }),
  },
  {
    ...large,
    fault: 'a heading that is not bold',
    requirement: 'LP-03',
    plant: (edit) => changeHeading(edit, { font: regularFace(edit) }),
  },
  {
    ...large,
    fault: 'a line whose small letters are lower than an eighth of an inch',
    requirement: 'LP-04',
    plant: (edit) => changeLine(edit, { sizePt: 18.05 }),
  },
  { ...clear, fault: 'a face that draws I and l alike', requirement: 'LP-05', plant: drawAlike },
  {
    ...clear,
    fault: 'a line squeezed towards the one before',
    requirement: 'LP-06',
    plant: (edit) => changeLine(edit, { upPt: 3 }),
  },
  { ...clear, fault: 'a line wider than 6 inches', requirement: 'LP-07', plant: widenLine },
  {
    ...clear,
    fault: 'a line that stands in from its block',
    requirement: 'LP-08',
    plant: (edit) => changeLine(edit, { rightPt: 20 }),
  },
  {
    ...clear,
    fault: 'a centered heading',
    requirement: 'LP-08',
    plant: (edit) => changeHeading(edit, { rightPt: 100 }),
  },
  {
    ...clear,
    fault: 'word spacing by Tw',
    requirement: 'LP-08',
    plant: (edit) => changeLine(edit, { before: '2 Tw', after: '0 Tw' }),
  },
  { ...clear, fault: 'spaces stretched one by one', requirement: 'LP-08', plant: stretchSpaces },
  { ...clear, fault: 'a hyphenated word', requirement: 'LP-09', plant: hyphenate },
  {
    ...clear,
    fault: 'a phone number broken over lines',
    requirement: 'LP-10',
    plant: (edit) => breakText(edit, /^\d{3}-\d{3}-\d{4}$/, /\d{4}$/),
  },
  {
    ...clear,
    fault: 'a date broken over lines',
    requirement: 'LP-10',
    plant: (edit) => breakAcross(edit, 'on May', '24'),
  },
  {
    ...clear,
    fault: 'a mail address broken over lines',
    requirement: 'LP-10',
    plant: (edit) => breakAcross(edit, 'help@', 'people.org'),
  },
  {
    ...clear,
    fault: 'an address of the web broken over lines though it fits on one',
    requirement: 'LP-10',
    plant: (edit) => breakText(edit, /^[a-z.-]+\.org\/[\w-]+$/, /(?<=\/)/),
  },
  { ...clear, fault: 'a link to an address that is not in print', requirement: 'LP-11', plant: leadElsewhere },
  {
    ...clear,
    fault: 'an italic face by its name',
    requirement: 'LP-12',
    plant: (edit) => dictionary(edit, 'BaseFont').set(PDFName.of('BaseFont'), PDFName.of('AAAAAA+Legible-Italic')),
  },
  {
    ...clear,
    fault: 'an italic face by its angle',
    requirement: 'LP-12',
    plant: (edit) => dictionary(edit, 'FontName').set(PDFName.of('ItalicAngle'), PDFNumber.of(-12)),
  },
  {
    ...clear,
    fault: 'letters slanted by their matrix',
    requirement: 'LP-12',
    plant: (edit) => changeLine(edit, { matrix: '1 0 0.21 1' }),
  },
  { ...clear, fault: 'words in capitals, one after the other', requirement: 'LP-12', plant: shout },
  {
    ...clear,
    fault: 'underlined words',
    requirement: 'LP-13',
    plant: (edit) => changeLine(edit, { ruleBelowPt: 3 }),
  },
  { ...clear, fault: 'a last line alone on the next page', requirement: 'LP-14', plant: leaveLastLine },
  { ...clear, fault: 'a heading at the foot of a page', requirement: 'LP-15', plant: leaveHeading },
  { ...clear, fault: 'an entry that goes on to the next page', requirement: 'LP-16', plant: splitEntry },
  {
    ...clear,
    fault: 'a label larger than its text',
    requirement: 'LP-17',
    plant: (edit) => edit.change(textLike(edit, /^•$/).line.page, '•', { sizePt: 22 }),
  },
  {
    ...clear,
    fault: 'a gray line',
    requirement: 'LP-18',
    plant: (edit) => edit.paint(3, '/Artifact BMC 0.5 G 1 w 100 60 m 300 60 l S EMC'),
  },
  {
    ...clear,
    fault: 'gray text',
    requirement: 'LP-18',
    plant: (edit) => changeLine(edit, { before: '0.4 g', after: '0 g' }),
  },
  {
    ...clear,
    fault: 'red words among black ones',
    requirement: 'LP-18',
    // Red next to black.
    also: ['LP-19'],
    plant: (edit) => changeLine(edit, { before: '1 0 0 rg', after: '0 g' }),
  },
  {
    ...clear,
    fault: 'navy words among black ones',
    requirement: 'LP-19',
    plant: (edit) => changeLine(edit, { before: '0 0 0.4 rg', after: '0 g' }),
  },
  {
    ...clear,
    fault: 'a page without its number',
    requirement: 'LP-20',
    plant: (edit) => changeFolio(edit, { glyphs: '[]' }),
  },
  {
    ...clear,
    fault: 'a page with the number of another one',
    requirement: 'LP-20',
    plant: (edit) => changeFolio(edit, ({ text }) => ({ text: text.replace('7', '8'), rightPt: -4 })),
  },
  {
    ...clear,
    fault: 'a page number that is not bold',
    requirement: 'LP-20',
    plant: (edit) => changeFolio(edit, { font: regularFace(edit) }),
  },
  {
    ...clear,
    fault: 'a page number at another place',
    requirement: 'LP-20',
    plant: (edit) => changeFolio(edit, { rightPt: -40 }),
  },
  {
    ...clear,
    fault: 'a heading in the top margin',
    requirement: 'LP-21',
    plant: liftHeading,
  },
  {
    ...clear,
    fault: 'a mark at the edge of the sheet',
    requirement: 'PR-06',
    plant: (edit) => edit.paint(3, '/Artifact BMC 0 g 4 300 8 60 re f EMC'),
  },
];
