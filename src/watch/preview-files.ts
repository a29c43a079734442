import { directionOf } from '../ast/direction.ts';
import type { ManifestFile } from '../build/manifest.ts';

/** A file of the build, as the page offers it. */
export interface PreviewFile {
  /** Below the output folder. */
  path: string;
  /** Its languages, in English. */
  group: string;
  /** Edition, paper and length. */
  label: string;
  format: ManifestFile['format'];
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Of a PDF. */
  pages?: number;
  sha256: string;
  /** Whether the last build changed it. */
  changed: boolean;
  /** Whether a person prints it and reads another file. */
  printOnly: boolean;
  /** Path of the plain text with the same words, where it was made. */
  text?: string;
}

/** What the page offers, in the order in which it was made. */
export function previewFiles(rows: readonly ManifestFile[], changed: ReadonlySet<string>): PreviewFile[] {
  return rows.map((row) => {
    const { path, format, locale, pages, sha256, printOnly = false } = row;
    return {
      path,
      group: groupOf(row),
      label: labelOf(row),
      format,
      lang: locale,
      dir: directionOf(locale),
      ...(pages !== undefined && { pages }),
      sha256,
      changed: changed.has(path),
      printOnly,
      ...textOf(row, rows),
    };
  });
}

/** `English`, `English and Spanish`. */
function groupOf({ locale, locales = [locale] }: ManifestFile): string {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(locales.map((one) => names.of(one) ?? one));
}

/** `large, letter, 26 pages`; `large booklet, letter, sheets for the printer, 8 sides`. */
function labelOf({ format, edition, paper, pages, printOnly }: ManifestFile): string {
  const kind = {
    pdf: edition,
    text: edition === 'text' ? 'plain text' : `${edition}, plain text`,
    epub: 'e-book (EPUB)',
  }[format];
  const parts = [kind, paper, printOnly ? 'sheets for the printer' : undefined, lengthOf(pages, printOnly)];
  return parts.filter((part) => part !== undefined).join(', ');
}

function lengthOf(pages: number | undefined, isSheet = false): string | undefined {
  if (pages === undefined) return undefined;
  const noun = isSheet ? 'side' : 'page';
  return `${pages} ${noun}${pages === 1 ? '' : 's'}`;
}

/** The plain text of the same edition, or of the guide in the same language. */
function textOf({ format, edition, locale }: ManifestFile, rows: readonly ManifestFile[]): { text?: string } {
  if (format === 'text') return {};
  const texts = rows.filter((row) => row.format === 'text' && row.locale === locale);
  const text = texts.find((row) => row.edition === edition) ?? texts.find((row) => row.edition === 'text');
  return text ? { text: text.path } : {};
}
