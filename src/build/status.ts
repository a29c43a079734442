import type { Reporter } from '../report.ts';
import { extract } from '../translate/extract.ts';
import { type Status, statusOf } from '../translate/status.ts';
import type { BuildOptions } from './options.ts';
import { preparedSource } from './translate.ts';

const HEAD = ['Language', 'Done', 'Fuzzy', 'Missing', 'Of', 'Reviewed'];

/** Columns of numbers. */
const NUMBERS = [1, 2, 3, 4];

/**
 * Prints how far each catalogue is and who has reviewed it.
 * @returns 1 when the call is strict and anything is fuzzy or missing.
 */
export async function translateStatus(options: BuildOptions, reporter: Reporter): Promise<0 | 1> {
  const source = await preparedSource(options, reporter);
  if (!source) return 1;
  const messages = extract(source.document, source.words);
  const states = [...source.catalogues.values()].flatMap(({ catalogue }) =>
    catalogue ? [statusOf(messages, catalogue)] : [],
  );
  if (states.length === 0)
    reporter.line(`No catalogues in ${options.content}. \`handout translate start es\` makes one, here for Spanish.`);
  else reporter.table([HEAD, ...states.map((state) => row(state, messages.length))], NUMBERS);
  const isDone = states.every(({ fuzzy, missing }) => fuzzy + missing === 0);
  return options.strict && !isDone ? 1 : 0;
}

function row({ locale, done, fuzzy, missing, review }: Status, all: number): string[] {
  const numbers = [done, fuzzy, missing, all].map(String);
  return [locale, ...numbers, review ? `${review.by}, ${review.date}` : 'not reviewed'];
}
