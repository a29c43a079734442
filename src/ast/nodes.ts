import type { Position } from 'unist';
import type { ResourceRecord } from './resource.ts';

/**
 * The vocabulary between all stages: one tree, a union on `type`. It follows mdast where mdast has a node and adds
 * what a printed guide needs beside it (sections, figures, resource entries, runs of another language).
 */

/** Where a node was written: the file it came from and its place there. */
export interface Source {
  /** Path of the source file, relative to the content folder. */
  file?: string;
  position?: Position;
}

interface PhrasingBase extends Source {
  /** BCP 47 tag; present only where the language differs from the parent's. */
  lang?: string;
}

interface BlockBase extends Source {
  /**
   * Stable within one guide, equal in every language and edition: the message context of the block's translation, the `/ID` of
   * its PDF structure element and, through `xmlId`, its `id` in EPUB. Examples: `moderation/p2`, `resource:hams/description`.
   */
  id: string;
  /** BCP 47 tag; present only where the language differs from the document's (a block that has no translation yet). */
  lang?: string;
}

// Phrasing ------------------------------------------------------------------------------------------------------------

/** Plain text. */
export interface Text extends PhrasingBase {
  type: 'text';
  value: string;
}

/** Strong importance; bold in print. */
export interface Strong extends PhrasingBase {
  type: 'strong';
  children: Phrasing[];
}

/** Stress; bold in print too, since large print has no italics (LP-12). */
export interface Emphasis extends PhrasingBase {
  type: 'emphasis';
  children: Phrasing[];
}

/** Struck-out text (GFM). */
export interface Delete extends PhrasingBase {
  type: 'delete';
  children: Phrasing[];
}

/** Code inside running text. */
export interface InlineCode extends PhrasingBase {
  type: 'inlineCode';
  value: string;
}

/** A forced line end inside a block. */
export interface Break extends PhrasingBase {
  type: 'break';
}

/**
 * A link. Its children are what is printed. `address` is the full address (`https:`, `mailto:`, `tel:`) or `#` and a block id;
 * `description` says in the document's words where it leads (UA-20, UA-21: never a bare address).
 */
export interface Link extends PhrasingBase {
  type: 'link';
  address: string;
  description: string;
  children: Phrasing[];
}

/** A run of another language, whose tag is `lang`. */
export interface Span extends PhrasingBase {
  type: 'span';
  children: Phrasing[];
}

/** The call of a note; `target` is the id of the note's list item, `number` its ordinal in the document. */
export interface FootnoteReference extends PhrasingBase {
  type: 'footnoteReference';
  number: number;
  target: string;
}

/** Everything that running text is made of. */
export type Phrasing = Text | Strong | Emphasis | Delete | InlineCode | Break | Link | Span | FootnoteReference;

// Blocks --------------------------------------------------------------------------------------------------------------

/** A heading and all that it governs. The first child is the heading; deeper sections follow the section's own blocks. */
export interface Section extends BlockBase {
  type: 'section';
  depth: HeadingDepth;
  children: Block[];
}

/** Rank of a heading: 1 is the title. */
export type HeadingDepth = 1 | 2 | 3 | 4 | 5 | 6;

/** A heading. */
export interface Heading extends BlockBase {
  type: 'heading';
  depth: HeadingDepth;
  children: Phrasing[];
}

/** A paragraph. */
export interface Paragraph extends BlockBase {
  type: 'paragraph';
  children: Phrasing[];
}

/** A list, ordered or not. */
export interface List extends BlockBase {
  type: 'list';
  ordered: boolean;
  /** Number of the first item of an ordered list. */
  start: number;
  children: ListItem[];
}

/** One item of a list. */
export interface ListItem extends BlockBase {
  type: 'listItem';
  children: Block[];
}

/** A quotation of whole blocks. */
export interface Blockquote extends BlockBase {
  type: 'blockquote';
  children: Block[];
}

/** A block of preformatted text; line ends are part of `value`. */
export interface Code extends BlockBase {
  type: 'code';
  value: string;
}

/** A change of subject: a rule in print, a pause in text. */
export interface ThematicBreak extends BlockBase {
  type: 'thematicBreak';
}

/** A table (GFM): the first row is the header. */
export interface Table extends BlockBase {
  type: 'table';
  children: TableRow[];
}

/** One row of a table. */
export interface TableRow extends BlockBase {
  type: 'tableRow';
  children: TableCell[];
}

/** One cell of a table. */
export interface TableCell extends BlockBase {
  type: 'tableCell';
  header: boolean;
  children: Phrasing[];
}

/** A picture that stands by itself. `alt` is empty only for one marked as decoration. */
export interface Figure extends BlockBase {
  type: 'figure';
  /** Key into `Document.assets`. */
  src: string;
  alt: string;
}

