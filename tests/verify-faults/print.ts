import { PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { Edit } from '../verify-print/edit.ts';
import { labelOfSecond, lineOfSecond, notesPage, textLike } from '../verify-print/places.ts';
import {
  breakAcross,
  breakInHost,
  breakText,
  changeAnyLine,
  changeFolio,
  changeHeading,
  changeLine,
  cutLines,
  dictionary,
  drawAlike,
  headingIntoFold,
  hyphenate,
  leadElsewhere,
  leaveHeading,
  leaveLastLine,
  liftHeading,
  moveLine,
  preferences,
  regularFace,
  shout,
  splitEntry,
  stretchSpaces,
  widenLine,
} from '../verify-print/plant.ts';
import {
  changeCode,
  coveredCode,
  crowdedCode,
  emptiedCode,
  otherCode,
  paintedCode,
  scaledCode,
} from '../verify-print/plant-codes.ts';

/** A fault that is planted in a real output, and the requirement that must fail for it. */
export interface PrintFault {
  fault: string;
  file:
    | 'en large letter'
    | 'en clear letter'
    | 'en booklet letter'
    | 'en zine letter'
    | 'en card letter'
    | 'en+ar bilingual letter'
    | 'en+es bilingual letter'
    | 'en booklet letter print'
    | 'ar card letter print';
  requirement: string;
  /** Requirements that the same fault breaks of necessity. */
  also?: string[];
  plant(edit: Edit): void;
}

const large = { file: 'en large letter' } as const;
const clear = { file: 'en clear letter' } as const;
const booklet = { file: 'en booklet letter' } as const;
const zine = { file: 'en zine letter' } as const;
const card = { file: 'en card letter' } as const;
const bilingual = { file: 'en+ar bilingual letter' } as const;
/** Sheets for a printer: of the booklet, and of the card. */
const sheets = { file: 'en booklet letter print' } as const;
const cards = { file: 'ar card letter print' } as const;

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
    ...zine,
    fault: 'a line of 11 pt on a folded sheet',
    requirement: 'LP-02',
    plant: (edit) => changeAnyLine(edit, { sizePt: 11 }),
  },
  {
    ...card,
    fault: 'a line of 8.5 pt on a card',
    requirement: 'LP-02',
    plant: (edit) => changeAnyLine(edit, { sizePt: 8.5 }),
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
    ...booklet,
    fault: 'a booklet whose lines have room for 32 characters',
    requirement: 'LP-07',
    plant: (edit) => cutLines(edit, 32),
  },
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
  {
    ...bilingual,
    fault: 'an Arabic line that stands in from the right of its column',
    requirement: 'LP-08',
    plant: (edit) => moveLine(edit, lineOfSecond(edit), -20),
  },
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
  {
    ...booklet,
    fault: 'an address that fits on no line broken elsewhere than after a slash',
    requirement: 'LP-10',
    plant: breakInHost,
  },
  {
    ...clear,
    fault: 'a link to an address that is not in print',
    requirement: 'LP-11',
    // The code beside it opens the printed one.
    also: ['PR-12'],
    plant: leadElsewhere,
  },
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
  {
    ...booklet,
    fault: 'an empty page for notes without lines to write on',
    requirement: 'LP-15',
    plant: (edit) => edit.rewrite(notesPage(edit), (stream) => stream.replaceAll(/^S$/gm, 'n')),
  },
  {
    ...clear,
    fault: 'an entry that goes on to the next page',
    requirement: 'LP-16',
    plant: (edit) => splitEntry(edit),
  },
  {
    file: 'en+es bilingual letter',
    fault: 'an entry of two languages that goes on to the next page',
    requirement: 'LP-16',
    plant: (edit) => splitEntry(edit, 40),
  },
  {
    ...clear,
    fault: 'a label larger than its text',
    requirement: 'LP-17',
    plant: (edit) => edit.change(textLike(edit, /^•$/).line.page, '•', { sizePt: 22 }),
  },
  {
    ...bilingual,
    fault: 'an Arabic label behind its text',
    requirement: 'LP-17',
    plant: (edit) => moveLine(edit, labelOfSecond(edit), -250),
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
    ...booklet,
    fault: 'a page number in the inner corner of a bound page',
    requirement: 'LP-20',
    plant: (edit) => changeFolio(edit, ({ x }) => ({ rightPt: 36 - x })),
  },
  {
    ...clear,
    fault: 'a heading in the top margin',
    requirement: 'LP-21',
    plant: liftHeading,
  },
  {
    ...booklet,
    fault: 'a page too few for full sheets',
    requirement: 'PR-01',
    // "Page 7 of 40" is no longer true.
    also: ['LP-20'],
    plant: ({ document }) => document.removePage(document.getPageCount() - 1),
  },
  {
    ...sheets,
    fault: 'a sheet without its back',
    requirement: 'PR-01',
    plant: ({ document }) => document.removePage(document.getPageCount() - 1),
  },
  {
    ...zine,
    fault: 'a folded sheet of seven pages',
    requirement: 'PR-02',
    also: ['LP-20'],
    plant: ({ document }) => document.removePage(document.getPageCount() - 1),
  },
  {
    ...sheets,
    fault: 'sheets for a printer that claim PDF/UA',
    requirement: 'PR-05',
    plant: ({ document }) =>
      document.catalog.set(
        PDFName.of('Metadata'),
        document.context.register(document.context.stream('<pdfuaid:part>1</pdfuaid:part>')),
      ),
  },
  {
    ...sheets,
    fault: 'sheets for a printer that say they are tagged',
    requirement: 'PR-05',
    plant: ({ document }) => document.catalog.set(PDFName.of('MarkInfo'), document.context.obj({ Marked: true })),
  },
  {
    ...sheets,
    fault: 'a link on a sheet for a printer',
    requirement: 'PR-05',
    plant: (edit) =>
      edit.page(1).node.set(PDFName.of('Annots'), edit.document.context.obj([{ Type: 'Annot', Subtype: 'Link' }])),
  },
  {
    ...sheets,
    fault: 'sheets for a printer with the title of the guide',
    requirement: 'PR-05',
    plant: ({ document }) => document.setTitle('A guide'),
  },
  {
    ...clear,
    fault: 'a mark at the edge of the sheet',
    requirement: 'PR-06',
    plant: (edit) => edit.paint(3, '/Artifact BMC 0 g 4 300 8 60 re f EMC'),
  },
  {
    ...cards,
    fault: 'a mark at the edge of a sheet of cards',
    requirement: 'PR-06',
    plant: (edit) => edit.paint(1, '0 g 4 300 8 60 re f'),
  },
  {
    ...booklet,
    fault: 'a heading that reaches into the fold',
    requirement: 'PR-07',
    // It no longer starts where its neighbors do.
    also: ['LP-08'],
    plant: headingIntoFold,
  },
  {
    ...sheets,
    fault: 'black of three colors on a sheet for a printer',
    requirement: 'PR-08',
    plant: (edit) => edit.paint(1, '0 0 0 rg 100 100 40 40 re f'),
  },
  {
    ...sheets,
    fault: 'black of four inks on a sheet for a printer',
    requirement: 'PR-08',
    plant: (edit) => edit.paint(1, '1 1 1 1 k 100 100 40 40 re f'),
  },
  {
    ...sheets,
    fault: 'gray on a sheet for a printer',
    requirement: 'PR-08',
    plant: (edit) => edit.paint(1, '0.5 g 100 100 40 40 re f'),
  },
  {
    ...large,
    fault: 'a file that lets a printer make it smaller',
    requirement: 'PR-10',
    plant: (edit) => preferences(edit).delete(PDFName.of('PrintScaling')),
  },
  {
    ...large,
    fault: 'portrait pages that are turned on their short edge',
    requirement: 'PR-10',
    plant: (edit) => preferences(edit).set(PDFName.of('Duplex'), PDFName.of('DuplexFlipShortEdge')),
  },
  {
    ...sheets,
    fault: 'sheets of a booklet that are turned on their long edge',
    requirement: 'PR-10',
    plant: (edit) => preferences(edit).set(PDFName.of('Duplex'), PDFName.of('DuplexFlipLongEdge')),
  },
  {
    ...cards,
    fault: 'cards that do not say how their sheet is turned',
    requirement: 'PR-10',
    plant: (edit) => preferences(edit).delete(PDFName.of('Duplex')),
  },
  {
    ...large,
    fault: 'a code that opens another address than the one beside it',
    requirement: 'PR-12',
    plant: (edit) => changeCode(edit, otherCode('https://elsewhere.example/')),
  },
  {
    ...clear,
    fault: 'a code without the rows between its corners',
    requirement: 'PR-12',
    plant: (edit) => changeCode(edit, emptiedCode),
  },
  {
    ...clear,
    fault: 'a code with white over its middle',
    requirement: 'PR-12',
    plant: (edit) => changeCode(edit, coveredCode(9)),
  },
  {
    ...clear,
    fault: 'a code with a bar in the white beside it',
    requirement: 'PR-12',
    plant: (edit) => changeCode(edit, crowdedCode(2)),
  },
  {
    ...clear,
    fault: 'a code whose squares are too small for a telephone',
    requirement: 'PR-12',
    plant: (edit) => changeCode(edit, scaledCode(0.5)),
  },
  {
    ...large,
    fault: 'a code of 27 mm in large print',
    requirement: 'PR-12',
    plant: (edit) => changeCode(edit, scaledCode(0.9)),
  },
  {
    ...clear,
    fault: 'a navy code',
    requirement: 'PR-12',
    // Navy next to black.
    also: ['LP-19'],
    plant: (edit) => changeCode(edit, paintedCode('0 0 0.4 rg')),
  },
  {
    ...sheets,
    fault: 'a sheet of another size',
    requirement: 'PR-13',
    plant: (edit) => edit.page(1).setMediaBox(0, 0, 842, 595),
  },
  {
    ...sheets,
    fault: 'pages made smaller to fit on a sheet',
    requirement: 'LP-22',
    // 18.2 pt times 0.95.
    also: ['LP-01'],
    plant: (edit) => edit.rewrite(1, (stream) => `0.95 0 0 0.95 15 15 cm\n${stream}`),
  },
];
