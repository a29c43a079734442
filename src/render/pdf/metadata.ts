import type { Profile } from '../../ast/edition.ts';
import type { Document } from '../../ast/nodes.ts';
import { fill } from '../../ast/words.ts';

/** What the file says of itself (UA-04, UX-12). */
export interface PdfMetadata {
  title: string;
  lang: string;
  author?: string;
  subject?: string;
  rights?: string;
  producer: string;
  created: Date;
  /** Whether `created` means something; without a date of the content it is a fixed epoch. */
  dated: boolean;
  /** How a printer of both sides turns the sheet (PR-10). */
  duplex: 'DuplexFlipShortEdge' | 'DuplexFlipLongEdge';
}

/** The date of files that have none, so that equal input gives equal bytes. */
const EPOCH = '1980-01-01';

/** The title names content, edition, language and date (UX-12). */
export function metadataOf(document: Document, { id, layout }: Profile, facing?: Document): PdfMetadata {
  const { date, publisher, description, rights } = document.metadata;
  const languages = [document.languageName, ...(facing ? [facing.languageName] : [])];
  const key = `edition-${id}`;
  // Not every file is an edition: the sheet on how to print says so in its title.
  const edition = document.words[key] === undefined ? [] : [fill(document.words, key)];
  const parts = [document.title, ...edition, ...languages, date];
  return {
    title: parts.filter(Boolean).join(', '),
    lang: document.locale,
    author: publisher,
    subject: description,
    rights,
    producer: 'Handout',
    created: new Date(`${date ?? EPOCH}T00:00:00Z`),
    dated: date !== undefined,
    duplex: layout.landscape ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge',
  };
}

/** The descriptions of the XMP packet; every text in it is escaped. */
export function xmpPacket({ title, lang, author, subject, rights, producer, created }: PdfMetadata): string {
  const stamp = `${created.toISOString().slice(0, 19)}Z`;
  const alternatives = (value: string) =>
    `<rdf:Alt>${['x-default', lang].map((tag) => `<rdf:li xml:lang="${tag}">${escapeXml(value)}</rdf:li>`).join('')}</rdf:Alt>`;
  return [
    '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${alternatives(title)}</dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(lang)}</rdf:li></rdf:Bag></dc:language>`,
    author ? `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>` : '',
    subject ? `<dc:description>${alternatives(subject)}</dc:description>` : '',
    rights ? `<dc:rights>${alternatives(rights)}</dc:rights>` : '',
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<xmp:CreateDate>${stamp}</xmp:CreateDate><xmp:CreatorTool>${escapeXml(producer)}</xmp:CreatorTool>`,
    '</rdf:Description>',
    `<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${escapeXml(producer)}</pdf:Producer></rdf:Description>`,
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
