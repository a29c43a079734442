import type { Document } from '../ast/nodes.ts';
import type { HeaderFields } from './merge.ts';
import { pluralForms } from './plural-forms.ts';

/** The day of a file whose guide has none: the clock is no part of what is made. */
const EPOCH = '1970-01-01';

/**
 * The header of a catalogue, complete enough for gettext's tools. What a catalogue says itself stays; its day is the day of the guide, so
 * that equal content gives equal bytes.
 */
export function catalogueHeader(document: Document, locale: string): HeaderFields {
  const { title, metadata } = document;
  return {
    always: { Language: locale },
    missing: {
      'Project-Id-Version': title,
      'PO-Revision-Date': `${metadata.date ?? EPOCH} 00:00+0000`,
      'Last-Translator': '',
      'Language-Team': englishName(locale),
      'Plural-Forms': pluralForms(locale),
    },
  };
}

/** The header of the template, which is of no language yet. */
export function templateHeader({ title, metadata }: Document): Record<string, string> {
  return {
    'Project-Id-Version': title,
    'PO-Revision-Date': `${metadata.date ?? EPOCH} 00:00+0000`,
    'Last-Translator': '',
    'Language-Team': '',
    Language: '',
  };
}

/** What English calls a language; its tag where the platform does not know it. */
export function englishName(locale: string): string {
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(locale) ?? locale;
}
