import type { Document } from '../ast/nodes.ts';
import { bookStyle } from './book-style.ts';
import { digest } from './digest.ts';
import type { FileTask, LayoutTask } from './plan.ts';
import type { Ready } from './prepared.ts';
import { required } from './required.ts';

/** Everything that a file is made from, each part by its digest. Files of equal parts are equal to the byte. */
export type Ingredients = Readonly<Record<string, string>>;

/** The parts of a file: its text, the words around it, how it is set, its faces, and the program that makes it. */
export function ingredientsOf(task: FileTask, ready: Ready, program: string): Ingredients {
  const { document, layout, sheet, format } = task;
  const documents = [document, ...(layout ? documentsOf(layout) : [])];
  return {
    text: digest(documents.map(textOf)),
    words: digest(documents.map(({ words }) => words)),
    ...(layout && printParts(layout, ready)),
    ...(sheet && { sheet: digest(sheet) }),
    ...(format === 'epub' && { style: digest(bookStyle(ready)), settings: digest([ready.settings.certification]) }),
    program,
  };
}

function documentsOf({ documents, facing }: LayoutTask): Document[] {
  return facing ? [...documents, facing] : documents;
}

/** The text alone, remembered with its document. */
function textOf(document: Document): Omit<Document, 'words'> {
  const before = texts.get(document);
  if (before) return before;
  const { words: _, ...text } = document;
  texts.set(document, text);
  return text;
}

const texts = new WeakMap<Document, Omit<Document, 'words'>>();

function printParts(layout: LayoutTask, { fonts }: Ready): Ingredients {
  const sets = documentsOf(layout).map(({ locale }) => required(fonts.get(locale), `faces for ${locale}`));
  return {
    profile: digest(layout.profile),
    paper: digest(layout.paper),
    faces: digest([...new Set(sets)]),
  };
}
