import { xmlId } from '../../ast/identifier.ts';
import type { HtmlContext } from '../html/context.ts';
import type { Book } from './book.ts';

/** The book as the HTML of one of its files sees it. */
export function htmlContext(book: Book, path: string): HtmlContext {
  const { document, images, pages } = book;
  return {
    words: document.words,
    direction: document.direction,
    href: (id) => addressOf(book, id, path),
    src: (asset) => {
      const image = images.find(({ key }) => key === asset);
      if (!image) throw new RangeError(`Unexpected picture \`${asset}\`, expected one of the document's assets`);
      return image.path;
    },
    pageBreaks: (id) => pages.inBlocks.get(id) ?? [],
  };
}

/** Address of a block from one of the files; files lie side by side. */
export function addressOf({ files }: Pick<Book, 'files'>, id: string, from: string): string {
  const file = files.get(id);
  if (file === undefined)
    throw new RangeError(`Unexpected target \`${id}\`, expected the id of a block of the document`);
  return `${file === from ? '' : file}#${xmlId(id)}`;
}
