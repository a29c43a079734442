import { judged, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import { leftOut } from '../left-out.ts';
import { type Reading, unescaped } from '../reading.ts';
import type { Guide } from '../rule.ts';
import { notInOrder } from '../same-list.ts';
import { countOf, wordsThatDiffer } from '../same-words.ts';

/** TX-07: the plain text says what the PDF says, or the book where there is no PDF, and prints every address and number. */
export function textWords({ languages, others }: Guide): Verdict {
  const pairs = languages.flatMap(({ pdfs, books, texts }) => {
    const [other] = [...pdfs, ...books];
    return other ? texts.map((text) => ({ other, text })) : [];
  });
  if (pairs.length === 0) return notApplicable('TX-07', 'no plain text beside another format of its language');
  const places = pairs.flatMap(({ other, text }) => [...wordsThatDiffer(other, text), ...unprinted(other, text)]);
  const measured = pairs.map(({ text }) => `${text.subject.locale}: ${countOf(text)} words and signs`);
  return judged('TX-07', places, measured.join('; ') + leftOut({ others }));
}

/** Addresses and numbers behind the links of one file that another does not print in their order. */
function unprinted(other: Reading, text: Reading): Place[] {
  const printed = text.blocks.map((block) => block.text).join(' ');
  const missing = [
    ...notInOrder(other.links.map(withoutSpaces), withoutSpaces(unescaped(printed))),
    ...notInOrder(other.phones, printed.replaceAll(/[\s().+-]/g, '')),
  ];
  return missing.map((one) => ({
    file: text.subject.path,
    detail: `"${one}" is not printed where ${other.subject.path} links to it`,
  }));
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}
