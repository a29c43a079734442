import { warnOnce } from '../report.ts';
import { type CatalogueRule, placeOf } from './context.ts';

/** The English of a message is what the guide says now. If not, its translation is not printed. */
export const staleMessages: CatalogueRule = ({ catalogue, file, sources }) => {
  const texts = new Set(sources.values());
  for (const message of catalogue.messages.values()) {
    const source = sources.get(message.context);
    if (source === undefined || source === message.source || message.translation === '' || texts.has(message.source))
      continue;
    warnOnce(file, {
      reason: `Unexpected English of \`${message.context}\`, expected what the guide says now: ${source}`,
      rule: 'stale-message',
      place: placeOf(message),
      hint: 'Bring the catalogue up to date, then translate what has changed; until then this part is printed untranslated.',
    });
  }
};
