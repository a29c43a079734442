import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import { residueIn, sourceWords } from '../../writing/residue.ts';
import { languageOf } from '../../writing/scripts.ts';
import { placeIn } from '../place-in.ts';
import type { Reading } from '../reading.ts';
import type { Guide, Language } from '../rule.ts';

/** LO-11: nothing of the English guide stands in another language's files, unless it is marked as English. */
export function noResidue({ languages }: Guide): Verdict {
  const english = languages.find(({ locale }) => languageOf(locale) === 'en');
  const [source] = english ? [...english.pdfs, ...english.books, ...english.texts] : [];
  const others = languages.filter(({ locale }) => languageOf(locale) !== 'en');
  const marked = others.flatMap(markedOf);
  if (!source || marked.length === 0) return notApplicable('LO-11', 'no English file beside one of another language');
  const words = sourceWords(source.blocks.map(({ text }) => text));
  const places = marked.flatMap(({ reading, locale }) =>
    reading.blocks.flatMap((block) =>
      residueIn(withoutAddresses(block.own ?? '', reading), locale, words).map((left) =>
        placeIn(reading, block, `"${left}" is English`),
      ),
    ),
  );
  return judged('LO-11', places, `${marked.length} files in ${others.length} languages beside ${source.subject.path}`);
}

/** A text without the addresses of its file's links, also where print goes on with one in the next line. */
function withoutAddresses(text: string, { links }: Reading): string {
  if (!text.includes('.')) return text;
  // The longest first: what is left of an address whose host is another one would be words.
  const longestFirst = [...new Set(links)].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((left, link) => {
    const letters = [...link].map((letter) => letter.replace(/[^\w]/, '\\$&'));
    return left.replaceAll(new RegExp(letters.join('\\s?'), 'gi'), ' \ufffc ');
  }, text);
}

/** Plain text marks no language; it says what the others say. */
function markedOf({ locale, pdfs, books }: Language) {
  return [...pdfs.slice(0, 1), ...books].map((reading) => ({ reading, locale }));
}
