import type { Subject } from '../../subject.ts';
import { judged, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import { isFromTheRight, isLanguageFromTheRight } from '../../writing/scripts.ts';
import { type PdfFacts, textOf } from '../facts.ts';
import { type Block, type BlockLine, blocksOf } from '../print/blocks.ts';
import { few, placeOn, words } from '../print/measures.ts';
import { foliosOf } from '../print/page-numbers.ts';
import { printedOrder, withoutBreaks } from './printed-order.ts';

/**
 * LO-09: in a language that is written from the right, numbers and addresses still run from the left, on the page and when they are
 * read out, and what stands at the end of a line or before it stands on the other side.
 */
export function rightToLeft(facts: PdfFacts, subject: Subject): Verdict {
  if (!isLanguageFromTheRight(subject.locale)) return notApplicable('LO-09', 'the language is written from the left');
  const targets = targetsOf(facts);
  const places = [
    ...backward(targets, printedOrder(facts), 'printed', subject),
    ...backward(targets, readOrder(facts), 'read out', subject),
    ...numbersOnTheRight(facts, subject),
    ...labelsOnTheLeft(blocksOf(facts), subject),
  ];
  return judged('LO-09', few(places), `${targets.length} numbers and addresses of links`);
}

/** A number or an address that a link leads to. */
interface Target {
  page: number;
  plain: string;
}

function targetsOf({ pages }: PdfFacts): Target[] {
  return pages.flatMap(({ links }, index) =>
    links.flatMap(({ url = '' }) => {
      const phone = /^tel:(.*)$/i.exec(url)?.[1]?.replaceAll(/\D/g, '');
      const host = /^https?:\/\/(?:www\.)?([^/]+)/i.exec(url)?.[1];
      const plain = withoutBreaks(phone ?? host ?? '');
      return plain === '' ? [] : [{ page: index + 1, plain }];
    }),
  );
}

/** What is read out of each page, or of all of it where that is not known by page. */
function readOrder({ tree, pages }: PdfFacts): string[] {
  const all = withoutBreaks(tree.map(textOf).join('\n'));
  return pages.map(() => all);
}

/** Those that stand there from right to left, and nowhere from left to right. */
function backward(targets: readonly Target[], texts: readonly string[], how: string, subject: Subject): Place[] {
  return targets.flatMap(({ page, plain }) => {
    const text = texts[page - 1] ?? '';
    const reversed = [...plain].reverse().join('');
    if (reversed === plain || text.includes(plain) || !text.includes(reversed)) return [];
    return [placeOn(subject, page, `${words(plain)} is ${how} backwards: ${words(reversed)}`)];
  });
}

function labelsOnTheLeft(blocks: readonly Block[], subject: Subject): Place[] {
  return blocks.flatMap(({ element, lines: [label] }, index) => {
    const text = blocks[index + 1]?.lines[0];
    if (element.role !== 'Lbl' || element.parent?.role !== 'LI' || !label || !text || !isLeftOf(label, text)) return [];
    return [placeOn(subject, label.page, `label ${words(label.text)} stands to the left of ${words(text.text)}`)];
  });
}

function isLeftOf(label: BlockLine, text: BlockLine): boolean {
  return label.page === text.page && isFromTheRight(text.text) && label.right <= text.left + 0.5;
}

/** Page 1 lies where the last page of a book from the left does: its outer corner is the left one. */
function numbersOnTheRight(facts: PdfFacts, subject: Subject): Place[] {
  return foliosOf(facts)
    .filter((folio) => folio !== undefined)
    .filter(({ page, left, right, widthPt }) => page % 2 === 1 && (left + right) / 2 > widthPt / 2)
    .map(({ page, text }) =>
      placeOn(subject, page, `page number ${words(text)} stands at the right, expected at the left`),
    );
}
