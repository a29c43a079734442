import { judged, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import { placeIn } from '../place-in.ts';
import type { Block, Reading } from '../reading.ts';
import type { Guide, Language } from '../rule.ts';
import { wordsThatDiffer } from '../same-words.ts';
import { tokensOf } from '../tokens.ts';

/** What an edition says of itself, and room to write: no words of the guide. */
const ITS_OWN = /^(?:title|front\/|notes-page\/|note-box)/;
/** The lines of a group. */
const ENTRY = /^resource:[^/]+/;

/**
 * LP-22 of flyers, cards and two languages side by side: every address, number and paragraph stands in the whole guide of its language. Behind a
 * neutral cover stands all of it.
 */
export function parts({ languages, others }: Guide): Verdict {
  const known = others
    .filter(({ subject }) => !subject.printOnly)
    .map((part) => ({ part, guides: guidesOf(part, languages) }))
    .filter(({ part: { subject }, guides }) => guides.length === (subject.locales?.length ?? 1));
  if (known.length === 0) return notApplicable('LP-22', 'no part of a guide beside the whole of it');
  const places = known.flatMap(({ part, guides: [guide, ...more] }) => {
    if (!guide) return [];
    const all = [guide, ...more];
    return [...targetsOutside(part, all), ...wordsOutside(part, all), ...neutralFaults(part, guide)];
  });
  const count = known.reduce((sum, { part }) => sum + part.blocks.length, 0);
  return judged('LP-22', places, `${count} paragraphs of ${known.length} files that hold a part, or two languages`);
}

/** The whole guide in each language of a part: as print where there is some, whose tags have names. */
function guidesOf({ subject }: Reading, languages: readonly Language[]): Reading[] {
  const locales = subject.locales ?? [subject.locale];
  return languages
    .filter(({ locale }) => locales.includes(locale))
    .flatMap(({ pdfs, books, texts }) => [...pdfs, ...books, ...texts].slice(0, 1));
}

/** Addresses and numbers that the guide does not have. */
function targetsOutside(part: Reading, guides: readonly Reading[]): Place[] {
  const [links, phones] = [guides.flatMap((guide) => guide.links), guides.flatMap((guide) => guide.phones)];
  const strange = [
    ...part.links.filter((link) => !links.includes(link)).map((link) => `address "${link}"`),
    ...part.phones.filter((phone) => !phones.includes(phone)).map((phone) => `number "${phone}"`),
  ];
  return [...new Set(strange)].map((what) => ({
    file: part.subject.path,
    detail: `${what} is not in ${guides.map(({ subject }) => subject.path).join(', ')}`,
  }));
}

/** Paragraphs that the guide does not have, word for word. A file that has none of its paragraphs is about the guide, and no part of it. */
function wordsOutside(part: Reading, guides: readonly Reading[]): Place[] {
  const ids = new Set(guides.flatMap(({ blocks }) => blocks.flatMap(({ id }) => id ?? [])));
  const own = part.blocks.filter(({ id }) => id === undefined || !ITS_OWN.test(id));
  if (!own.some(({ id }) => id !== undefined && ids.has(id))) return [];
  const blocks = guides.flatMap((guide) => guide.blocks);
  const whole = blocks.map(plain).join('\n');
  return own
    .filter((block) => !whole.includes(plain(block)) && !standsInEntry(block, blocks))
    .map((block) => placeIn(part, block, `"${shown(block)}" is not in ${guides[0]?.subject.path}`));
}

/** A line may put together what an entry of the guide has in several: its name and its address. */
function standsInEntry(block: Block, guide: readonly Block[]): boolean {
  const entry = ENTRY.exec(block.id ?? '')?.[0];
  if (entry === undefined) return false;
  const own = guide.filter(({ id }) => ENTRY.exec(id ?? '')?.[0] === entry);
  const words = new Set(own.flatMap(({ text }) => tokensOf(text)));
  return tokensOf(block.text).every((word) => words.has(word));
}

/** Behind a neutral cover all words are those of the guide, in their order, but for the title, the picture and what it says of itself. */
function neutralFaults(part: Reading, guide: Reading): Place[] {
  if (part.subject.profile?.layout.cover !== 'alone') return [];
  return wordsThatDiffer(withoutCover(guide), withoutCover(part));
}

function withoutCover(reading: Reading): Reading {
  const isCover = ({ id = '' }: Block) => ITS_OWN.test(id) || id === 'cover' || id.startsWith('site/');
  return { ...reading, blocks: reading.blocks.filter((block) => !isCover(block)) };
}

/** A text without spaces, which lines of print have elsewhere, and without what formats write in several ways. */
function plain({ text }: Pick<Block, 'text'>): string {
  return tokensOf(text).join('');
}

function shown({ text }: Block): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
