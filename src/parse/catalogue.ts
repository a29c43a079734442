import type { GetTextTranslation } from 'gettext-parser';
import type { VFile } from 'vfile';
import type { Catalogue, Message } from '../ast/catalogue.ts';
import { MOST_CHARACTERS } from '../ast/limits.ts';
import { error, warn } from '../ast/problem.ts';
import { type PoBlock, poBlocks } from './po-entries.ts';
import { type PoHeader, readPoHeader } from './po-header.ts';
import { messageOf, parseEntry } from './po-message.ts';
import { obsoleteMessages } from './po-obsolete.ts';
import { noContext, noHeader, secondHeader, secondMessage, tooLong, wrongName, wrongShape } from './po-problems.ts';
import { canonicalTag } from './schema.ts';
import { sortMessages } from './sort-messages.ts';
import { decodeUtf8 } from './utf8.ts';

/**
 * Reads `locales/<bcp47>.po`. All faults of the file are added to it, sorted; entries with a fault are left out.
 * @returns nothing when the file is no text, or its name is no language tag.
 */
export function parseCatalogue(file: VFile): Catalogue | undefined {
  const text = decodeUtf8(file);
  const locale = text === undefined ? undefined : readLocale(file);
  if (text === undefined || locale === undefined) return undefined;
  const messages = new Map<string, Message>();
  let header: PoHeader | undefined;
  for (const block of poBlocks(file, text)) {
    const entry = readEntry(file, block);
    if (entry === undefined) continue;
    if (entry.msgid === '' && entry.msgctxt === undefined) {
      if (header) error(file, secondHeader(block));
      header ??= readPoHeader(file, block, entry, locale);
    } else addMessage(file, block, entry, messages);
  }
  if (header === undefined) warn(file, noHeader(locale));
  sortMessages(file);
  return { file: file.path, locale, messages, obsolete: obsoleteMessages(text), review: {}, ...header };
}

/** The language that a catalogue's name says (LO-13). */
function readLocale(file: VFile): string | undefined {
  const stem = file.stem ?? '';
  const locale = canonicalTag(stem);
  if (locale === stem) return locale;
  error(file, wrongName(file, locale ?? canonicalTag(stem.replaceAll('_', '-'))));
  return undefined;
}

/** What an entry is made of: without plural forms, which the guide has none of. */
const KEYWORDS = ['msgctxt', 'msgid', 'msgstr'];

/** Reads one entry by itself. */
function readEntry(file: VFile, block: PoBlock): GetTextTranslation | undefined {
  const names = [...block.keywords.keys()];
  const isWhole = names.includes('msgid') && names.includes('msgstr');
  if (!isWhole || names.some((name) => !KEYWORDS.includes(name))) {
    error(file, wrongShape(block));
    return undefined;
  }
  return parseEntry(block.lines.filter((line) => !line.trimStart().startsWith('#~')).join('\n'));
}

function addMessage(file: VFile, block: PoBlock, entry: GetTextTranslation, messages: Map<string, Message>): void {
  const { msgctxt: context, msgid: source } = entry;
  const before = context ? messages.get(context) : undefined;
  if (!context || before) {
    error(file, before ? secondMessage(block, before) : noContext(block, source));
    return;
  }
  const message = messageOf(entry, block.keywords.get('msgctxt') ?? block.line);
  const length = Math.max(context.length, source.length, message.translation.length);
  if (length > MOST_CHARACTERS) error(file, tooLong(block, length));
  else messages.set(context, message);
}
