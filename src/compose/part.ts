import type { Profile } from '../ast/edition.ts';
import { LARGE_PRINT_PT } from '../ast/large-print.ts';
import type { Document, Paragraph, Phrasing } from '../ast/nodes.ts';
import { outlineOf } from '../ast/outline.ts';
import { type Member, walk } from '../ast/walk.ts';
import { isSquare } from '../ast/wide.ts';

/**
 * A document that holds only some of the guide says so, in place of its language, which whoever reads it sees; says in fewer words where other formats
 * are to be had; and where its print is small, that there is a larger one (LP-25). All of that is one paragraph: paper is scarce.
 */
export function part(document: Document, profile: Profile): Document {
  const { children, locale } = document;
  return { ...document, front: joined(lines(document, profile), locale), outline: outlineOf(children) };
}

function lines(document: Document, { layout, text }: Profile): Paragraph[] {
  const { editionLines } = document;
  const front = isTranslated(document)
    ? document.front.filter(({ id }) => id !== 'front/untranslated')
    : document.front;
  const { partOf, formats, unreviewed, largerPrint } = editionLines;
  const shorter = new Map([formats, unreviewed].flatMap((line) => (line ? [[line.id, line] as const] : [])));
  const larger = largerPrint && text.sizePt < LARGE_PRINT_PT ? [largerPrint] : [];
  // A card, or a flyer over strips, has room for no more.
  if (layout.sheet === 'cards' || layout.tearOff)
    return [...larger, ...front.filter(({ id }) => id === 'front/checked'), ...(unreviewed ? [unreviewed] : [])];
  const others = front.filter(({ id }) => id !== 'front/language').map((line) => shorter.get(line.id) ?? line);
  return [...(partOf ? [partOf] : []), ...others, ...larger];
}

/** Whether all of a part is in its language, which is not so of all of the guide. */
function isTranslated(document: Document): boolean {
  const { sourceLocale, wordsLeft } = document;
  const isLeft = (member: Member) => 'lang' in member && member.lang === sourceLocale;
  return wordsLeft.keys.length === 0 && ![...walk(document)].some(isLeft);
}

/** Sentences as one paragraph; each that is of another language says so. */
function joined(lines: readonly Paragraph[], locale: string): Paragraph[] {
  const [first] = lines;
  if (!first) return [];
  const space: Phrasing[] = isSquare(locale) ? [] : [{ type: 'text', value: ' ' }];
  const children = lines.flatMap(({ children, lang }, index): Phrasing[] => [
    ...(index === 0 ? [] : space),
    ...(lang === undefined ? children : [{ type: 'span' as const, lang, children }]),
  ]);
  return [{ type: 'paragraph', id: 'front/part', children }];
}
