import { type GetTextTranslation, po } from 'gettext-parser';
import type { VFile } from 'vfile';
import type { Catalogue } from '../ast/catalogue.ts';
import { error, type Problem, warn } from '../ast/problem.ts';
import type { PoBlock } from './po-entries.ts';
import { canonicalTag, date } from './schema.ts';

/** The fields of a catalogue's header, by name in small letters. */
type Fields = ReadonlyMap<string, string>;

/** What a catalogue's header says. */
export type PoHeader = Pick<Catalogue, 'review' | 'headers' | 'comment'>;

/**
 * Reads the header of a catalogue, the entry with an empty `msgid`: checks that it is the language that the file's name says, and
 * UTF-8, and gives its fields, what they say of the review (`X-Reviewed-By`, `X-Review-Date`), and the comment above it.
 */
export function readPoHeader(
  file: VFile,
  block: PoBlock,
  { msgstr, comments }: GetTextTranslation,
  locale: string,
): PoHeader {
  const fields = readFields(file, block, msgstr[0] ?? '');
  checkLanguage(file, block, fields.get('language'), locale);
  checkCharset(file, block, fields.get('content-type'));
  const { headers } = po.parse(block.lines.join('\n'));
  return { review: readReview(file, block, fields), headers, comment: comments?.translator || undefined };
}

function readFields(file: VFile, block: PoBlock, value: string): Fields {
  const fields = new Map<string, string>();
  for (const line of value.split('\n')) {
    const end = line.indexOf(':');
    if (end <= 0) continue;
    const [name, field] = [line.slice(0, end), line.slice(end + 1)];
    if (fields.has(name.toLowerCase())) {
      const place = fieldPlace(block, name, true);
      error(file, {
        reason: `Unexpected second header \`${name}\`, expected each header once`,
        rule: 'po-header',
        place,
        hint: 'Delete one of the two.',
      });
    } else fields.set(name.toLowerCase(), field.trim());
  }
  return fields;
}

function checkLanguage(file: VFile, block: PoBlock, language: string | undefined, locale: string): void {
  if (!language) {
    warn(file, {
      reason: `Unexpected header without \`Language\`, expected \`Language: ${locale}\``,
      rule: 'po-language',
      place: fieldPlace(block, 'Language'),
      hint: `Add the line \`"Language: ${locale}\\n"\` to the header; the file's name is taken until then.`,
    });
  } else if (canonicalTag(language.replaceAll('_', '-')) !== locale) {
    error(file, {
      reason: `Unexpected language \`${language}\`, expected \`${locale}\` as in the name of the file`,
      rule: 'po-language',
      place: fieldPlace(block, 'Language'),
      hint: 'Check whether this is the right file; then change the header or the name.',
    });
  }
}

function checkCharset(file: VFile, block: PoBlock, type: string | undefined): void {
  const charset = /charset\s*=\s*([^\s;]+)/i.exec(type ?? '')?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return;
  error(file, {
    reason: `Unexpected charset \`${charset}\`, expected \`UTF-8\``,
    rule: 'po-charset',
    place: fieldPlace(block, 'Content-Type'),
    hint: 'Save the file as UTF-8 and write `charset=UTF-8` in its header.',
  });
}

function readReview(file: VFile, block: PoBlock, fields: Fields): Catalogue['review'] {
  const by = fields.get('x-reviewed-by') || undefined;
  const day = fields.get('x-review-date') || undefined;
  if (by !== undefined && day === undefined) {
    warn(file, {
      reason: `Unexpected reviewer \`${by}\` without a day, expected \`X-Review-Date\` too`,
      rule: 'po-review',
      place: fieldPlace(block, 'X-Reviewed-By'),
      hint: 'Add the line `"X-Review-Date: 2026-08-31\\n"` with the day of the review; until then the page says that nobody has reviewed it.',
    });
  }
  if (day === undefined || date.safeParse(day).success) return { by, date: day };
  error(file, {
    reason: `Unexpected date \`${day}\`, expected a date such as \`2026-08-31\``,
    rule: 'po-review',
    place: fieldPlace(block, 'X-Review-Date'),
    hint: 'Write year, month and day, for a day that exists.',
  });
  return { by };
}

/** Place of a header's line, the second of its name on request; of the whole entry when it has none. */
function fieldPlace(block: PoBlock, name: string, second = false): Problem['place'] {
  const matching = block.lines.flatMap((line, index) =>
    line.toLowerCase().includes(`"${name.toLowerCase()}:`) ? [index] : [],
  );
  const index = matching[second ? 1 : 0];
  const line = index === undefined ? (block.keywords.get('msgid') ?? block.line) : block.line + index;
  return { line, column: 1 };
}
