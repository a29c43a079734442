import { comparison } from '../figures.mjs';
import { editTranslation } from '../text/edits.mjs';
import { besideNode } from './unchanged.mjs';

/** All languages, as they stand in `content/`. */
const ALL = [];

/** A language of many letters and few surprises. */
const EDITED = 'es';

/** One line of one translation edited and all languages built again, beside the cold build of all just before; and all of them with nothing changed. */
export const translationEdit = {
  id: 'translation-edit',
  title: 'One line of one translation edited, all languages',
  async run({ workshop, longRuns, say }) {
    const [cold, again] = [[], []];
    let unchanged;
    for (let run = 0; run < longRuns; run += 1) {
      say(`run ${run + 1} of ${longRuns}`);
      const content = workshop.content();
      const out = workshop.folder('out');
      cold.push(await workshop.build(content, out, ALL));
      unchanged ??= await besideNode('Nothing changed, all languages', workshop, () =>
        workshop.build(content, out, ALL),
      );
      editTranslation(content, EDITED);
      again.push(await workshop.build(content, out, ALL));
    }
    const edited = comparison({ name: this.title, against: 'its own cold build', atMost: 0.15 }, again, cold);
    return [edited, unchanged];
  },
};
