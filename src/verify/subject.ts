import type { Profile } from '../ast/edition.ts';

/** A file to judge: its bytes, and what the manifest says of it. Nothing of how it was made. */
export interface Subject {
  /** Below the output folder, or as it was named in the call. */
  path: string;
  bytes: Uint8Array;
  format: 'pdf' | 'text' | 'epub';
  /** BCP 47 tag, when the manifest says it; a file from elsewhere has none. */
  locale?: string;
  /** Where two languages stand side by side, both. */
  locales?: readonly string[];
  /** The promise that the edition makes: whose sizes and standards it follows. Absent for a file from elsewhere. */
  profile?: Profile;
  /** Name of the edition in the manifest. */
  edition?: string;
  /** Name of the paper that it is printed on: `letter`. */
  paper?: string;
  /** It does not hold the whole guide under its own title: a flyer, a card, a neutral cover, a sheet about printing. */
  part?: boolean;
  /** A person prints it and reads another file: pages on the sheets of a printer (PR-05). */
  printOnly?: boolean;
}
