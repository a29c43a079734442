import { slug } from 'github-slugger';
import type { RootContent } from 'mdast';
import { directionOf } from '../ast/direction.ts';
import { languageName } from '../ast/language.ts';
import type { Block, Document, Metadata } from '../ast/nodes.ts';
import { outlineOf } from '../ast/outline.ts';
import { plainText } from '../ast/plain-text.ts';
import type { GuideSettings } from '../ast/settings.ts';
import { createState, type ModelInput } from './create-state.ts';
import type { HeadingPlan } from './headings.ts';
import { reportCollisions, reportUnlisted } from './resource-list.ts';
import { nestSections, type Stretch } from './sections.ts';
import { readSite } from './site.ts';
import type { State } from './state.ts';
import { findCover, findTitle, readCover, readTitle, readTitlePictures } from './title.ts';

/**
 * The document in the language it was written in. Problems go to the files they belong to; the document is complete all the
 * same, so that the stages after this one find their own.
 */
export function buildDocument(input: ModelInput): Document {
  const { tree, settings } = input;
  // Links may lead forward and notes stand anywhere: headings, definitions and notes are known before any text is read.
  const titleNode = findTitle(tree);
  const { state, plan, notes } = createState(input, titleNode);
  // The title goes first: what stands before it would change places with it. Pictures inside it follow as blocks.
  const heading = readTitle(tree, titleNode, state);
  const title = plainText(heading.children);
  const body = tree.children.filter((node) => node !== titleNode);
  const coverNode = findCover(titleNode ? body.slice(tree.children.indexOf(titleNode)) : body);
  const cover = readCover(coverNode, state);
  const rest = body.filter((node) => node !== coverNode?.node);
  const titlePictures = readTitlePictures(titleNode, state);
  const { opening, stretches } = readBlocks(rest, state, plan);
  // The notes come last, and after all calls: that is what numbers them.
  const notesStretch = notes.stretch(state);
  const children = [
    ...titlePictures,
    ...opening,
    ...nestSections(notesStretch ? [...stretches, notesStretch] : stretches),
  ];
  // Nothing may be lost in silence: an empty guide, groups that no directive lists, notes that nothing calls.
  reportEmpty(children, state);
  reportUnlisted(state);
  reportCollisions(state);
  notes.report(state.error);
  const site = input.site && readSite(input.site, state);
  return {
    type: 'document',
    locale: settings.lang,
    languageName: languageName(settings.lang),
    direction: directionOf(settings.lang),
    sourceLocale: settings.lang,
    title,
    metadata: metadataOf(settings, title),
    review: { state: 'source' },
    words: input.words,
    wordsLeft: { keys: [], language: 'en' },
    heading,
    ...(cover && { cover }),
    front: [],
    editionLines: {},
    ...(site && { site }),
    panel: [],
    children,
    outline: outlineOf(children),
    assets: Object.fromEntries(state.assets),
  };
}

/** All blocks, cut where a section begins. */
function readBlocks(
  nodes: readonly RootContent[],
  state: State,
  plan: HeadingPlan,
): { opening: Block[]; stretches: Stretch[] } {
  const opening: Block[] = [];
  const stretches: Stretch[] = [];
  for (const node of nodes) {
    const section = plan.sections.get(node);
    const last = stretches.at(-1);
    const [first, ...others] = state.flow([node], section ?? last?.id ?? 'guide');
    if (section !== undefined && first?.type === 'heading')
      stretches.push({ id: section, heading: first, blocks: others });
    else if (first) (last?.blocks ?? opening).push(first, ...others);
  }
  return { opening, stretches };
}

function reportEmpty(children: readonly Block[], state: State): void {
  if (children.length > 0) return;
  state.error({
    reason: 'Unexpected guide without text, expected some after the title',
    rule: 'empty-guide',
    place: { line: 1, column: 1 },
    hint: 'Write at least one paragraph.',
  });
}

/** Longest file-name stem made from a title, in characters: file systems end names at 255 bytes. */
const STEM_LENGTH = 60;

/** The title as a file-name stem, cut between words. */
function fileStem(title: string): string {
  const whole = slug(title);
  if (whole.length <= STEM_LENGTH) return whole;
  const cut = whole.slice(0, STEM_LENGTH + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0)) || whole.slice(0, STEM_LENGTH);
}

/** What the files say of themselves; absent values are left out. */
function metadataOf(
  { slug: given, date, publisher, contact, rights, description, version, neutralTitle }: GuideSettings,
  title: string,
): Metadata {
  return {
    slug: given ?? (fileStem(title) || 'guide'),
    ...(date !== undefined && { date }),
    ...(publisher !== undefined && { publisher: publisher.normalize('NFC') }),
    ...(contact !== undefined && { contact }),
    ...(rights !== undefined && { rights: rights.normalize('NFC') }),
    ...(description !== undefined && { description: description.normalize('NFC') }),
    ...(version !== undefined && { version: version.normalize('NFC') }),
    ...(neutralTitle !== undefined && {
      neutral: { title: neutralTitle.normalize('NFC'), slug: fileStem(neutralTitle) || 'handbook' },
    }),
  };
}
