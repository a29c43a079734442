import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { editedPdf } from '../verify-agreement/edit-pdf.ts';
import { type BookEdit, editedBook } from '../verify-epub/edit.ts';

/** A fault that is planted in one of several real outputs, and the requirement that must fail for it. */
export interface AgreementFault {
  fault: string;
  /** The file that is edited. */
  file: string;
  /** The files that are judged together with it. */
  beside: string[];
  requirement: string;
  /** Requirements that the same fault breaks of necessity. */
  also?: string[];
  plant(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

const ENGLISH = ['en/guide-large-letter.pdf', 'en/guide.txt', 'en/guide.epub'];
const FLYER = 'en/social-support-guide-flyer-online-letter.pdf';
const CHAPTER = 'EPUB/chapter-8.xhtml';
/** As they stand in the English guide. */
const ENGLISH_WORDS = 'But there are other people like you, and they support each other.';

/** Faults that no file shows by itself. */
export const agreementFaults: readonly AgreementFault[] = [
  {
    fault: 'another alternative text in one print edition',
    file: 'en/guide-clear-a4.pdf',
    beside: ENGLISH,
    requirement: 'LP-22',
    plant: (bytes) =>
      editedPdf(bytes, ({ element }) => element('Figure').set(PDFName.of('Alt'), PDFString.of('A person sits alone.'))),
  },
  {
    fault: 'swapped paragraphs in one print edition',
    file: 'en/guide-clear-a4.pdf',
    beside: ENGLISH,
    requirement: 'LP-22',
    plant: (bytes) =>
      editedPdf(bytes, ({ element, swapWithNext }) => swapWithNext(element('P', 'about-this-guide/p1'))),
  },
  {
    fault: 'another number behind a link of one print edition',
    file: 'en/guide-clear-a4.pdf',
    beside: ENGLISH,
    requirement: 'LP-22',
    plant: (bytes) =>
      editedPdf(bytes, ({ action }) => action('tel:4409515357').set(PDFName.of('URI'), PDFString.of('tel:4409515350'))),
  },
  {
    fault: 'another address behind a link of a flyer',
    file: FLYER,
    beside: ENGLISH,
    requirement: 'LP-22',
    plant: (bytes) =>
      editedPdf(bytes, ({ action }) =>
        action('https://bluelight.org/').set(PDFName.of('URI'), PDFString.of('https://elsewhere.example/')),
      ),
  },
  {
    fault: 'words on a flyer that the guide does not have',
    file: FLYER,
    beside: ENGLISH,
    requirement: 'LP-22',
    plant: says('P', 'resource:bluelight/name', 'Bluelight Forum'),
  },
  {
    fault: 'words in the second of two languages that its guide does not have',
    file: 'en+es/social-support-guide-bilingual-letter.pdf',
    beside: [...ENGLISH, 'es/guide.epub'],
    requirement: 'LP-22',
    plant: says('P', 'about-this-guide/p1:es', 'Otras palabras.'),
  },
  {
    fault: 'swapped paragraphs behind a neutral cover',
    file: 'en/handbook-letter.pdf',
    beside: ENGLISH,
    requirement: 'LP-22',
    plant: (bytes) =>
      editedPdf(bytes, ({ element, swapWithNext }) => swapWithNext(element('P', 'about-this-guide/p1'))),
  },
  {
    fault: 'another number in the book',
    file: 'en/guide.epub',
    beside: ENGLISH,
    requirement: 'UX-06',
    plant: inBook((edit) => {
      edit.replace(CHAPTER, 'tel:4409515357', 'tel:4409515358');
      edit.replace(CHAPTER, '440-951-5357', '440-951-5358');
    }),
  },
  {
    fault: 'another address behind a link of the book',
    file: 'en/guide.epub',
    beside: ENGLISH,
    requirement: 'UX-06',
    plant: inBook((edit) => edit.replace(CHAPTER, 'href="https://lifering.org/"', 'href="https://lifering.example/"')),
  },
  {
    fault: 'a word that the book lacks',
    file: 'es/guide.epub',
    beside: ['es/guide-large-letter.pdf', 'es/guide.txt'],
    requirement: 'UX-06',
    plant: inBook((edit) => edit.replace('EPUB/chapter-2.xhtml', /(<p [^>]*>)\p{L}+ /u, '$1')),
  },
  {
    fault: 'swapped paragraphs in the book',
    file: 'en/guide.epub',
    beside: ENGLISH,
    requirement: 'UX-06',
    plant: inBook((edit) => edit.replace('EPUB/chapter-2.xhtml', /(<p .*?<\/p>)(<p .*?<\/p>)/, '$2$1')),
  },
  {
    fault: 'swapped paragraphs in the text',
    file: 'en/guide.txt',
    beside: ENGLISH,
    requirement: 'TX-07',
    plant: inText((text) => text.replace(/(\n\n\nAbout this guide\n\n)([\s\S]*?)(\n\n)([\s\S]*?)(?=\n\n)/, '$1$4$3$2')),
  },
  {
    fault: 'another word in the text',
    file: 'es/guide.txt',
    beside: ['es/guide-large-letter.pdf', 'es/guide.epub'],
    requirement: 'TX-07',
    plant: inText((text) => text.replace('LifeRing Secular', 'LifeRing Religious')),
  },
  {
    fault: 'another number in the text',
    file: 'en/guide.txt',
    beside: ['en/guide.epub'],
    requirement: 'TX-07',
    plant: inText((text) => text.replace('818-773-9999', '818-773-9998')),
  },
  {
    fault: 'a page fewer in the page list than in print',
    file: 'en/guide.epub',
    beside: ENGLISH,
    requirement: 'EP-13',
    plant: inBook((edit) => edit.replace('EPUB/nav.xhtml', /<li><a href="[^"]*#page--11">11<\/a><\/li>/, '')),
  },
  {
    fault: 'a phone number in Bengali digits',
    file: 'es/guide.epub',
    beside: [],
    requirement: 'LO-10',
    plant: inBook((edit) => edit.replace(CHAPTER, '440-951-5357', '৪৪০-৯৫১-৫৩৫৭')),
  },
  {
    fault: 'a time in Arabic digits',
    file: 'es/guide.txt',
    beside: [],
    requirement: 'LO-10',
    plant: inText((text) => text.replace(/\n\n\n\p{Lu}/u, '\n\nA las ٩:٣٠.$&')),
  },
  {
    fault: 'an English sentence in a Spanish book',
    file: 'es/guide.epub',
    beside: ['en/guide.epub'],
    requirement: 'LO-11',
    plant: inBook((edit) => edit.replace('EPUB/chapter-2.xhtml', /(<p [^>]*>)/, `$1${ENGLISH_WORDS} `)),
  },
  {
    fault: 'a Spanish paragraph of print that is read out in English',
    file: 'es/guide-large-letter.pdf',
    beside: ['en/guide-large-letter.pdf'],
    requirement: 'LO-11',
    plant: (bytes) =>
      editedPdf(bytes, ({ element }) =>
        element('P', 'about-this-guide/p1').set(PDFName.of('ActualText'), PDFHexString.fromText(ENGLISH_WORDS)),
      ),
  },
  {
    fault: 'a question that is not opened',
    file: 'es/guide.epub',
    beside: [],
    requirement: 'LO-12',
    plant: inBook((edit) => edit.replace('EPUB/chapter-2.xhtml', /(<p [^>]*>)/, '$1Quieres? ')),
  },
  {
    fault: 'straight quotation marks',
    file: 'en/guide.epub',
    beside: [],
    requirement: 'LO-12',
    plant: inBook((edit) => edit.replace('EPUB/chapter-2.xhtml', /(<p [^>]*>)/, '$1"So" ')),
  },
  {
    fault: 'a Spanish book that says it is English',
    file: 'es/guide.epub',
    beside: ['en/guide.epub'],
    requirement: 'LO-13',
    plant: inBook((edit) => edit.replace('EPUB/package.opf', '<dc:language>es', '<dc:language>en')),
  },
  {
    fault: 'a chapter of a Spanish book that says it is English',
    file: 'es/guide.epub',
    beside: ['en/guide.epub'],
    requirement: 'LO-13',
    plant: inBook((edit) => edit.replace(CHAPTER, 'lang="es" xml:lang="es"', 'lang="en" xml:lang="en"')),
  },
  {
    fault: 'a Spanish PDF that says it is English',
    file: 'es/guide-large-letter.pdf',
    beside: ['es/guide.txt', 'es/guide.epub'],
    requirement: 'LO-13',
    plant: (bytes) =>
      editedPdf(bytes, ({ document }) => document.catalog.set(PDFName.of('Lang'), PDFHexString.fromText('en'))),
  },
  {
    fault: 'an entry that the Spanish book lacks',
    file: 'es/guide.epub',
    beside: ['en/guide.epub'],
    requirement: 'LO-17',
    plant: inBook((edit) => edit.replace(CHAPTER, /<li id="resource-lifering".*?<\/li>/, '')),
  },
  {
    fault: 'an entry that the Spanish text lacks',
    file: 'es/guide.txt',
    beside: ['en/guide.txt'],
    requirement: 'LO-17',
    plant: inText((text) => text.replace(/\n\nLifeRing Secular Recovery\n[\s\S]*?(?=\n\nWomen for)/, '')),
  },
  {
    fault: 'an entry that the Spanish text lacks, beside its PDF',
    file: 'es/guide.txt',
    beside: ['en/guide.txt', 'es/guide-large-letter.pdf'],
    requirement: 'TX-07',
    // What is not there at all differs from the other language as well.
    also: ['LO-17'],
    plant: inText((text) => text.replace(/\n\nLifeRing Secular Recovery\n[\s\S]*?(?=\n\nWomen for)/, '')),
  },
  {
    fault: 'swapped entries in the Spanish book',
    file: 'es/guide.epub',
    beside: ['en/guide.epub'],
    requirement: 'LO-17',
    plant: inBook((edit) =>
      edit.replace(
        CHAPTER,
        /(<li id="resource-lifering".*?<\/li>)(<li id="resource-women-for-sobriety".*?<\/li>)/,
        '$2$1',
      ),
    ),
  },
  {
    fault: 'another number in the Spanish text',
    file: 'es/guide.txt',
    beside: ['en/guide.txt'],
    requirement: 'LO-17',
    plant: inText((text) => text.replace('818-773-9999', '818-773-9998')),
  },
  {
    fault: 'a section of the Spanish book at another level',
    file: 'es/guide.epub',
    beside: ['en/guide.epub'],
    requirement: 'LO-17',
    plant: inBook((edit) => edit.replace('EPUB/chapter-9.xhtml', /<h3( [^>]*>[^<]*<\/)h3>/, '<h2$1h2>')),
  },
];

function inBook(plant: (edit: BookEdit) => void): AgreementFault['plant'] {
  return (bytes) => editedBook(bytes, plant);
}

function inText(plant: (text: string) => string): AgreementFault['plant'] {
  return (bytes) => {
    const before = new TextDecoder().decode(bytes);
    const after = plant(before);
    if (after === before) throw new Error('Unexpected text without the words of the fault');
    return new TextEncoder().encode(after);
  };
}

/** Lets an element stand for other words than are printed. */
function says(role: string, id: string, words: string): AgreementFault['plant'] {
  return (bytes) =>
    editedPdf(bytes, ({ element }) => element(role, id).set(PDFName.of('ActualText'), PDFString.of(words)));
}
