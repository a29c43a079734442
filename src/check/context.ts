import type { VFile } from 'vfile';
import type { Document, Source } from '../ast/nodes.ts';

/** What the rules for a document need beside it. */
export interface CheckContext {
  /** Every file that something of the document was written in, the guide first. */
  files: readonly VFile[];
  /** The catalogue of the document's language, where its interface words were written; the guide when there is none. */
  catalogueFile?: VFile;
  /** The line of the catalogue in which an interface word stands, by the word's key. */
  wordLine?: (key: string) => number | undefined;
  /** Whether a face that sets this kind of text has a glyph for the character. */
  covers: (codePoint: number, kind: 'text' | 'code') => boolean;
}

/** A rule looks at the whole document and adds its messages to the file of each thing it finds. */
export type DocumentRule = (document: Document, context: CheckContext) => void;

/** The file that something was written in. What does not say is made of interface words. */
export function fileOf({ file }: Source, { files, catalogueFile }: CheckContext): VFile {
  const found = (file === undefined ? catalogueFile : files.find(({ path }) => path === file)) ?? files[0];
  if (!found) throw new RangeError('Unexpected check without files, expected the guide at least');
  return found;
}
