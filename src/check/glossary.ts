import type { VFile } from 'vfile';
import type { Glossary } from '../ast/glossary.ts';
import { warnOnce } from './report.ts';

/** A glossary stands beside the catalogue that it speaks of. */
export function checkGlossary({ locale }: Glossary, file: VFile, locales: ReadonlySet<string>): void {
  if (locales.has(locale)) return;
  warnOnce(file, {
    reason: `Unexpected glossary without a catalogue, expected \`${locale}.po\` beside it`,
    rule: 'glossary-language',
    place: { line: 1, column: 1 },
    hint: `Make the catalogue with \`handout translate start ${locale}\`, or rename the glossary after its catalogue.`,
  });
}
