import type { GetTextComment, GetTextTranslationRecord } from 'gettext-parser';
import { po } from 'gettext-parser';

/** One message as it goes into a PO file. */
export interface PoMessage {
  context: string;
  source: string;
  translation: string;
  fuzzy: boolean;
  /** English before the last change. */
  previous?: string;
  /** From the translators. */
  comment?: string;
  /** From the program. */
  extracted?: string;
}

/** What stands at the top of a PO file. */
export interface PoHeader {
  /** By name, in their order; MIME type, charset and encoding come by themselves. */
  fields: Readonly<Record<string, string>>;
  /** From the translators, of the file as a whole. */
  comment?: string;
}

/** Writes a PO file: the same input gives the same bytes. `obsolete` messages go to the end, commented out. */
export function writePo(
  { fields, comment }: PoHeader,
  messages: readonly PoMessage[],
  obsolete: readonly PoMessage[] = [],
): string {
  const headers = {
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    ...fields,
  };
  // The entry with the empty context holds the header.
  const translations = { '': { '': { msgid: '', msgstr: [], comments: comments({ comment }) } }, ...record(messages) };
  const table = { charset: 'utf-8', headers, translations, obsolete: record(obsolete) };
  const text = po.compile(table, { foldLength: 79 }).toString();
  // Editors take the space away at the end of an empty line of a comment: it must not come back with every run.
  return text.replaceAll(/^# $/gm, '#');
}

function record(messages: readonly PoMessage[]): GetTextTranslationRecord {
  const table: GetTextTranslationRecord = {};
  for (const message of messages) {
    const { context, source, translation } = message;
    const entry = { msgctxt: context, msgid: source, msgstr: [translation], comments: comments(message) };
    // What is obsolete may have had several texts in one place.
    table[context] = { ...table[context], [source]: entry };
  }
  return table;
}

function comments({ comment, extracted, fuzzy, previous }: Partial<PoMessage>): GetTextComment {
  return {
    ...(comment !== undefined && { translator: comment }),
    ...(extracted !== undefined && { extracted }),
    ...(fuzzy && { flag: 'fuzzy' }),
    ...(previous !== undefined && { previous: `msgid ${quote(previous)}` }),
  };
}

/** A string as PO quotes it, on one line. */
function quote(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  return `"${escaped}"`;
}
