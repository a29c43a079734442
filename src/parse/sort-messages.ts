import type { VFile } from 'vfile';

/** Puts the messages of a file into the order of their places; those without a place come first. */
export function sortMessages(file: VFile): void {
  file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
