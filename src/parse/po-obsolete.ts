import { type GetTextTranslation, po } from 'gettext-parser';
import type { Message } from '../ast/catalogue.ts';
import { messageOf } from './po-message.ts';

/**
 * The messages that gettext keeps as obsolete (`#~`), in their order. They are not printed, so none of them is wrong: what cannot be
 * read does not count.
 */
export function obsoleteMessages(text: string): Message[] {
  const messages: Message[] = [];
  let lines: string[] = [];
  for (const [index, line] of [...text.split('\n'), ''].entries()) {
    if (line.trim() !== '') {
      lines.push(line);
      continue;
    }
    const first = index + 1 - lines.length;
    messages.push(...readObsolete(lines).map((entry) => messageOf(entry, first)));
    lines = [];
  }
  return messages.filter(({ context }) => context !== '');
}

/** The obsolete entries between two blank lines; their comments are theirs when no other entry stands there. */
function readObsolete(lines: readonly string[]): GetTextTranslation[] {
  const isObsolete = (line: string) => line.trimStart().startsWith('#~');
  if (!lines.some(isObsolete)) return [];
  const own = lines.every((line) => line.trimStart().startsWith('#')) ? lines : lines.filter(isObsolete);
  try {
    return Object.values(po.parse(own.join('\n')).obsolete ?? {}).flatMap((entries) => Object.values(entries));
  } catch {
    return [];
  }
}
