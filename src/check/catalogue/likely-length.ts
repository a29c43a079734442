import { segmentsOf } from '../../ast/segments.ts';
import { warnOnce } from '../report.ts';
import { type CatalogueRule, placeOf } from './context.ts';

/** Shorter texts are headings and labels, whose length says nothing. */
const fewest = 30;

/** Length of a translation as a multiple of its English. */
interface Bounds {
  least: number;
  most: number;
}

/**
 * By script. Measured on whole translations of a guide of 197 messages into eleven languages: letters of words took 0.65 to 1.9 times the
 * English, Arabic 0.53 to 1.6, Bengali 0.5 to 1.1, Korean 0.35 to 1.35, Chinese 0.2 to 0.75. The bounds leave room for other authors.
 */
const bounds: Readonly<Record<string, Bounds>> = {
  Latn: { least: 0.5, most: 2.5 },
  Cyrl: { least: 0.5, most: 2.5 },
  Grek: { least: 0.5, most: 2.5 },
  Arab: { least: 0.4, most: 2.2 },
  Hebr: { least: 0.4, most: 2.2 },
  Beng: { least: 0.35, most: 1.8 },
  Deva: { least: 0.35, most: 1.8 },
  Kore: { least: 0.25, most: 1.8 },
  Jpan: { least: 0.15, most: 1.4 },
  Hans: { least: 0.15, most: 1.2 },
  Hant: { least: 0.15, most: 1.2 },
};

/** For a script that nobody has measured. */
const wide: Bounds = { least: 0.15, most: 3 };

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A translation is as long as a translation can be: one that is not lost half its text, or stands in the wrong place. */
export const likelyLength: CatalogueRule = ({ file, catalogue, sourceLocale, pairs }) => {
  for (const { kind, message, sourceText, translationText } of pairs) {
    if (kind === 'name' || sourceText.length < fewest) continue;
    const before = lengthOf(sourceText);
    const after = lengthOf(translationText);
    const { least, most } = boundsBetween(sourceLocale, catalogue.locale);
    if (before < fewest || (after >= least * before && after <= most * before)) continue;
    warnOnce(file, {
      reason: `Unexpected length of \`${message.context}\`, ${after} characters for ${before}, expected ${Math.ceil(least * before)} to ${Math.floor(most * before)}`,
      rule: 'translation-length',
      place: placeOf(message),
      hint: 'Compare it with the English: is something missing or too much, or does it belong to another message?',
    });
  }
};

/** The bounds are those of a translation from Latin letters: from another script they shift by what it needs itself. */
function boundsBetween(source: string, target: string): Bounds {
  const { least, most } = boundsOf(target);
  const own = boundsOf(source);
  const { Latn: latin = wide } = bounds;
  return { least: (least / own.most) * latin.most, most: (most / own.least) * latin.least };
}

function boundsOf(locale: string): Bounds {
  return bounds[new Intl.Locale(locale).maximize().script ?? ''] ?? wide;
}

/** Letters of which each is one for readers, whatever stands beside it: counting them is a hundred times as fast as asking Unicode. */
const SINGLE =
  /^[\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u3001-\u3020\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff65]*$/;

/** Letters and signs as readers count them, white space only once. */
function lengthOf(text: string): number {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return SINGLE.test(line) ? line.length : segmentsOf(segmenter, line).length;
}
