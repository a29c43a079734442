import type { Subject } from '../subject.ts';

/** What a reader gets of one file, in the order of reading, whatever its format. */
export interface Reading {
  subject: Subject;
  /** The guide without its list of contents, and without the name of the edition, which differs by design. */
  blocks: Block[];
  /** Addresses of links, without scheme and last slash, and mailboxes. */
  links: string[];
  /** Telephone numbers that can be called, as digits. */
  phones: string[];
  /** Depth of every heading of the guide; of plain text, which shows no depth, always 1. */
  headings: number[];
  /** Ids of the resource entries, where the format has ids. */
  entries?: string[];
  /** Languages that the file names as its own, and where. */
  languages: { where: string; tag: string }[];
  /** Of a PDF. */
  print?: Print;
  /** Of an EPUB that lists printed pages. */
  pageList?: { source: string; labels: string[] };
}

export interface Print {
  pages: number;
  title: string;
  paper: string | undefined;
  /** Name of the edition, as it stands below the title. */
  edition: string;
}

/** A paragraph, a heading, a picture's alternative text: what is read in one go. */
export interface Block {
  text: string;
  /** The text without what is marked as of another language, of formats that mark languages; a sign stands in place of each such part. */
  own?: string;
  page?: number;
  line?: number;
  /** Of the innermost element of a PDF around it that has one. */
  id?: string;
  role: 'heading' | 'contents' | 'other';
}

/** Stands in a block's own text for a part of another language. */
export const FOREIGN = '\ufffc';

/** Takes the contents with their heading, and the line below the title that names the edition, out of what is compared. */
export function comparable(blocks: readonly Block[]): { blocks: Block[]; edition: string } {
  const guide = blocks.filter(({ role }, index) => {
    const beforeContents = role === 'heading' && blocks[index + 1]?.role === 'contents';
    return role !== 'contents' && !beforeContents;
  });
  const [title, edition, ...others] = guide;
  return { blocks: title ? [title, ...others] : [], edition: edition?.text ?? '' };
}

/** An address as formats share it: without scheme, last slash, the words of a letter, and escapes. */
export function plainAddress(url: string): string {
  const plain = url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/^mailto:([^?]*).*$/i, '$1')
    .replace(/\/$/, '');
  return unescaped(plain);
}

/** A text without percent escapes, as far as they stand for characters. */
export function unescaped(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

/** Addresses and numbers of links: a link over two lines counts once. */
export function linkTargets(urls: readonly string[]): Pick<Reading, 'links' | 'phones'> {
  const once = urls.filter((url, index) => url !== urls[index - 1]);
  return {
    links: once.filter((url) => /^(?:https?|mailto):/i.test(url)).map(plainAddress),
    phones: once.filter((url) => /^tel:/i.test(url)).map((url) => url.replaceAll(/\D/g, '')),
  };
}
