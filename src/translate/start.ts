import type { Document } from '../ast/nodes.ts';
import type { TemplateMessage } from './extract.ts';
import { catalogueHeader, englishName } from './header.ts';
import { writePo } from './po.ts';

/** The first catalogue of a language: every message, none translated, and a word on how a review is recorded. */
export function startCatalogue(document: Document, messages: readonly TemplateMessage[], locale: string): string {
  const { always, missing } = catalogueHeader(document, locale);
  const comment = [
    `${englishName(locale)} translation of ${document.title}.`,
    'No native speaker has reviewed this translation yet. The printed pages say so.',
    'If you review it, correct what reads wrong. Then record the review in the header below:',
    'take out "X-Review-Status: unreviewed\\n" and put in two lines,',
    '"X-Reviewed-By: your name or group\\n" and "X-Review-Date: YYYY-MM-DD\\n".',
  ].join('\n');
  const blank = messages.map((message) => ({
    ...message,
    translation: '',
    fuzzy: false,
    comment: undefined,
    extracted: message.comment,
  }));
  const { 'Plural-Forms': plural = '', ...first } = missing ?? {};
  const fields = { ...first, ...always, 'Plural-Forms': plural, 'X-Review-Status': 'unreviewed' };
  return writePo({ fields, comment }, blank);
}
