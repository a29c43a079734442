import type { Subject } from '../subject.ts';
import { labelOf } from '../text/label.ts';
import { contentsOf, headingBlocks } from '../text/outline.ts';
import { readText, type TextBlock } from '../text/text-file.ts';
import { type Block, comparable, linkTargets, type Reading } from './reading.ts';

const ADDRESS = /https?:\/\/[!-~]*[a-z0-9/#=&_~-]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
/** Seven digits and more that are no date. */
const NUMBER = /(?<![\p{L}\p{N}./-])(?!\d{4}-\d\d-\d\d)\+?\(?\d(?:[ ().-]{0,2}\d){6,}(?![\p{L}\p{N}])/gu;

/** Reads a plain text. Nothing where the bytes are no text. */
export function readTextFile(subject: Subject): Reading | undefined {
  const file = readText(subject);
  if (file.broken) return undefined;
  const contents = contentsOf(file);
  const listed = new Set(contents?.items);
  const headings = new Set(headingBlocks(file));
  const blockOf = (block: TextBlock): Block => ({
    text: labelOf(block) ? block.text.slice((labelOf(block)?.text.length ?? 0) + 1) : block.text,
    line: block.line,
    role: listed.has(block) ? 'contents' : headings.has(block) ? 'heading' : 'other',
  });
  const { blocks } = comparable(file.blocks.map(blockOf));
  const withoutAddresses = file.text.replaceAll(ADDRESS, ' ');
  return {
    subject,
    blocks,
    links: linkTargets((file.text.match(ADDRESS) ?? []).map((one) => (one.includes('://') ? one : `mailto:${one}`)))
      .links,
    phones: (withoutAddresses.match(NUMBER) ?? []).map((one) => one.replaceAll(/\D/g, '')),
    headings: [...headings].filter((block) => block !== contents?.heading).map(() => 1),
    languages: [],
  };
}
