/** Files as pages have got them, so that a later one can be compared with what a person has before the eyes. */
export interface Shown {
  /** @param tag SHA-256 of the bytes. */
  add(tag: string, bytes: Uint8Array): void;
  get(tag: string): Uint8Array | undefined;
}

/** A page shows two files at a time. */
const MOST = 12;

/** Remembers the last few files. */
export function createShown(): Shown {
  const files = new Map<string, Uint8Array>();
  return {
    add(tag, bytes) {
      files.delete(tag);
      files.set(tag, bytes);
      const [oldest] = files.keys();
      if (files.size > MOST && oldest !== undefined) files.delete(oldest);
    },
    get: (tag) => files.get(tag),
  };
}
