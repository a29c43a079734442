import type { Document, List, ListItem, OutlineItem, Paragraph } from '../../ast/nodes.ts';
import { fill } from '../../ast/words.ts';
import { blocks } from './handle/blocks.ts';
import { figure } from './handle/figure.ts';
import { heading } from './handle/heading.ts';
import { list } from './handle/list.ts';
import { paragraph } from './handle/paragraph.ts';
import type { Piece } from './piece.ts';
import type { Setting } from './setting.ts';

/** Depth of the deepest heading that the contents list, as in print. */
const CONTENTS_DEPTH = 3;

/** What opens the file (TX-09): title, edition, cover picture, then language, date and other formats, and who gives it out. */
export function frontPart(edition: string, setting: Setting): Piece[] {
  const { document } = setting;
  return [
    ...heading(document.heading, setting),
    ...paragraph(plainParagraph('front/edition', edition), setting),
    ...(document.cover ? figure(document.cover, setting) : []),
    ...blocks([...document.front, ...document.panel], setting),
  ];
}

/** The contents, as one flat list (TX-03), where there is more than one place to go to. */
export function contentsPart(setting: Setting): Piece[] {
  const { outline, words } = setting.document;
  if (outline.length < 2) return [];
  return [
    ...heading(plainParagraph('contents', fill(words, 'contents')), setting),
    ...list(contentsList(outline), setting),
  ];
}

/** The guide itself. */
export function bodyPart(setting: Setting): Piece[] {
  return blocks(setting.document.children, setting);
}

function contentsList(outline: Document['outline']): List {
  return { type: 'list', id: 'contents/list', ordered: false, start: 1, children: outline.flatMap(contentsItems) };
}

function contentsItems({ id, depth, title, children }: OutlineItem): ListItem[] {
  if (depth > CONTENTS_DEPTH) return [];
  const item: ListItem = {
    type: 'listItem',
    id: `contents/${id}`,
    children: [plainParagraph(`contents/${id}/p`, title)],
  };
  return [item, ...children.flatMap(contentsItems)];
}

function plainParagraph(id: string, value: string): Paragraph {
  return { type: 'paragraph', id, children: [{ type: 'text', value }] };
}
