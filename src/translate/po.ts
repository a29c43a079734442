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

/** Writes a PO file: the same input gives the same bytes. `obsolete` messages go to the end, commented out. */
export function writePo(
  headers: Readonly<Record<string, string>>,
  messages: readonly PoMessage[],
  obsolete: readonly PoMessage[] = [],
): string {
  const all = {
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    ...headers,
  };
  const table = { charset: 'utf-8', headers: all, translations: record(messages), obsolete: record(obsolete) };
  return po.compile(table, { foldLength: 79 }).toString();
}

function record(messages: readonly PoMessage[]): GetTextTranslationRecord {
  return Object.fromEntries(
    messages.map((message) => {
      const { context, source, translation } = message;
      return [
        context,
        { [source]: { msgctxt: context, msgid: source, msgstr: [translation], comments: comments(message) } },
      ];
    }),
  );
}

function comments({ comment, extracted, fuzzy, previous }: PoMessage): GetTextComment {
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
