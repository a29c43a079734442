import type { Element } from 'xast';
import { x } from 'xastscript';
import { directionOf } from '../../ast/direction.ts';
import type { Document } from '../../ast/nodes.ts';
import { fill } from '../../ast/words.ts';
import { accessibilityFeatures, accessModes } from './accessibility.ts';
import type { Book } from './book.ts';
import { identifierOf } from './identifier.ts';
import { modifiedTime } from './modified.ts';
import type { Certification, EpubOptions } from './options.ts';

/** What the book says of itself: EP-02, EP-05, EP-06, EP-11, and EP-08 when it was certified. */
export function metadata({ document }: Book, options: EpubOptions): Element {
  const { publisher, date, rights, description, descriptionLang } = document.metadata;
  return x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    x('dc:identifier', { id: 'identifier' }, identifierOf(document)),
    x('dc:title', languageOf(document, document.heading.lang), document.title),
    x('dc:language', document.locale),
    ...optional('dc:creator', publisher),
    ...optional('dc:publisher', publisher),
    ...optional('dc:date', date),
    ...optional('dc:rights', rights, languageOf(document, document.sourceLocale)),
    ...optional('dc:description', description, languageOf(document, descriptionLang)),
    meta('dcterms:modified', modifiedTime(options.modified)),
    ...accessibility(document, options),
    ...(options.certification ? claim(options.certification) : []),
  ]);
}

function accessibility(document: Book['document'], { layout, pageBreakSource }: EpubOptions): Element[] {
  return [
    ...accessModes(document).map((mode) => meta('schema:accessMode', mode)),
    meta('schema:accessModeSufficient', 'textual'),
    ...accessibilityFeatures(document, layout).map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', fill(document.words, 'epub-accessibility-summary')),
    ...(layout.pages.length > 0 ? [meta('pageBreakSource', pageBreakSource)] : []),
  ];
}

/** A claim, and who stands behind it. */
function claim({ conformsTo, certifiedBy }: Certification): Element[] {
  return [
    meta('dcterms:conformsTo', conformsTo, { id: 'conformance' }),
    meta('a11y:certifiedBy', certifiedBy, { refines: '#conformance' }),
  ];
}

type Attributes = Readonly<Record<string, string>>;

function meta(property: string, value: string, attributes: Attributes = {}): Element {
  return x('meta', { property, ...attributes }, value);
}

function optional(name: string, value: string | undefined, attributes: Attributes = {}): Element[] {
  return value ? [x(name, attributes, value)] : [];
}

/** Language of what differs from the package's, and its direction where that differs too. */
function languageOf({ locale, direction }: Document, lang = locale): Attributes {
  const own = directionOf(lang);
  return lang === locale ? {} : { 'xml:lang': lang, ...(own !== direction && { dir: own }) };
}
