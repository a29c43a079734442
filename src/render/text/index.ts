import type { Document } from '../../ast/nodes.ts';
import { bodyPart, contentsPart, frontPart } from './parts.ts';
import { joinPieces } from './piece.ts';
import { settingOf } from './setting.ts';

/**
 * A localized document as plain text (TX-01 to TX-09): order and words as in print, structure told by blank lines and labels
 * alone, so that it reads well with a screen reader, on an old device and in a message.
 * @param edition The line that says which edition this is.
 */
export function renderText(document: Document, edition: string): string {
  const setting = settingOf(document);
  // Contents stand where print has them: between what opens the guide and the guide.
  return joinPieces([...frontPart(edition, setting), ...contentsPart(setting), ...bodyPart(setting)]);
}
