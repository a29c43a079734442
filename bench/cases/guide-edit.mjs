import { comparison } from '../figures.mjs';
import { editGuide } from '../text/edits.mjs';

/** One line of the guide edited, one language built again, beside its own cold build just before. */
export const guideEdit = {
  id: 'guide-edit',
  title: 'One line of the guide edited, one language',
  async run({ workshop, runs }) {
    const [cold, again] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      const content = workshop.content();
      const out = workshop.folder('out');
      cold.push(await workshop.build(content, out));
      editGuide(content);
      again.push(await workshop.build(content, out));
    }
    return [comparison({ name: this.title, against: 'its own cold build', atMost: 0.5 }, again, cold)];
  },
};
