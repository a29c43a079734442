import type { Format } from './edition.ts';
import type { ScriptStyle } from './font.ts';

/** Front matter of `guide.md`. Everything is optional: a plain CommonMark file has none. */
export interface GuideSettings {
  /** Language of the guide, BCP 47; `en` when not given. */
  lang: string;
  /** File-name stem of the outputs; made from the title when not given. */
  slug?: string;
  /** ISO date of the content. */
  date?: string;
  publisher?: string;
  contact?: string;
  rights?: string;
  description?: string;
  /** Name of the version of the text, beside its date: `2`, `Spring 2026`. */
  version?: string;
  /** Title of the discreet edition, which says nothing of its content. */
  neutralTitle?: string;
}

/** A claim that the EPUB conforms to a standard, and who stands behind it (EP-08). */
export interface CertificationSettings {
  /** For example `EPUB Accessibility 1.1 - WCAG 2.2 Level AA`, to the letter. */
  conformsTo: string;
  /** An organization. */
  certifiedBy: string;
}

/** A print edition: a profile, and what of the guide it holds. */
export interface EditionChoice {
  /** In file names, in the manifest, and on the command line. */
  id: string;
  /** Its profile; the id when not given. */
  profile: string;
  /** Papers and languages, where they are fewer than the settings' own. */
  papers?: string[];
  locales?: string[];
  /** One edition for each section that lists groups, named `<id>-<section>`. */
  each?: 'section';
  /** Ids of the sections that it holds, or names of lists of groups; all when not given. */
  sections?: string[];
  /** Ids of the groups that it holds; all of its sections when not given. */
  groups?: string[];
  /** Whether it holds groups that are seen as religious or spiritual. */
  religious: boolean;
  /** A neutral title, file name and first page; the same inside. */
  discreet: boolean;
}

/** `editions.yaml`, or what stands in for it: everything that is built when the command line asks for nothing narrower. */
export interface EditionSettings {
  /** Languages; the guide's own and those that have a catalogue when not given. */
  locales?: string[];
  formats: Format[];
  editions: EditionChoice[];
  papers: string[];
  /** Edition and paper whose pages the EPUB's page list names (EP-13). */
  pageList: { edition: string; paper: string };
  /** Only where an organization has evaluated the EPUB and puts its name to it. */
  certification?: CertificationSettings;
}

/** `templates/fonts.yaml`: which file of which package is which face, and which faces set a script. */
export interface FontSettings {
  /** By family and weight: `<package>/<file>`. */
  faces: Readonly<Record<string, Readonly<Record<'400' | '700', string>>>>;
  /** By script subtag (`Latn`), or another name that `languages` gives. */
  scripts: Readonly<Record<string, { text: string[]; code: string[] } & ScriptStyle>>;
  /** Family of the discs before list items. */
  bullet: string;
  /** By language subtag: the script whose faces its readers expect, where it is not its own (`ur` is set in `Aran`). */
  languages: Readonly<Record<string, string>>;
}
