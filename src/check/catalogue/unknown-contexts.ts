import { warnOnce } from '../report.ts';
import { type CatalogueRule, placeOf } from './context.ts';

/** Every message has a place in the document. One whose text has only moved is found again and is no problem. */
export const unknownContexts: CatalogueRule = ({ catalogue, file, sources }) => {
  const texts = new Set(sources.values());
  for (const message of catalogue.messages.values()) {
    if (sources.has(message.context) || texts.has(message.source)) continue;
    warnOnce(file, {
      reason: `Unexpected message \`${message.context}\`, expected one that the guide has`,
      rule: 'unknown-message',
      place: placeOf(message),
      hint: 'The guide has changed: bring the catalogue up to date, then see whether the text can be used elsewhere.',
    });
  }
};
