// The plain text edition, cut into blocks; nothing here knows of a browser.

/** Blank lines that tell a heading, as the plain text has them. */
const BEFORE_HEADING = 2;

/** @typedef {{ text: string, isHeading: boolean }} Block */

/** A text as blocks: what stands between blank lines, and whether it is a heading.
 * @param {string} text
 * @returns {Block[]} */
export function blocksOf(text) {
  const blocks = [];
  let blank = BEFORE_HEADING;
  for (const line of text.replace(/\r?\n$/, '').split(/\r?\n/)) {
    if (line.trim() === '') blank += 1;
    else if (blank === 0) blocks.at(-1).text += `\n${line}`;
    else blocks.push({ text: line, isHeading: blank >= BEFORE_HEADING });
    if (line.trim() !== '') blank = 0;
  }
  return blocks;
}

/** Indexes of the blocks that an earlier text does not have, in their order.
 * @param {Block[]} before
 * @param {Block[]} after
 * @returns {number[]} */
export function changedBlocks(before, after) {
  const known = new Map();
  for (const { text } of before) known.set(text, (known.get(text) ?? 0) + 1);
  return after.flatMap(({ text }, index) => {
    const left = known.get(text) ?? 0;
    known.set(text, left - 1);
    return left > 0 ? [] : [index];
  });
}

/** Of changed blocks the one to show first: not the line of the contents, where a heading that changed stands too.
 * @param {Block[]} blocks
 * @param {number[]} changed
 * @returns {number | undefined} */
export function firstToShow(blocks, changed) {
  return (
    changed.find((index) => !changed.some((later) => later > index && isSame(blocks[index], blocks[later]))) ??
    changed[0]
  );
}

function isSame(item, heading) {
  return heading.isHeading && item.text.replace(/^[-•] /, '') === heading.text;
}
