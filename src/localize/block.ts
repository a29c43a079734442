import type { Block, Code, Figure, ListItem, Resource, Table } from '../ast/nodes.ts';
import { findTranslation } from '../ast/translation.ts';
import { composeEntry } from './entry.ts';
import { keptBlocks } from './local.ts';
import { localizeRunning, sourceOf } from './running.ts';
import type { LocalizeState } from './state.ts';

/** A block in the locale, and all that is inside it. */
export function localizeBlock(block: Block, state: LocalizeState): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return localizeRunning(block, state);
    case 'section':
    case 'blockquote':
      return { ...block, children: localizeBlocks(block.children, state) };
    case 'list':
      return { ...block, children: block.children.map((item) => localizeItem(item, state)) };
    case 'table':
      return localizeTable(block, state);
    case 'figure':
      return localizeFigure(block, state);
    case 'code':
      return localizeCode(block, state);
    case 'resourceList':
      return { ...block, children: block.children.map((resource) => localizeResource(resource, state)) };
    case 'thematicBreak':
      return block;
  }
}

/** Blocks in the locale, in the same order. */
export function localizeBlocks(blocks: readonly Block[], state: LocalizeState): Block[] {
  return blocks.map((block) => localizeBlock(block, state));
}

/** The alternative text of a picture in the locale. */
export function localizeFigure(figure: Figure, state: LocalizeState): Figure {
  if (figure.alt === '') return figure;
  const message = findTranslation(state.catalogue, figure.id, figure.alt);
  if (message) return { ...figure, ...sourceOf(message, state), alt: message.translation.normalize('NFC') };
  return state.locale === state.sourceLocale ? figure : { ...figure, lang: state.sourceLocale };
}

/** Code is not translated: it says which language the words in it are. */
function localizeCode(code: Code, { locale, sourceLocale }: LocalizeState): Code {
  return locale === sourceLocale ? code : { ...code, lang: sourceLocale };
}

function localizeItem(item: ListItem, state: LocalizeState): ListItem {
  return { ...item, children: localizeBlocks(item.children, state) };
}

function localizeTable(table: Table, state: LocalizeState): Table {
  const children = table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => localizeRunning(cell, state)),
  }));
  return { ...table, children };
}

function localizeResource(resource: Resource, state: LocalizeState): Resource {
  const children = resource.record.local ? keptBlocks(resource, state) : localizeBlocks(resource.children, state);
  return composeEntry({ ...resource, children }, state);
}
