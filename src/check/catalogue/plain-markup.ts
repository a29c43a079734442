import { errorOnce } from '../report.ts';
import { collect } from './compare.ts';
import { type CatalogueRule, placeOf } from './context.ts';

/** A translation is one paragraph of running text: no HTML, no pictures. */
export const plainMarkup: CatalogueRule = ({ file, pairs }) => {
  for (const { message, translation, problem } of pairs) {
    if (problem)
      errorOnce(file, { ...problem, reason: `${problem.reason} in \`${message.context}\``, place: placeOf(message) });
    const found = collect(translation, (node) => {
      if (node.type === 'html') return node.value;
      return node.type === 'image' || node.type === 'imageReference' ? 'picture' : undefined;
    });
    for (const markup of found) {
      errorOnce(file, {
        reason: `Unexpected \`${markup}\` in \`${message.context}\`, expected text`,
        rule: 'translation-markup',
        place: placeOf(message),
        hint: 'Use the Markdown of the English and nothing else.',
      });
    }
  }
};
