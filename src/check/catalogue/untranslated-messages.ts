import { findTranslation } from '../../ast/translation.ts';
import { warnOnce } from '../report.ts';
import type { CatalogueRule } from './context.ts';

/** Messages that are named one by one. */
const shown = 3;

/** Everything is translated. One message for the whole file, with the first ones by name; names of groups may stay as they are. */
export const untranslatedMessages: CatalogueRule = ({ catalogue, file, messages, sources }) => {
  const texts = new Set(sources.values());
  const missing = messages.filter(({ kind, context, source }) => {
    if (kind === 'name' || findTranslation(catalogue, context, source)) return false;
    const own = catalogue.messages.get(context);
    // A translation that waits here is fuzzy or stale, and has its own message; one whose English stands elsewhere belongs there.
    return !own?.translation || (own.source !== source && texts.has(own.source));
  });
  if (missing.length === 0) return;
  const names = missing
    .slice(0, shown)
    .map(({ context }) => `\`${context}\``)
    .join(', ');
  const more = missing.length > shown ? ` and ${missing.length - shown} more` : '';
  warnOnce(file, {
    reason: `Unexpected untranslated messages (${missing.length} of ${messages.length}), expected none: ${names}${more}`,
    rule: 'untranslated-messages',
    place: { line: 1, column: 1 },
    hint: 'Translate them in the catalogue; until then these parts are printed in the language of the guide, and the page says so.',
  });
};
