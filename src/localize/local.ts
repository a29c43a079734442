import { languageName } from '../ast/language.ts';
import type { Block, Paragraph, Phrasing, Resource } from '../ast/nodes.ts';
import { withLatinRuns } from './latin-runs.ts';
import { inLanguage, say } from './say.ts';
import type { LocalizeState } from './state.ts';

/**
 * What the entry of a group says when a site has added it: whose it is, and, where its texts are in another language than the document, which
 * one. A reader sees at once why the lines below cannot be read, and that they are not a translation that somebody forgot.
 */
export function localLines({ id, record }: Resource, state: LocalizeState): Paragraph[] {
  if (!record.local) return [];
  const own = languageOf({ record }, state);
  if (own === state.locale) return [whose(id, state)];
  const language = say(`${id}/language`, 'local-language', { language: [nameOf(own, state)] }, state);
  // The record asks for the name of its language, which may have letters that no face here has.
  return [whose(id, state), { ...language, file: record.file, position: record.position }];
}

function whose(id: string, state: LocalizeState): Paragraph {
  const { organization, sourceLocale } = state;
  if (organization === undefined) return say(`${id}/local`, 'local', {}, state);
  const name = inLanguage(organization, sourceLocale, state.languageOf('local-by'));
  return say(`${id}/local`, 'local-by', { organization: [name] }, state);
}

function nameOf(lang: string, state: LocalizeState): Phrasing {
  return inLanguage(languageName(lang), lang, state.languageOf('local-language'));
}

/** The texts of a group that a site has added: as they were written, and tagged with their language where it is another one; the name inside. */
export function keptBlocks(resource: Resource, state: LocalizeState): Block[] {
  const lang = languageOf(resource, state);
  if (lang === state.locale)
    return resource.children.map((block) => mapParagraphs(block, (one) => ownRuns(one, state)));
  const [name, ...prose] = resource.children;
  return [
    ...(name
      ? [mapParagraphs(name, (one) => ({ ...one, children: [{ type: 'span', lang, children: one.children }] }))]
      : []),
    ...prose.map((block) => mapParagraphs(block, (one) => ({ ...one, lang }))),
  ];
}

function languageOf({ record }: Pick<Resource, 'record'>, { sourceLocale }: LocalizeState): string {
  return record.lang ?? sourceLocale;
}

function ownRuns(paragraph: Paragraph, state: LocalizeState): Paragraph {
  return { ...paragraph, children: withLatinRuns(paragraph.children, state) };
}

/** A block of an entry with its paragraphs changed: `model` makes it of paragraphs, and of notes that hold one each. */
function mapParagraphs(block: Block, change: (paragraph: Paragraph) => Paragraph): Block {
  if (block.type === 'paragraph') return change(block);
  if (block.type !== 'list') return block;
  const children = block.children.map((item) => ({
    ...item,
    children: item.children.map((child) => mapParagraphs(child, change)),
  }));
  return { ...block, children };
}
