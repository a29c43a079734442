import { warnOnce } from '../report.ts';
import { type CatalogueRule, placeOf } from './context.ts';

/** No message of the guide waits for a decision. While it does, it is not printed. */
export const fuzzyMessages: CatalogueRule = ({ catalogue, file, sources }) => {
  for (const message of catalogue.messages.values()) {
    if (!message.fuzzy || !sources.has(message.context)) continue;
    warnOnce(file, {
      reason: `Unexpected fuzzy translation of \`${message.context}\`, expected one that is done`,
      rule: 'fuzzy-message',
      place: placeOf(message),
      hint: 'Compare it with the English, put it right, and take `fuzzy` out; until then this part is printed untranslated.',
    });
  }
};