/** A list of groups: where the directive `::resources{section=…}` stood. */
export interface ResourceList extends BlockBase {
  type: 'resourceList';
  children: Resource[];
}

/**
 * One group. `children` is the entry as it is read, the same in every format: after `model` its name, description and notes;
 * after `localize` also its addresses, phones and what must be said of them. Never split over pages when it fits on one (LP-16).
 */
export interface Resource extends BlockBase {
  type: 'resource';
  record: ResourceRecord;
  children: Block[];
}

/** Everything that stands by itself. */
export type Block =
  | Section
  | Heading
  | Paragraph
  | List
  | Blockquote
  | Code
  | ThematicBreak
  | Table
  | Figure
  | ResourceList;

/** Every node there is. */
export type Node = Document | Block | ListItem | TableRow | TableCell | Resource | Phrasing;

/** A node whose children are running text: one message of a translation catalogue. */
export type PhrasingParent = Heading | Paragraph | TableCell;

// Document ------------------------------------------------------------------------------------------------------------

/** A file that the guide shows. */
export interface Asset {
  mediaType: 'image/svg+xml' | 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
  widthPx: number;
  heightPx: number;
}

/** What a native speaker has said of this translation. `by` and `date` are set only when `state` is `reviewed`. */
export interface Review {
  state: 'source' | 'reviewed' | 'unreviewed';
  by?: string;
  date?: string;
}

/** A heading in the order of the document, for contents pages, bookmarks and navigation. */
export interface OutlineItem {
  /** Id of the heading. */
  id: string;
  depth: HeadingDepth;
  title: string;
  /** BCP 47 tag; present only where the language differs from the document's (a heading that has no translation yet). */
  lang?: string;
  children: OutlineItem[];
}

/** The interface words of one language, by key (`templates/words.yaml`); `{name}` marks a placeholder. */
export type Words = Readonly<Record<string, string>>;

/** What the files say of the guide besides its text. */
export interface Metadata {
  /** File-name stem of every output. */
  slug: string;
  /** ISO date of the content; without one nothing is dated. */
  date?: string;
  publisher?: string;
  /** Address for questions, edits and other formats. */
  contact?: string;
  /** Licence or copyright line. */
  rights?: string;
  /** One sentence on what the guide is. */
  description?: string;
  /** BCP 47 tag; present only where the description is not in the document's language, because nobody has translated it yet. */
  descriptionLang?: string;
  /** Name of the version of the text. */
  version?: string;
  /** What the discreet edition is called, on its first page and in its file name, where the guide says it. */
  neutral?: { title: string; slug: string /** Only where it is not in the document's language. */; lang?: string };
}

/** What a print edition says of itself and of the guide, where it holds only a part of it or is small. */
export interface EditionLines {
  /** It is a part of the guide, which has more. */
  partOf?: Paragraph;
  /** Where it is to be had in other formats, in fewer words than the guide's own line has. */
  formats?: Paragraph;
  /** Nobody has reviewed the translation, in few words; absent where somebody has. */
  unreviewed?: Paragraph;
  /** There is a larger print. */
  largerPrint?: Paragraph;
}

/** A telephone number of the organization that gives the guide out. */
export interface SitePhone {
  /** As it is printed: digits and hyphens. */
  number: string;
  /** Said before the number, as it was written. */
  label?: string;
}

/** The organization that gives the guide out: `site.yaml`. Its texts are facts, which no catalogue translates. */
export interface Site extends Source {
  name?: string;
  /** Lines of the address. */
  address: string[];
  phones: SitePhone[];
  /** Lines that say when it is open. */
  hours: string[];
  /** Full address. */
  website?: string;
  logo?: Figure;
}

/** A guide in one language: the one value that all stages pass on. */
export interface Document {
  type: 'document';
  locale: string;
  /** Name of the language in that language (LO-14). */
  languageName: string;
  direction: 'ltr' | 'rtl';
  /** Language the guide was written in. */
  sourceLocale: string;
  title: string;
  metadata: Metadata;
  review: Review;
  words: Words;
  /** Keys of the words that nobody has translated, and the language that they are in. */
  wordsLeft: { keys: string[]; language: string };
  /** The title: the only heading of depth 1. */
  heading: Heading;
  /** Picture that opens the guide, directly under the title. */
  cover?: Figure;
  /** Lines that open every format under the title: date, review status, other formats. Made by `localize`. */
  front: Paragraph[];
  /** Lines that only some print editions have. Made by `localize`. */
  editionLines: EditionLines;
  /** Who gives the guide out. */
  site?: Site;
  /** The same as it is read, in every format: logo, name, address, phones, hours, website. Made by `localize`; ids begin with `site/`. */
  panel: Block[];
  /** The guide itself, after title and cover. */
  children: Block[];
  /** Headings of depth 2 and deeper. */
  outline: OutlineItem[];
  assets: Readonly<Record<string, Asset>>;
}
