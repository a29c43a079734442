import type { TemplateMessage } from './extract.ts';
import { writePo } from './po.ts';

/** The POT file that a new language starts from: every message, none translated. */
export function writeTemplate(
  messages: readonly TemplateMessage[],
  header: Readonly<Record<string, string>> = {},
): string {
  const blank = messages.map(({ context, source, comment }) => ({
    context,
    source,
    translation: '',
    fuzzy: false,
    extracted: comment,
  }));
  return writePo({ fields: header }, blank);
}
