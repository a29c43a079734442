import { shortAddress } from '../ast/address.ts';
import { colonOf } from '../ast/colon.ts';
import { labelContext } from '../ast/messages.ts';
import type { Link, Paragraph, Phrasing, Resource } from '../ast/nodes.ts';
import type { ResourceRecord } from '../ast/resource.ts';
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
    const label = website.label === undefined ? undefined : labelOf(context, website.label, record, state);
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
    const label = phone.label === undefined ? word : labelOf(context, phone.label, record, state);
    const { file, position } = { ...record, ...phone };
    return { type: 'paragraph', id: context, file, position, children: numberLine(label, phone.number, state) };
  });
}

/** A label with the language that it is in. */
interface Label {
  text: string;
  lang: string;
}

/** A number as a link, behind its label. */
export function numberLine(label: Label, number: string, state: LocalizeState): Phrasing[] {
  const link: Link = {
    type: 'link',
    address: `tel:${number.replaceAll(/[^\d+*#]/g, '')}`,
    description: fill(state.words, 'call', { number }),
    children: [{ type: 'text', value: number }],
  };
  const words = inLanguage(label.text, label.lang, state.locale);
  return [...withLatinRuns([words], state), { type: 'text', value: colonOf(state.locale) }, link];
}

/** A link that shows nothing but its short address. */
export function addressLink(address: string, description: string): Link {
  return { type: 'link', address, description, children: [{ type: 'text', value: shortAddress(address) }] };
}

/** A label of a group: one that a site has added keeps the language of its record. */
function labelOf(context: string, label: string, record: ResourceRecord, state: LocalizeState): Label {
  if (!record.local) return localizeLabel(context, label, state);
  return { text: label.normalize('NFC'), lang: record.lang ?? state.sourceLocale };
}

/** A label with its language: one that is only copied, as a name is, keeps the language it was written in. */
function localizeLabel(context: string, label: string, state: LocalizeState): Label {
  const message = findTranslation(state.catalogue, context, label);
  return message && !isCopy(message)
    ? { text: message.translation.normalize('NFC'), lang: state.locale }
    : { text: label.normalize('NFC'), lang: state.sourceLocale };
}
