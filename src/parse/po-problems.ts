import type { VFile } from 'vfile';
import type { Message } from '../ast/catalogue.ts';
import { MOST_CHARACTERS } from '../ast/limits.ts';
import type { Problem } from '../ast/problem.ts';
import type { PoBlock } from './po-entries.ts';

/** The name of a catalogue is no language tag; `suggestion` is the tag that was likely meant. */
export function wrongName(file: VFile, suggestion: string | undefined): Problem {
  return {
    reason: `Unexpected name \`${file.basename}\`, expected a language tag such as \`es.po\` or \`zh-Hans.po\``,
    rule: 'po-language',
    place: { line: 1, column: 1 },
    hint: suggestion
      ? `Rename the file to \`${suggestion}.po\`.`
      : 'Rename the file to the BCP 47 tag of its language.',
  };
}

/** An entry has a plural, or lacks one of its parts. */
export function wrongShape(block: PoBlock): Problem {
  const missing = block.keywords.has('msgid') ? 'msgstr' : 'msgid';
  const plural = [...block.keywords.keys()].find((name) => name === 'msgid_plural' || name.startsWith('msgstr['));
  return {
    reason: plural
      ? `Unexpected plural \`${plural}\`, expected one \`msgid\` and one \`msgstr\``
      : `Unexpected entry without \`${missing}\`, expected \`msgctxt\`, \`msgid\` and \`msgstr\``,
    rule: 'po-syntax',
    place: placeOf(block),
    hint: plural ? 'Delete the entry; the guide has no plural forms.' : `Add the line \`${missing} ""\` to the entry.`,
  };
}

/** A message does not say which block it translates. */
export function noContext(block: PoBlock, source: string): Problem {
  return {
    reason: `Unexpected message \`${source.slice(0, 60)}\` without a context, expected a line \`msgctxt\` before its \`msgid\``,
    rule: 'po-context',
    place: placeOf(block),
    hint: 'Copy the `msgctxt` line of this text from `guide.pot`, or delete the entry.',
  };
}

/** A message or its translation is longer than any text of a guide. */
export function tooLong(block: PoBlock, length: number): Problem {
  return {
    reason: `Unexpected message of ${length} characters, expected ${MOST_CHARACTERS} at most`,
    rule: 'po-length',
    place: placeOf(block),
    hint: 'Delete the entry, or what is too much of it.',
  };
}

/** A block is translated twice. */
export function secondMessage(block: PoBlock, before: Message): Problem {
  return {
    reason: `Unexpected second message \`${before.context}\`, expected each \`msgctxt\` once`,
    rule: 'po-duplicate',
    place: placeOf(block),
    hint: `Keep the better of the two translations and delete the other; the first stands in line ${before.line}.`,
  };
}

/** A catalogue has two headers. */
export function secondHeader(block: PoBlock): Problem {
  return {
    reason: 'Unexpected second header, expected one entry with an empty `msgid`',
    rule: 'po-header',
    place: placeOf(block),
    hint: 'Move what is still needed to the first header and delete this one.',
  };
}

/** A catalogue has no header. */
export function noHeader(locale: string): Problem {
  return {
    reason: `Unexpected catalogue without a header, expected \`Language: ${locale}\``,
    rule: 'po-language',
    place: { line: 1, column: 1 },
    hint: "Add an entry with an empty `msgid` that says the language; the file's name is taken until then.",
  };
}

function placeOf({ keywords, line }: PoBlock): Problem['place'] {
  return { line: keywords.get('msgctxt') ?? keywords.get('msgid') ?? line, column: 1 };
}
