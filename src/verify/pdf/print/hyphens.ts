import type { Subject } from '../../subject.ts';
import { judged, needsPerson, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { type BlockLine, blocksOf } from './blocks.ts';
import { few, placeOn, words } from './measures.ts';

/** A word that a line ends within. */
interface BrokenWord {
  line: BlockLine;
  before: string;
  hyphen: string;
  after: string;
}

/**
 * LP-09: no word is hyphenated. A hyphen at the end of a line is of the word itself when the word stands so on another line;
 * it was inserted when the word stands elsewhere without it.
 */
export function noHyphenation(facts: PdfFacts, subject: Subject): Verdict {
  const blocks = blocksOf(facts);
  const lines = blocks.flatMap((block) => block.lines);
  if (lines.length === 0) return needsPerson('LP-09', 'no tags tell which lines follow each other');
  const broken = blocks.flatMap((block) => brokenWords(block.lines));
  if (broken.length === 0) return judged('LP-09', [], `${lines.length} lines, none ends within a word`);
  const whole = new Set(lines.flatMap(({ text }) => text.split(/\s+/).map(bare)));
  const inserted = broken.filter((word) => isInserted(word, whole));
  if (inserted.length > 0) {
    const places = inserted.map(({ line, before, hyphen, after }) =>
      placeOn(subject, line.page, `${words(line.text)} ends within ${words(before + hyphen + after)}`),
    );
    return judged('LP-09', few(places));
  }
  const unknown = broken.filter(({ before, hyphen, after }) => !whole.has(bare(before + hyphen + after)));
  if (unknown.length === 0) return judged('LP-09', [], `${broken.length} lines end at a hyphen of the word itself`);
  const list = unknown.map(({ before, hyphen, after }) => words(before + hyphen + after)).join(', ');
  return needsPerson('LP-09', `lines end within ${list}: only a reader knows whether the word has this hyphen`);
}

function brokenWords(lines: readonly BlockLine[]): BrokenWord[] {
  return lines.flatMap((line, index) => {
    const match = /(\p{L}+)([-\u00ad\u2010])$/u.exec(line.text);
    const after = /^\p{L}+/u.exec(lines[index + 1]?.text ?? '')?.[0];
    if (!match || after === undefined) return [];
    return [{ line, before: match[1] ?? '', hyphen: match[2] ?? '', after }];
  });
}

function isInserted({ before, hyphen, after }: BrokenWord, whole: ReadonlySet<string>): boolean {
  if (hyphen === '\u00ad') return true;
  return !whole.has(bare(before + hyphen + after)) && whole.has(bare(before + after));
}

/** A word without the marks around it. */
function bare(word: string): string {
  return word.toLowerCase().replaceAll(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
}
