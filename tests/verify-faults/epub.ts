import type { BookEdit } from '../verify-epub/edit.ts';

/** A fault that is planted in a real output, and the requirement that must fail for it. */
export interface EpubFault {
  fault: string;
  file: 'en book' | 'es book';
  requirement: string;
  plant(edit: BookEdit): void;
}

const PACKAGE = 'EPUB/package.opf';
const NAV = 'EPUB/nav.xhtml';
const STYLE = 'EPUB/book.css';
/** Resource entries of groups that want abstinence. */
const CHAPTER = 'EPUB/chapter-8.xhtml';

/** Faults of the book. */
export const epubFaults: readonly EpubFault[] = [
  {
    fault: 'a deflated mimetype',
    file: 'en book',
    requirement: 'EP-01',
    plant: (edit) => edit.pack('mimetype', { level: 9 }),
  },
  {
    fault: 'a mimetype that is not the first file',
    file: 'en book',
    requirement: 'EP-01',
    plant: (edit) => edit.moveToEnd('mimetype'),
  },
  {
    fault: 'a mimetype with an extra field',
    file: 'en book',
    requirement: 'EP-01',
    plant: (edit) => edit.pack('mimetype', { level: 0, extra: { 30583: new Uint8Array(4) } }),
  },
  {
    fault: 'a mimetype with a line end',
    file: 'en book',
    requirement: 'EP-01',
    plant: (edit) => edit.replace('mimetype', 'zip', 'zip\n'),
  },
  {
    fault: 'a chapter that is no XML',
    file: 'en book',
    requirement: 'EP-01',
    plant: (edit) => edit.replace(CHAPTER, '</ul>', ''),
  },
  {
    fault: 'two times of the last change',
    file: 'en book',
    requirement: 'EP-02',
    plant: (edit) => edit.replace(PACKAGE, /<meta property="dcterms:modified">.*?<\/meta>/, '$&$&'),
  },
  {
    fault: 'a last change without its time',
    file: 'en book',
    requirement: 'EP-02',
    plant: (edit) => edit.replace(PACKAGE, /(dcterms:modified">[\d-]+)T[\d:]+Z/, '$1'),
  },
  {
    fault: 'an empty title',
    file: 'es book',
    requirement: 'EP-02',
    plant: (edit) => edit.replace(PACKAGE, /(<dc:title>)[^<]*/, '$1'),
  },
  {
    fault: 'a landmark without a type',
    file: 'en book',
    requirement: 'EP-03',
    plant: (edit) => edit.replace(NAV, ' epub:type="bodymatter"', ''),
  },
  {
    fault: 'a landmark that stands twice',
    file: 'en book',
    requirement: 'EP-03',
    plant: (edit) => edit.replace(NAV, /<li><a [^>]*epub:type="bodymatter">.*?<\/li>/, '$&$&'),
  },
  {
    fault: 'contents that lead nowhere',
    file: 'en book',
    requirement: 'EP-03',
    plant: (edit) => edit.replace(NAV, '#keep-in-mind.heading', '#keep-in-mind.header'),
  },
  {
    fault: 'pages that turn from right to left',
    file: 'en book',
    requirement: 'EP-04',
    plant: (edit) => edit.replace(PACKAGE, '<spine>', '<spine page-progression-direction="rtl">'),
  },
  {
    fault: 'no word on hazards',
    file: 'en book',
    requirement: 'EP-05',
    plant: (edit) => edit.replace(PACKAGE, /<meta property="schema:accessibilityHazard">none<\/meta>/, ''),
  },
  {
    fault: 'a feature that schema.org does not have',
    file: 'en book',
    requirement: 'EP-05',
    plant: (edit) => edit.replace(PACKAGE, '>readingOrder<', '>readingorder<'),
  },
  {
    fault: 'alternative texts claimed for a book without pictures',
    file: 'en book',
    requirement: 'EP-06',
    plant(edit) {
      edit.replace('EPUB/title.xhtml', /<figure.*?<\/figure>/, '');
      edit.replace(PACKAGE, '<meta property="schema:accessMode">visual</meta>', '');
    },
  },
  {
    fault: 'a hazard beside "none"',
    file: 'en book',
    requirement: 'EP-06',
    plant: (edit) =>
      edit.replace(PACKAGE, /(<meta property="schema:accessibilityHazard">)none<\/meta>/, '$&$1noSoundHazard</meta>'),
  },
  {
    fault: 'a book that calls itself large print',
    file: 'es book',
    requirement: 'EP-07',
    plant: (edit) =>
      edit.replace(PACKAGE, '</metadata>', '<meta property="schema:accessibilityFeature">largePrint</meta></metadata>'),
  },
  {
    fault: 'a conformsTo that is misspelt',
    file: 'en book',
    requirement: 'EP-08',
    plant: (edit) => claim(edit, 'EPUB Accessibility 1.1 – WCAG 2.2 level AA', 'Example Checks'),
  },
  {
    fault: 'a claim of conformance that nobody stands behind',
    file: 'en book',
    requirement: 'EP-08',
    plant: (edit) => claim(edit, 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA', ''),
  },
  {
    fault: 'markers of pages without a page list',
    file: 'en book',
    requirement: 'EP-10',
    plant(edit) {
      edit.replace(NAV, /<nav id="page-list".*?<\/nav>/, '');
      edit.replace(PACKAGE, '<meta property="schema:accessibilityFeature">pageNavigation</meta>', '');
    },
  },
  {
    fault: 'a page that the page list lacks',
    file: 'en book',
    requirement: 'EP-11',
    plant: (edit) => edit.replace(NAV, /<li><a href="[^"]*#page--11">11<\/a><\/li>/, ''),
  },
  {
    fault: 'a marker that is gone',
    file: 'en book',
    requirement: 'EP-11',
    plant: (edit) => edit.replace(CHAPTER, /<span id="page--11"[^>]*\/>/, ''),
  },
  {
    fault: 'two pages of the page list in the wrong order',
    file: 'en book',
    requirement: 'EP-11',
    plant: (edit) => edit.replace(NAV, /(<li><a href="[^"]*#page--10">10<\/a><\/li>)(<li>.*?<\/li>)/, '$2$1'),
  },
  {
    fault: 'pages of no print edition',
    file: 'es book',
    requirement: 'EP-11',
    plant: (edit) => edit.replace(PACKAGE, /<meta property="pageBreakSource">.*?<\/meta>/, ''),
  },
  {
    fault: 'a marker that says another page',
    file: 'en book',
    requirement: 'EP-12',
    plant: (edit) => edit.replace(CHAPTER, 'aria-label="11"', 'aria-label="12"'),
  },
  {
    fault: 'a marker without its role',
    file: 'en book',
    requirement: 'EP-12',
    plant: (edit) => edit.replace(CHAPTER, '<span id="page--11" role="doc-pagebreak"', '<span id="page--11"'),
  },
  {
    fault: 'pages of two print editions',
    file: 'en book',
    requirement: 'EP-13',
    plant: (edit) => edit.replace(PACKAGE, /<meta property="pageBreakSource">.*?<\/meta>/, '$&$&'),
  },
  {
    fault: 'a heading that skips a level',
    file: 'en book',
    requirement: 'EP-14',
    plant: (edit) => edit.replace('EPUB/chapter-9.xhtml', /<h3( id="[^"]*social-media[^>]*>[^<]*<\/)h3>/, '<h4$1h4>'),
  },
  {
    fault: 'a section without a name',
    file: 'en book',
    requirement: 'EP-14',
    plant: (edit) => edit.replace(CHAPTER, / aria-labelledby="[^"]*"/, ''),
  },
  {
    fault: 'a lang without its xml:lang',
    file: 'es book',
    requirement: 'EP-15',
    plant: (edit) => edit.replace(CHAPTER, / lang="en" xml:lang="en"/, ' lang="en"'),
  },
  {
    fault: 'a page that names no language',
    file: 'en book',
    requirement: 'EP-15',
    plant: (edit) => edit.replace(CHAPTER, ' lang="en" xml:lang="en"', ''),
  },
  {
    fault: 'a link that calls another number than it shows',
    file: 'en book',
    requirement: 'EP-16',
    plant: (edit) => edit.replace(CHAPTER, 'tel:4409515357', 'tel:4409515358'),
  },
  {
    fault: 'a number that cannot be called',
    file: 'en book',
    requirement: 'EP-16',
    plant: (edit) => edit.replace(CHAPTER, /<a href="tel:4409515357">(.*?)<\/a>/, '$1'),
  },
  {
    fault: 'a link without words',
    file: 'en book',
    requirement: 'EP-16',
    plant: (edit) => edit.replace(CHAPTER, '>smartrecovery.org</a>', '></a>'),
  },
  {
    fault: 'text of a fixed size',
    file: 'en book',
    requirement: 'EP-17',
    plant: (edit) => edit.replace(STYLE, 'font-size: 1.15em', 'font-size: 18px'),
  },
  {
    fault: 'line spacing that insists',
    file: 'en book',
    requirement: 'EP-17',
    plant: (edit) => edit.replace(STYLE, 'line-height: 1.5;', 'line-height: 1.5 !important;'),
  },
  {
    fault: 'slanted emphasis',
    file: 'en book',
    requirement: 'EP-17',
    plant: (edit) => edit.replace(STYLE, 'em { font-style: normal', 'em { font-style: italic'),
  },
  {
    fault: 'a picture without its alternative text',
    file: 'en book',
    requirement: 'EP-18',
    plant: (edit) => edit.replace('EPUB/title.xhtml', / alt="[^"]*"/, ''),
  },
  {
    fault: 'contents in another order than the book',
    file: 'en book',
    requirement: 'EP-19',
    plant: (edit) => edit.replace(NAV, /(<li><a href="[^"]*#keep-in-mind\.heading">.*?<\/li>)(<li>.*?<\/li>)/, '$2$1'),
  },
];

function claim(edit: BookEdit, conformsTo: string, certifier: string): void {
  const words =
    `<meta property="dcterms:conformsTo" id="conformance">${conformsTo}</meta>` +
    `<meta property="a11y:certifiedBy" refines="#conformance">${certifier}</meta>`;
  edit.replace(PACKAGE, '</metadata>', `${words}</metadata>`);
}
