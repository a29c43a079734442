import type { PhrasingContent } from 'mdast';

/**
 * What is copied to the letter in every language: addresses of mail and web, handles, search words behind `#`, numbers that somebody can call,
 * calls of notes, and placeholders. Only ASCII letters: what follows without a space in another script is text again.
 */
const COPIED =
  /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#]\w+|(?:https?:\/\/)?(?<![\w-])\w[\w-]*(?:\.[\w-]+)+(?:\/[!-~]*)?|\d[\d\s().-]{5,}\d|\[\^[^[\]\s]+\]|\{[\w-]+\}/g;

/** The words that a text says to a reader, for rules on language: no Markdown, no code, nothing that every language copies. */
export function said(text: string): string {
  return text.normalize('NFC').replaceAll(COPIED, ' ');
}

/** The same of running text. A forced line end reads as a space. */
export function saidIn(nodes: readonly PhrasingContent[]): string {
  return said(nodes.map(textOf).join(''));
}

function textOf(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
    case 'inlineCode':
      return ' ';
    default:
      return 'children' in node ? node.children.map(textOf).join('') : '';
  }
}
