import type { PdfRule } from './rule.ts';
import { abbreviations } from './tagged/abbreviations.ts';
import { contentTagged } from './tagged/content-tagged.ts';
import { contentsChildren } from './tagged/contents-children.ts';
import { copiedText } from './tagged/copied-text.ts';
import { documentLanguage } from './tagged/document-language.ts';
import { encryption } from './tagged/encryption.ts';
import { figuresDescribed } from './tagged/figures-described.ts';
import { fontsReadable } from './tagged/fonts-readable.ts';
import { formsOnce } from './tagged/forms-once.ts';
import { headerVersion } from './tagged/header-version.ts';
import { headingLevels } from './tagged/heading-levels.ts';
import { labelsInLbl } from './tagged/labels-in-lbl.ts';
import { languageOfParts } from './tagged/language-of-parts.ts';
import { linksDescribed } from './tagged/links-described.ts';
import { linksInElements } from './tagged/links-in-elements.ts';
import { linksWhole } from './tagged/links-whole.ts';
import { linksWorded } from './tagged/links-worded.ts';
import { listChildren } from './tagged/list-children.ts';
import { listNumbering } from './tagged/list-numbering.ts';
import { markedAsTagged } from './tagged/marked-as-tagged.ts';
import { metadata } from './tagged/metadata.ts';
import { nesting } from './tagged/nesting.ts';
import { noPrivateLetters } from './tagged/no-private-letters.ts';
import { noTypedRules } from './tagged/no-typed-rules.ts';
import { noteIds } from './tagged/note-ids.ts';
import { oneOrientation } from './tagged/one-orientation.ts';
import { oneTitle } from './tagged/one-title.ts';
import { pageNumbersArtifacts } from './tagged/page-numbers-artifacts.ts';
import { pageNumbersTrue } from './tagged/page-numbers-true.ts';
import { readingOrder } from './tagged/reading-order.ts';
import { roleMap } from './tagged/role-map.ts';
import { structureComplete } from './tagged/structure-complete.ts';
import { tabOrder } from './tagged/tab-order.ts';
import { tables } from './tagged/tables.ts';
import { titleInWords } from './tagged/title-in-words.ts';
import { titleShown } from './tagged/title-shown.ts';
import { wholeHeadings } from './tagged/whole-headings.ts';
import { wholeOverPages } from './tagged/whole-over-pages.ts';

/** What is asked of a tagged PDF, in the order in which it is reported. */
export const taggedRules = {
  'UA-01': headerVersion,
  'UA-02': markedAsTagged,
  'UA-03': structureComplete,
  'UA-04': metadata,
  'UA-05': titleShown,
  'UA-06': documentLanguage,
  'UA-07': encryption,
  'UA-08': contentTagged,
  'UA-09': roleMap,
  'UA-10': fontsReadable,
  'UA-11': formsOnce,
  'UA-12': figuresDescribed,
  'UA-13': headingLevels,
  'UA-14': listChildren,
  'UA-15': listNumbering,
  'UA-16': contentsChildren,
  'UA-17': tables,
  'UA-18': noteIds,
  'UA-19': linksInElements,
  'UA-20': linksDescribed,
  'UA-21': linksWorded,
  'UA-22': tabOrder,
  'UA-23': linksWhole,
  'U2-08': nesting,
  'UX-01': oneTitle,
  'UX-02': wholeOverPages,
  'UX-03': wholeHeadings,
  'UX-04': labelsInLbl,
  'UX-05': pageNumbersArtifacts,
  'UX-06': readingOrder,
  'UX-07': languageOfParts,
  'UX-08': abbreviations,
  'UX-09': noTypedRules,
  'UX-10': oneOrientation,
  'UX-11': pageNumbersTrue,
  'UX-12': titleInWords,
  'UX-13': noPrivateLetters,
  'UX-14': copiedText,
} as const satisfies Record<string, PdfRule>;
