import type { Layout } from '../../../src/ast/layout.ts';
import type { Asset, Block, Document, Paragraph, Phrasing } from '../../../src/ast/nodes.ts';
import type { EpubOptions } from '../../../src/render/epub/options.ts';
import {
  documentOf,
  figure,
  heading,
  type Inline,
  inlines,
  lineEnd,
  link,
  list,
  paragraph,
  resources,
  section,
  strong,
  table,
} from '../../documents.ts';
import { words } from '../../model/guide.ts';

const drawing: Asset = {
  mediaType: 'image/svg+xml',
  bytes: new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30"><path d="M4 4h32v22H4z"/></svg>',
  ),
  widthPx: 40,
  heightPx: 30,
};

/** A paragraph with an id of its own. */
export function named(id: string, ...nodes: Inline[]): Paragraph {
  return { ...paragraph(...nodes), id };
}

/** The call of the guide's only note. */
export const noteCall: Phrasing = { type: 'footnoteReference', number: 1, target: 'footnotes/a' };

const spanish: Phrasing = { type: 'span', lang: 'es', children: inlines(['Reducción de daños']) };

function opening(): Block[] {
  return [named('intro/p1', 'Before the first section, with a ', link('#limits/heading', 'link inside'), '.')];
}

function moderation(): Block {
  const entry = resources([
    named('resource:hams/name', strong('HAMS & friends <one>')),
    named('resource:hams/description', 'Support for change. ', spanish, ' is how Spanish says it.'),
    named('resource:hams/website-1', link('https://hams.cc/', 'hams.cc')),
    named('resource:hams/phone-1', 'Phone: ', link('tel:440-951-5357', '440-951-5357')),
  ]);
  return {
    ...section(
      2,
      'Moderation',
      named(
        'moderation/p1',
        'Plain, ',
        strong('strong with ', { type: 'emphasis', children: inlines(['stress inside']) }),
        ', ',
        { type: 'delete', children: inlines(['gone']) },
        ', ',
        { type: 'inlineCode', value: 'a < b' },
        lineEnd,
        'second line, ',
        link('mailto:help@example.org', 'help@example.org'),
        noteCall,
        '.',
      ),
      list(['one', [named('li/p', 'two'), list(['deep'])]]),
      list(['seven', 'eight'], { start: 7 }),
      { ...entry, id: 'moderation/groups' },
      { ...section(3, 'Apps', named('apps/p1', 'Apps that count.')), id: 'apps' },
    ),
    id: 'moderation',
  };
}

function limits(): Block {
  const title = { ...heading(2, 'Limits'), id: 'limits/heading' };
  const untranslated = { ...named('limits/p2', 'Este párrafo está en español.'), lang: 'es' };
  return {
    type: 'section',
    id: 'limits',
    depth: 2,
    children: [
      title,
      table(['Sign', 'Do'], ['Dizzy', 'Rest']),
      { type: 'blockquote', id: 'limits/quote', children: [named('limits/quote/p1', 'Somebody said this.')] },
      { type: 'code', id: 'limits/code', value: 'first line\n\tsecond line' },
      { type: 'thematicBreak', id: 'limits/rule' },
      { ...figure('A box of four sides'), id: 'limits/figure' },
      { ...figure(''), id: 'limits/ornament' },
      untranslated,
    ],
  };
}

function notes(): Block {
  const [item] = list([[named('footnotes/a/p1', 'What the note says.')]]).children;
  if (!item) throw new Error('a list of one has an item');
  const items = [{ ...item, id: 'footnotes/a' }];
  const title = { ...heading(2, 'Notes'), id: 'footnotes/heading' };
  const notesList: Block = { type: 'list', id: 'footnotes/list1', ordered: true, start: 1, children: items };
  return { type: 'section', id: 'footnotes', depth: 2, children: [title, notesList] };
}

/** A document with every kind of node. */
export function richDocument(given: Partial<Document> = {}): Document {
  return documentOf(given.children ?? [...opening(), moderation(), limits(), notes()], {
    heading: { ...heading(1, 'Guide & more'), id: 'title' },
    cover: { ...figure('Two people talk'), id: 'cover' },
    front: [named('front/language', 'Language: English'), named('front/date', 'This edition is of May 1, 2026.')],
    metadata: { slug: 'guide', publisher: 'A & B', date: '2026-05-01', rights: 'CC0', description: 'Where to go.' },
    assets: { 'images/picture.svg': drawing },
    words,
    ...given,
  });
}

/** A layout of pages that are given by the blocks on them, each as its id and the characters on earlier pages. */
export function layoutOf(pages: readonly [id: string, textStart: number][][]): Layout {
  const box = { xPt: 72, yPt: 72, widthPt: 300, heightPt: 20 };
  return {
    profile: 'large',
    paper: 'letter',
    locale: 'en',
    pages: pages.map((fragments, index) => ({
      label: String(index + 1),
      widthPt: 612,
      heightPt: 792,
      fragments: fragments.map(([id, textStart]) => ({ id, textStart, box })),
    })),
  };
}

/** Pages that start in every kind of place: at a block, in running text, in the contents, where the book has nothing. */
export const richLayout = layoutOf([
  [
    ['title', 0],
    ['front/edition', 0],
    ['cover', 0],
  ],
  [
    ['contents', 0],
    ['contents/moderation', 0],
  ],
  [['contents/limits', 0]],
  [['intro/p1', 0]],
  [['h:Moderation', 0]],
  [
    ['moderation/p1', 14],
    ['apps/p1', 0],
  ],
  [['resource:hams/description', 24]],
  [['unknown', 0]],
  [['limits/code', 11]],
  [['limits/figure', 0]],
  [['limits/p2', 5]],
  [],
]);

/** What a book is made with, apart from what a test asks for. */
export function optionsOf(given: Partial<EpubOptions> = {}): EpubOptions {
  return {
    layout: richLayout,
    editionLine: 'E-book edition',
    modified: '2026-05-01',
    pageBreakSource: 'Guide & more, large print edition, letter, en',
    css: 'body { line-height: 1.5; }\n',
    ...given,
  };
}
