import { shortAddress } from '../ast/address.ts';
import type { Block, Figure, Paragraph, Phrasing, Site } from '../ast/nodes.ts';
import { fill } from '../ast/words.ts';
import { addressLink, numberLine } from './contact.ts';
import { inLanguage, say } from './say.ts';
import type { LocalizeState } from './state.ts';

/**
 * Who gives the guide out, as it is read in every format: logo, name, address, numbers, hours, website. What the organization has written is
 * printed as it is in every language, and tagged as names are (UX-07).
 */
export function sitePanel(site: Site, state: LocalizeState): Block[] {
  return [
    ...(site.logo ? [logo(site.logo, state)] : []),
    ...(site.name === undefined ? [] : [organization(site.name, state)]),
    ...(site.address.length > 0 ? [address(site.address, state)] : []),
    ...numbers(site, state),
    ...(site.hours.length > 0 ? [hours(site.hours, state)] : []),
    ...(site.website === undefined ? [] : [website(site.website, site.name, state)]),
  ].map((block) => ({ ...block, file: site.file, position: block.position ?? site.position }));
}

function logo(figure: Figure, { locale, sourceLocale }: LocalizeState): Figure {
  return figure.alt === '' || locale === sourceLocale ? figure : { ...figure, lang: sourceLocale };
}

function organization(name: string, state: LocalizeState): Paragraph {
  const words = inLanguage(name, state.sourceLocale, state.languageOf('given-by'));
  return say('site/organization', 'given-by', { organization: [{ type: 'strong', children: [words] }] }, state);
}

/** All lines of the address in one paragraph. */
function address(lines: readonly string[], state: LocalizeState): Paragraph {
  return { type: 'paragraph', id: 'site/address', children: brokenLines(lines, state.locale, state) };
}

function numbers({ phones }: Site, state: LocalizeState): Paragraph[] {
  return phones.map(({ number, label }, index) => {
    const words =
      label === undefined
        ? { text: fill(state.words, 'phone'), lang: state.languageOf('phone') }
        : { text: label, lang: state.sourceLocale };
    return { type: 'paragraph', id: `site/phone-${index + 1}`, children: numberLine(words, number, state) };
  });
}

function hours(lines: readonly string[], state: LocalizeState): Paragraph {
  return say('site/hours', 'hours', { hours: brokenLines(lines, state.languageOf('hours'), state) }, state);
}

function website(url: string, name: string | undefined, { words }: LocalizeState): Paragraph {
  const description =
    name === undefined
      ? fill(words, 'link-to', { text: fill(words, 'website'), address: shortAddress(url) })
      : fill(words, 'website-of', { name });
  return { type: 'paragraph', id: 'site/website', children: [addressLink(url, description)] };
}

/** Lines as they were written, each in the language of the guide. */
function brokenLines(lines: readonly string[], around: string, { sourceLocale }: LocalizeState): Phrasing[] {
  return lines.flatMap((line, index): Phrasing[] => {
    const words = inLanguage(line, sourceLocale, around);
    return index === 0 ? [words] : [{ type: 'break' }, words];
  });
}
