import type { Profile } from '../ast/edition.ts';
import type { Document } from '../ast/nodes.ts';
import type { EditionChoice } from '../ast/settings.ts';
import { withDetail } from './detail.ts';
import { discreet, unnamed } from './discreet.ts';
import { closed } from './links.ts';
import { part } from './part.ts';
import { onlySection, sectionAround, sectionsWithGroups } from './section-document.ts';
import { select } from './select.ts';

/** What one print edition holds. */
export interface Composition {
  /** Of the edition; of one section's, with the name of its list of groups. */
  id: string;
  /** From the most words to the fewest: the first that fits on its pages is printed. */
  documents: Document[];
  /** Whether it holds all of the guide. */
  whole: boolean;
}

/**
 * What the editions of a choice hold of a localized document, as documents of their own: one, or one for each section that lists groups. No
 * link in them leads to a block that they do not have.
 */
export function compose(document: Document, choice: EditionChoice, profile: Profile): Composition[] {
  const guide = choice.discreet ? unnamed(document) : document;
  return editionsOf(guide, choice, profile).map(({ id, document: chosen, whole }) => {
    const shown = choice.discreet ? discreet(chosen) : chosen;
    return {
      id,
      whole: whole && !choice.discreet,
      documents: profile.layout.details.map((detail) => closed(withDetail(shown, detail))),
    };
  });
}

function editionsOf(
  document: Document,
  choice: EditionChoice,
  profile: Profile,
): { id: string; document: Document; whole: boolean }[] {
  const { id, each, sections, groups, religious } = choice;
  if (each === 'section') {
    // A list that is left without groups makes no edition.
    const chosen = select(document, { groups, religious });
    return [...sectionsWithGroups(chosen)]
      .filter(([list]) => sections === undefined || sections.includes(list))
      .map(([list, section]) => ({
        id: `${id}-${list}`,
        document: part(sectionAround(chosen, section), profile),
        whole: false,
      }));
  }
  const whole = sections === undefined && groups === undefined && religious;
  return [{ id, document: whole ? document : part(onlySection(select(document, choice)), profile), whole }];
}
