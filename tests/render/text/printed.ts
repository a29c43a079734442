import { eastAsianWidth } from 'get-east-asian-width';
import type { Block, Document } from '../../../src/ast/nodes.ts';
import { renderText } from '../../../src/render/text/index.ts';
import { documentOf } from '../../documents.ts';

/** What stands below title and edition. */
export function printed(blocks: Block[], given: Partial<Document> = {}): string {
  const opening = 'Title\n\nEdition\n\n';
  const file = renderText(documentOf(blocks, { outline: [], ...given }), 'Edition');
  if (!file.startsWith(opening)) throw new Error(`no title and edition: ${file}`);
  return file.slice(opening.length);
}

/** The paragraphs of a text, each with its lines. */
export function paragraphs(text: string): string[] {
  return text.trimEnd().split(/\n{2,}/);
}

/** Columns of a line of letters, East Asian ones and isolates. */
export function columns(line: string): number {
  return [...line.replaceAll(/[\u2066\u2069\p{Mn}]/gu, '')].reduce(
    (sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0),
    0,
  );
}
