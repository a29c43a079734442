import { shortAddress } from '../ast/address.ts';
import { colonOf } from '../ast/colon.ts';
import { labelContext } from '../ast/messages.ts';
import type { Link, Paragraph, Phrasing, Resource } from '../ast/nodes.ts';
import { findTranslation } from '../ast/translation.ts';
import { fill } from '../ast/words.ts';
import { withLatinRuns } from './latin-runs.ts';
import { nameOf } from './name.ts';
import { isCopy } from './running.ts';
import { inLanguage } from './say.ts';
import type { LocalizeState } from './state.ts';

/** Each address of a group, alone on its line, under its label where it has one (LP-11). */
export function websiteLines(resource: Resource, state: LocalizeState): Paragraph[] {
  const { id, record } = resource;
  const group = nameOf(resource);
  return record.websites.map((website, index) => {
    const context = labelContext(id, 'website', index);
    const label = website.label === undefined ? undefined : localizeLabel(context, website.label, state);
    const name = label ? `${group}, ${label.text}` : group;
    const link = addressLink(website.url, fill(state.words, 'website-of', { name }));
    const { file, position } = { ...record, ...website };
    const children: Phrasing[] = label
      ? [...withLatinRuns([inLanguage(label.text, label.lang, state.locale)], state), { type: 'break' }, link]
      : [link];
    return { type: 'paragraph', id: context, file, position, children };
  });
}

/** Each number of a group behind its label, in ASCII digits in every language (LO-10). */
export function phoneLines({ id, record }: Resource, state: LocalizeState): Paragraph[] {
  return record.phones.map((phone, index) => {
    const context = labelContext(id, 'phone', index);
    const key = phone.type === 'text' ? 'text-message' : 'phone';
    const word = { text: fill(state.words, key), lang: state.languageOf(key) };
    const label = phone.label === undefined ? word : localizeLabel(context, phone.label, state);
    const link: Link = {
      type: 'link',
      address: `tel:${phone.number.replaceAll(/[^\d+*#]/g, '')}`,
      description: fill(state.words, 'call', { number: phone.number }),
      children: [{ type: 'text', value: phone.number }],
    };
    const { file, position } = { ...record, ...phone };
    const words = inLanguage(label.text, label.lang, state.locale);
    const colon: Phrasing = { type: 'text', value: colonOf(state.locale) };
    const children = [...withLatinRuns([words], state), colon, link];
    return { type: 'paragraph', id: context, file, position, children };
  });
}

/** A link that shows nothing but its short address. */
export function addressLink(address: string, description: string): Link {
  return { type: 'link', address, description, children: [{ type: 'text', value: shortAddress(address) }] };
}

/** A label with its language: one that is only copied, as a name is, keeps the language it was written in. */
function localizeLabel(context: string, label: string, state: LocalizeState): { text: string; lang: string } {
  const message = findTranslation(state.catalogue, context, label);
  return message && !isCopy(message)
    ? { text: message.translation.normalize('NFC'), lang: state.locale }
    : { text: label.normalize('NFC'), lang: state.sourceLocale };
}
