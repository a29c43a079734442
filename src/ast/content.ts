import type { VFile } from 'vfile';

/**
 * What lies in a content folder, undecoded. Each file is a `VFile` whose `path` is relative to the folder, with forward slashes.
 * The files carry their own messages: a guide that is not there is a `VFile` named `guide.md` without a value and with an error,
 * so whoever collects the messages of all files has that one too.
 */
export interface Content {
  /** The folder, as it was asked for. */
  directory: string;
  guide: VFile;
  resources?: VFile;
  editions?: VFile;
  /** Who gives the guide out. */
  site?: VFile;
  /** `locales/*.po`, sorted by path. */
  catalogues: VFile[];
  /** `locales/*.glossary.yaml`, sorted by path. */
  glossaries: VFile[];
  /** Pictures anywhere below the folder, by path relative to it, sorted by path. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** A file that the call names, beside the content folder: a `VFile` with the name it was given under as `data.given`. */
export interface GivenFile {
  file: VFile;
  /** The folder that it lies in. */
  directory: string;
}

/** What a designer changes, undecoded. Paths begin with the name of the templates folder; a missing file carries an error. */
export interface Templates {
  /** `profiles/*.yaml`, sorted by path. */
  profiles: VFile[];
  papers: VFile;
  words: VFile;
  fonts: VFile;
  editions: VFile;
  /** Text of `epub/*.css`, by file name. */
  styles: ReadonlyMap<string, string>;
}
