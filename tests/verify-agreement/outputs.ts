import { fill } from '../../src/ast/words.ts';
import type { LayoutResult } from '../../src/build/layout-job.ts';
import type { Ready } from '../../src/build/prepared.ts';
import { renderEpub } from '../../src/render/epub/index.ts';
import { renderText } from '../../src/render/text/index.ts';
import type { Subject } from '../../src/verify/subject.ts';
import { layOutEdition } from '../built.ts';

/** A print edition of the real guide, as `handout` makes it. */
export type Print = 'clear-a4' | 'clear-letter' | 'large-a4' | 'large-letter';

/** Outputs of one language, under the paths that a build gives them: print editions, then plain text, then the book. */
export async function outputsOf(from: Ready, locale: string, prints: readonly Print[]): Promise<Subject[]> {
  const pdfs: Subject[] = [];
  let book: Subject | undefined;
  for (const print of prints) {
    const [edition = '', paper = ''] = print.split('-');
    const made = await layOutEdition(from, locale, edition, paper);
    if (!made.bytes) throw new Error('Unexpected layout without a PDF');
    const profile = from.profiles.find(({ id }) => id === edition);
    pdfs.push({ path: `${locale}/guide-${print}.pdf`, bytes: made.bytes, format: 'pdf', locale, edition, profile });
    if (print === 'large-letter') book = bookOf(from, locale, made);
  }
  return [...pdfs, textOf(from, locale), ...(book ? [book] : [])];
}

/** Plain text of one language. */
export function textOf(from: Ready, locale: string): Subject {
  const document = documentOf(from, locale);
  const text = renderText(document, fill(document.words, 'edition-text'));
  return {
    path: `${locale}/guide.txt`,
    bytes: new TextEncoder().encode(text),
    format: 'text',
    locale,
    edition: 'text',
  };
}

/** The book of one language, with the pages of a print edition. */
export function bookOf(from: Ready, locale: string, { layout }: LayoutResult): Subject {
  const document = documentOf(from, locale);
  const { title, words, metadata } = document;
  const source = [title, fill(words, `edition-${layout.profile}`), layout.paper, metadata.date, locale];
  const bytes = renderEpub(document, {
    layout,
    editionLine: fill(words, 'edition-epub'),
    modified: metadata.date,
    pageBreakSource: source.filter(Boolean).join(', '),
    css: from.styles.get('book.css') ?? '',
  });
  return { path: `${locale}/guide.epub`, bytes, format: 'epub', locale, edition: 'epub' };
}

function documentOf(from: Ready, locale: string) {
  const document = from.documents.find((one) => one.locale === locale);
  if (!document) throw new Error(`Unexpected locale ${locale}`);
  return document;
}
