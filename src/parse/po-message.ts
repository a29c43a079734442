import { type GetTextTranslation, po } from 'gettext-parser';
import type { Message } from '../ast/catalogue.ts';

/**
 * The first entry of some PO text: the library unescapes, joins lines and sorts comments.
 * @throws SyntaxError when the text is none.
 */
export function parseEntry(text: string): GetTextTranslation | undefined {
  return Object.values(po.parse(text).translations).flatMap((entries) => Object.values(entries))[0];
}

/** An entry as the library gives it: one that breaks off has no `msgstr`, whatever its types say. */
type Entry = Omit<GetTextTranslation, 'msgstr'> & Partial<Pick<GetTextTranslation, 'msgstr'>>;

/** An entry as a message; `line` is where it stands in its file. */
export function messageOf({ msgctxt, msgid, msgstr, comments }: Entry, line: number): Message {
  return {
    context: msgctxt ?? '',
    source: msgid,
    translation: msgstr?.[0] ?? '',
    fuzzy: (comments?.flag ?? '').split(/[,\s]+/).includes('fuzzy'),
    previous: comments?.previous === undefined ? undefined : readPrevious(comments.previous),
    comment: comments?.translator || undefined,
    line,
  };
}

/** The old English in the lines of `#|`, which tools may have written in their own ways: what cannot be read does not count. */
function readPrevious(comment: string): string | undefined {
  try {
    return parseEntry(`${comment}\nmsgstr ""`)?.msgid;
  } catch {
    return undefined;
  }
}
