import type { PDFDict } from '@cantoo/pdf-lib';
import type { Subject } from '../../subject.ts';
import type { Place } from '../../verdict.ts';
import { judged, notApplicable } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import type { PdfRule } from '../rule.ts';
import { placeAt } from './reading/place.ts';
import { type ShownFont, shownFonts } from './reading/shown-fonts.ts';

/**
 * UA-10: every font that is seen is in the file, its widths are those of its program, a list of its glyphs is whole, each code of it means a text,
 * and none shows the sign for a missing letter.
 */
export const fontsReadable: PdfRule = (facts: PdfFacts, subject) => {
  const fonts = shownFonts(facts);
  if (fonts.size === 0) return notApplicable('UA-10', 'no text is shown');
  const faults = [...fonts].flatMap(([font, shown]) => fontFaults(font, shown, subject));
  return judged('UA-10', faults, `${fonts.size} fonts embedded, all codes shown have a text`);
};

/** LO-16: every sign has a drawing in its face. It is one of the things that UA-10 measures. */
export const noMissingLetters: PdfRule = (facts: PdfFacts, subject) => {
  const fonts = [...shownFonts(facts).values()];
  if (fonts.length === 0) return notApplicable('LO-16', 'no text is shown');
  const faults = fonts.flatMap((shown) => missingFault(shown, subject));
  return judged('LO-16', faults, `${fonts.length} fonts, each with a drawing for all that it shows`);
};

function missingFault({ name, page, missing }: ShownFont, subject: Subject): Place[] {
  return missing.size > 0 ? [placeAt(subject, `${name}: shows .notdef, the sign for a missing letter`, page)] : [];
}

function fontFaults(_: PDFDict, shown: ShownFont, subject: Subject): Place[] {
  const { name, page } = shown;
  const at = (detail: string) => placeAt(subject, `${name}: ${detail}`, page);
  const faults: Place[] = [];
  if (!shown.isEmbedded) faults.push(at('not embedded'));
  if (shown.lacksGlyphMap) faults.push(at('a TrueType CIDFont without CIDToGIDMap'));
  if (shown.withoutText.size > 0) faults.push(at(`no text for ${codes(shown.withoutText)} (ToUnicode)`));
  if (shown.badText.size > 0) faults.push(at(`U+0000, U+FEFF or U+FFFE as text of ${codes(shown.badText)}`));
  if (shown.otherWidth.size > 0) faults.push(at(`another width than its program has for ${codes(shown.otherWidth)}`));
  if (shown.lacksInCidSet > 0) faults.push(at(`a CIDSet that leaves out ${shown.lacksInCidSet} of its glyphs`));
  return [...faults, ...missingFault(shown, subject)];
}

function codes(all: ReadonlySet<number>): string {
  const written = [...all].slice(0, 5).map((code) => code.toString(16).padStart(2, '0'));
  return `${all.size} codes (${written.join(', ')})`;
}
