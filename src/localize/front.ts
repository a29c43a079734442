import { shortAddress } from '../ast/address.ts';
import { formatDate, languageName } from '../ast/language.ts';
import type { Metadata, Paragraph, Phrasing, Review } from '../ast/nodes.ts';
import type { ResourceRecord } from '../ast/resource.ts';
import { fill } from '../ast/words.ts';
import { checkedLine } from './checked.ts';
import { addressLink } from './contact.ts';
import { inLanguage, say, sayList } from './say.ts';
import type { LocalizeState } from './state.ts';

/** What the lines under the title speak of. */
export interface FrontFacts {
  metadata: Metadata;
  review: Review;
  /** Whether something that is printed has no translation. */
  incomplete: boolean;
  /** The groups that are printed. */
  records: readonly ResourceRecord[];
}

/** The lines that open every format (TX-09, LP-25): language, date, what is not reviewed or translated, other formats. */
export function frontLines({ metadata, review, incomplete, records }: FrontFacts, state: LocalizeState): Paragraph[] {
  return [
    languageLine(state),
    ...dateLine(metadata, state),
    ...checkedLine(records, state),
    ...(review.state === 'unreviewed' ? [say('front/review', 'unreviewed', {}, state)] : []),
    ...(incomplete ? [say('front/untranslated', 'untranslated', {}, state)] : []),
    ...formatsLine(metadata.contact, state),
  ];
}

function languageLine(state: LocalizeState): Paragraph {
  const name = inLanguage(languageName(state.locale), state.locale, state.languageOf('language'));
  return say('front/language', 'language', { language: [name] }, state);
}

function dateLine({ date, version }: Metadata, state: LocalizeState): Paragraph[] {
  const text = (value: string): Phrasing[] => [{ type: 'text', value }];
  if (date === undefined)
    return version === undefined ? [] : [say('front/date', 'version', { version: text(version) }, state)];
  const key = version === undefined ? 'dated' : 'dated-version';
  const values = { date: text(formatDate(date, state.languageOf(key))), ...(version && { version: text(version) }) };
  return [say('front/date', key, values, state)];
}

function formatsLine(contact: string | undefined, state: LocalizeState): Paragraph[] {
  if (state.formats.length === 0) return [];
  const key = contact === undefined ? 'other-formats' : 'other-formats-contact';
  const formats = sayList(state.formats, 'disjunction', state.languageOf(key), state);
  return [
    say('front/formats', key, { formats, contact: contact === undefined ? [] : [contactLink(contact, state)] }, state),
  ];
}

/** The contact as a link when it is an address of mail or web, as text otherwise. */
export function contactLink(contact: string, { words }: LocalizeState): Phrasing {
  if (/^(?:mailto:)?[^\s@/]+@[^\s@/]+$/.test(contact)) {
    const address = contact.startsWith('mailto:') ? contact : `mailto:${contact}`;
    return addressLink(address, fill(words, 'email-to', { address: shortAddress(address) }));
  }
  if (!/^https?:\/\//.test(contact)) return { type: 'text', value: contact };
  return addressLink(contact, fill(words, 'link-to', { text: fill(words, 'website'), address: shortAddress(contact) }));
}
