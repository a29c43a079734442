import { address, type Run, words } from './run.ts';

/** Addresses are ASCII: without spaces around them, as in Chinese, only this tells where they end. A sentence's own sign is none of it. */
const WEB = String.raw`(?:https?:\/\/|www\.)[!-~]*[a-z0-9\/#=&_~-]`;
const MAIL = String.raw`[a-z0-9.!#$%&'*+\/=?^_{|}~-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+`;
const NUMBER = String.raw`(?<![\p{L}\p{N}])\+?(?:\(\d+\)|\d+)(?:(?:[ \u00a0.-]|(?<=\)))\(?\d{2,}\)?)*(?![\p{L}\p{N}])`;

/** Fewest digits of a telephone number that nothing marks as one. */
const FEWEST_DIGITS = 7;

/**
 * Cuts text at the addresses, mailboxes and telephone numbers in it.
 * @param known Addresses that stand in parentheses behind the words of a link.
 */
export function findAddresses(text: string, known: readonly string[] = []): Run[] {
  const inParentheses = known.map((short) => String.raw`(?<=\()${escaped(short)}(?=\))`);
  const pattern = new RegExp([...inParentheses, WEB, MAIL, NUMBER].join('|'), 'giu');
  const runs: Run[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    if (!known.includes(match) && isMereNumber(match)) continue;
    runs.push(words(text.slice(end, index)), address(match));
    end = index + match.length;
  }
  return [...runs, words(text.slice(end))].filter((run) => run.text !== '');
}

function isMereNumber(match: string): boolean {
  return /^[^a-z]+$/i.test(match) && match.replaceAll(/\D/g, '').length < FEWEST_DIGITS;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
