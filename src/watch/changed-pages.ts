import { pageDigests } from './page-digests.ts';
import { type PageWord, pageWords } from './page-words.ts';

/** Where a PDF differs from what it was. */
export interface ChangedPage {
  /** From 1. */
  page: number;
  /** How far down the page, from 0 to 1; absent where the words are the same. */
  top?: number;
}

/** What of the words is compared. */
interface Reading {
  of(word: PageWord): boolean;
  key(word: PageWord): string;
}

/**
 * From what a person writes to what only follows from it: a paragraph that was added moves the rest, so that all numbers of pages in the list of
 * contents change before it.
 */
const READINGS: readonly Reading[] = [
  { of: ({ inContents }) => !inContents, key: ({ text }) => text.replace(/\p{Nd}+/gu, '0') },
  { of: ({ inContents }) => !inContents, key: ({ text }) => text },
  { of: () => true, key: ({ text }) => text },
];

/**
 * The first page of a PDF that differs from an earlier one, by its words, then by what is drawn on it; nothing where both are the same to the eye.
 * Throws for bytes that are no PDF.
 */
export async function changedPage(before: Uint8Array, after: Uint8Array): Promise<ChangedPage | undefined> {
  return firstChangedWord(await pageWords(before), await pageWords(after)) ?? firstOtherDrawing(before, after);
}

function firstChangedWord(before: readonly PageWord[], after: readonly PageWord[]): ChangedPage | undefined {
  for (const reading of READINGS) {
    const [old, now] = [before.filter(reading.of), after.filter(reading.of)];
    const [oldKeys, keys] = [old.map(reading.key), now.map(reading.key)];
    const start = sameStart(oldKeys, keys);
    if (start === keys.length && start === oldKeys.length) continue;
    // At the very end of a file that has become shorter, the last word that stayed.
    const word = now[start] ?? now.at(-1);
    return { page: word?.page ?? 1, top: word?.top ?? 0 };
  }
  return undefined;
}

/** How many entries are the same from the start. */
function sameStart(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((key, position) => key !== b[position]);
  return index < 0 ? a.length : index;
}

async function firstOtherDrawing(before: Uint8Array, after: Uint8Array): Promise<ChangedPage | undefined> {
  const [old, now] = [await pageDigests(before), await pageDigests(after)];
  const length = Math.max(old.length, now.length);
  const index = Array.from({ length }, (_, page) => page).find((page) => old[page] !== now[page]);
  return index === undefined ? undefined : { page: Math.min(index + 1, now.length) };
}
