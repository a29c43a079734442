import type { Subject } from '../../subject.ts';
import { judged, needsPerson, notApplicable, type Verdict } from '../../verdict.ts';
import { isFromTheRight, isLanguageFromTheRight } from '../../writing/scripts.ts';
import type { PdfFacts } from '../facts.ts';
import { type Block, type BlockLine, blocksOf } from './blocks.ts';
import { columnLanguage } from './columns.ts';
import { few, placeOn, points, words } from './measures.ts';

/** LP-17: a label stands on the first line of its item, before its text, at the size of the text. */
export function hangingLabels(facts: PdfFacts, subject: Subject): Verdict {
  const blocks = blocksOf(facts);
  if (blocks.length === 0) return needsPerson('LP-17', 'no tags tell which text is a label');
  const pairs = blocks.flatMap((label, index) => pairOf(label, blocks[index + 1], subject));
  if (pairs.length === 0) return notApplicable('LP-17', 'no labels of lists');
  const places = pairs.flatMap(({ label, text, language }) =>
    faultsOf(label, text, language).map((fault) =>
      placeOn(subject, label.page, `label ${words(label.text)} of ${words(text.text)} ${fault}`),
    ),
  );
  return judged('LP-17', few(places), `${pairs.length} labels`);
}

interface Pair {
  label: BlockLine;
  text: BlockLine;
  /** Of the text around it. */
  language: string | undefined;
}

function pairOf(block: Block, next: Block | undefined, subject: Subject): Pair[] {
  const { element, lines } = block;
  const [label, text] = [lines[0], next?.lines[0]];
  if (element.role !== 'Lbl' || element.parent?.role !== 'LI' || !label || !text) return [];
  return [{ label, text, language: columnLanguage(block, subject) }];
}

function faultsOf(label: BlockLine, text: BlockLine, language: string | undefined): string[] {
  const [isLeft, isRight] = [label.left < text.left, label.left > text.right];
  // An item in Latin letters within a guide from the right may stand either way.
  const isEither = isLanguageFromTheRight(language) && !isFromTheRight(text.text);
  const isBefore = isEither ? isLeft || isRight : isFromTheRight(text.text) ? isRight : isLeft;
  if (label.page !== text.page || Math.abs(label.y - text.y) > 0.5) return ['stands on another line'];
  return [
    ...(isBefore ? [] : ['does not stand before its text']),
    ...(Math.abs(label.sizePt - text.sizePt) > 0.05
      ? [`is ${points(label.sizePt)}, its text ${points(text.sizePt)}`]
      : []),
  ];
}
