import type { Document } from '../ast/nodes.ts';

/**
 * The document under a title that does not tell what it is about, without picture, and with nothing of the guide's name in what the file says of
 * itself. The text is the same.
 */
export function discreet(document: Document): Document {
  const { metadata, heading, words, locale } = document;
  const { date, version, neutral } = metadata;
  const title = neutral?.title ?? words['neutral-title'] ?? 'Handbook';
  const { lang: _, ...plainHeading } = heading;
  return {
    ...withoutCover(document),
    title,
    heading: {
      ...plainHeading,
      ...(neutral?.lang !== undefined && neutral.lang !== locale && { lang: neutral.lang }),
      children: [{ type: 'text', value: title }],
    },
    metadata: { slug: neutral?.slug ?? 'handbook', date, version },
  };
}

function withoutCover({ cover: _, ...document }: Document): Document {
  return document;
}

/** The document without the line that names the guide where an edition holds only a part of it. */
export function unnamed(document: Document): Document {
  const { partOf: _, ...editionLines } = document.editionLines;
  return { ...document, editionLines };
}
