import type { Subject } from '../../subject.ts';
import type { Place } from '../../verdict.ts';
import { judged, notApplicable } from '../../verdict.ts';
import type { PdfFacts, StructureNode } from '../facts.ts';
import type { PdfRule } from '../rule.ts';
import { placeOf } from './reading/place.ts';
import { elementsIn, named, placedElements, shownTexts, withRole } from './reading/walk.ts';

/** UA-13: headings begin at H1, go down one level at a time, and are all numbered or all not. */
export const headingLevels: PdfRule = (facts, subject) => {
  const all = placedElements(facts).map(({ node }) => node);
  const numbered = all.filter(({ standard }) => /^H\d+$/.test(standard));
  const plain = all.filter(({ standard }) => standard === 'H');
  if (numbered.length + plain.length === 0) return notApplicable('UA-13', 'no headings');
  const faults = [
    ...skippedLevels(numbered, subject),
    ...untaggedHeadings(facts, [...numbered, ...plain], subject),
    ...(numbered.length > 0
      ? plain.map((node) => placeOf(subject, node, `${named(node)} beside numbered headings`))
      : []),
    ...all.flatMap((node) => {
      const own = elementsIn(node).filter(({ standard }) => standard === 'H');
      return own.length > 1 ? [placeOf(subject, node, `${own.length} H in one ${node.role}`)] : [];
    }),
  ];
  return judged('UA-13', faults, `${numbered.length + plain.length} headings, levels without gaps`);
};

function skippedLevels(headings: readonly StructureNode[], subject: Subject): Place[] {
  let last = 0;
  return headings.flatMap((heading) => {
    const level = Number(heading.standard.slice(1));
    const expected = last + 1;
    last = level;
    if (level <= expected) return [];
    return [placeOf(subject, heading, `${named(heading)}, expected H${expected} or higher`)];
  });
}

/** Paragraphs that are set as headings are, larger than the text: they look like headings, and no reader is told of one. */
function untaggedHeadings(facts: PdfFacts, headings: readonly StructureNode[], subject: Subject): Place[] {
  const text = usualSize(facts);
  const looks = new Set(headings.flatMap((heading) => lookOf(heading, facts) ?? []));
  return withRole(facts, 'P').flatMap((paragraph) => {
    const look = lookOf(paragraph, facts);
    if (look === undefined || !looks.has(look) || Number.parseFloat(look) <= text) return [];
    return [placeOf(subject, paragraph, `${named(paragraph)} is set as a heading is, ${look}`)];
  });
}

/** Size and face of an element, when all of it is of one. */
function lookOf(node: StructureNode, facts: PdfFacts): string | undefined {
  const looks = new Set(
    shownTexts(node, facts).map(({ sizePt, font }) => `${sizePt.toFixed(1)} pt ${withoutTag(font)}`),
  );
  return looks.size === 1 ? [...looks][0] : undefined;
}

function withoutTag(font: string): string {
  return font.replace(/^[A-Z]{6}\+/, '');
}

/** The size that most letters have. */
function usualSize({ pages }: PdfFacts): number {
  const letters = new Map<string, number>();
  for (const { text, sizePt } of pages.flatMap(({ texts }) => texts))
    letters.set(sizePt.toFixed(1), (letters.get(sizePt.toFixed(1)) ?? 0) + text.length);
  const [most] = [...letters].sort(([, one], [, other]) => other - one);
  return Number(most?.[0] ?? 0);
}
