import { languageName } from '../../../ast/language.ts';
import { judged, needsPerson, type Verdict } from '../../verdict.ts';
import { headingBlocks } from '../outline.ts';
import type { TextBlock, TextFile } from '../text-file.ts';

/** TX-09: before the first heading stand the title, the edition, the language in its own name, the date and the other formats. */
export function firstLines(file: TextFile): Verdict {
  const [title, edition, ...others] = front(file);
  const rest = others.map(({ text }) => text).join('\n');
  const language = file.locale === undefined ? undefined : nameOf(file.locale);
  const missing = [
    ...(title?.line === 1 && title.blankAfter > 0 ? [] : ['the title, alone in the first line']),
    ...(edition && edition.lines.length <= 2 ? [] : ['the name of the edition']),
    ...(language === undefined || lower(rest).includes(lower(language)) ? [] : [`the language "${language}"`]),
    ...(/(?<!\p{N})\p{Nd}{4}(?!\p{N})/u.test(rest) ? [] : ['a date with its year']),
    // What is about the guide, or a part of it, comes in no other format.
    ...(file.part || /\b(?:PDF|EPUB)\b/.test(rest) ? [] : ['the other formats']),
  ];
  const measured = `title "${title?.text ?? ''}", edition "${edition?.text ?? ''}"`;
  if (missing.length === 0 && language === undefined)
    return needsPerson('TX-09', `${measured}; no language to compare with`);
  return judged(
    'TX-09',
    missing.map((what) => ({ file: file.file, line: 1, detail: `the first lines lack ${what}` })),
    measured,
  );
}

function front(file: TextFile): TextBlock[] {
  const [, heading] = headingBlocks(file);
  return file.blocks.filter(({ line }) => heading === undefined || line < heading.line);
}

function nameOf(locale: string): string | undefined {
  try {
    return languageName(locale);
  } catch {
    return undefined;
  }
}

function lower(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
