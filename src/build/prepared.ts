import type { VFile } from 'vfile';
import type { Catalogue } from '../ast/catalogue.ts';
import type { Content, Templates } from '../ast/content.ts';
import type { Paper, Profile } from '../ast/edition.ts';
import type { FontSet } from '../ast/font.ts';
import type { Glossary } from '../ast/glossary.ts';
import type { Document, Words } from '../ast/nodes.ts';
import type { EditionSettings, FontSettings } from '../ast/settings.ts';
import type { Told } from './languages.ts';
import type { SiteParts } from './site.ts';

/** Content and templates, read and understood, and all that is to be said of them. */
export interface Prepared {
  /** Every file that was read, with its messages. */
  files: VFile[];
  /** Absent when the messages hold an error. */
  ready?: Ready;
  /** Digest of all that a language comes from, where a build asked for it. */
  key?: (locale: string) => string;
}

/** What translations are made from and into. */
export interface Source {
  document: Document;
  /** English interface words. */
  words: Words;
  fonts: FontSettings;
  catalogues: ReadonlyMap<string, Translation>;
  /** Those that could be read. */
  glossaries: readonly Glossary[];
}

/** A catalogue and its file; the file alone when it could not be read. */
export interface Translation {
  file: VFile;
  catalogue?: Catalogue;
}

/** What the plan is drawn up from. */
export interface Ready {
  documents: Document[];
  /** Languages of which nothing has changed since their files were made: they have no document. */
  kept: readonly string[];
  /** What was said of each language, made again or not. */
  messages: ReadonlyMap<string, readonly Told[]>;
  /** The guide in its own language, as it would be printed; one of the documents, unless nobody asked for it. */
  source: Document;
  settings: EditionSettings;
  profiles: Profile[];
  papers: Paper[];
  styles: Templates['styles'];
  /** The file that asks for the editions. */
  editionsPath: string;
  /** The faces of each document's script, by locale. */
  fonts: ReadonlyMap<string, FontSet>;
}

/** What the templates say. */
export interface Design {
  words: Words;
  fonts: FontSettings;
  profiles: Profile[];
  papers: Paper[];
}

/** What the content folder holds, and what a site adds to it. */
export interface Written {
  content: Content;
  site: SiteParts;
}
