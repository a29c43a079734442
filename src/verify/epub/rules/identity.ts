import { judged, type Verdict } from '../../verdict.ts';
import { type Book, dublinCore, statements } from '../book.ts';
import { isLanguageTag } from '../language-tag.ts';
import { attribute, named, textOf } from '../xml.ts';

/** EP-02: title, language, identifier, and one time of the last change in the exact form `CCYY-MM-DDThh:mm:ssZ`. */
export function identity(book: Book): Verdict {
  const modified = statements(book, 'dcterms:modified').map(({ value }) => value);
  const languages = dublinCore(book, 'language');
  const faults = [
    ...(dublinCore(book, 'title').some((title) => title !== '') ? [] : ['dc:title is missing or empty']),
    ...(languages.length > 0 ? [] : ['dc:language is missing']),
    ...languages.filter((tag) => !isLanguageTag(tag)).map((tag) => `dc:language "${tag}" is no BCP 47 tag`),
    ...(hasIdentifier(book) ? [] : ['unique-identifier names no dc:identifier with a value']),
    ...(modified.length === 1 ? [] : [`dcterms:modified stands ${modified.length} times, expected once`]),
    ...modified.filter((time) => !isTime(time)).map((time) => `dcterms:modified "${time}" is not CCYY-MM-DDThh:mm:ssZ`),
  ];
  return judged(
    'EP-02',
    faults.map((detail) => ({ file: book.file, detail })),
    `language ${languages.join(', ')}; modified ${modified.join(', ')}`,
  );
}

function hasIdentifier({ package: root }: Book): boolean {
  const id = attribute(root, 'unique-identifier');
  return named(root, 'identifier').some((one) => attribute(one, 'id') === id && textOf(one) !== '');
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text));
}
