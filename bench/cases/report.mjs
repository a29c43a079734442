import { comparison } from '../figures.mjs';

/** The report over one language, beside the build of what it reads. */
export const report = {
  id: 'report',
  title: 'Report over one language (verify)',
  async run({ workshop, runs }) {
    const content = workshop.content();
    const [built, judged] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      const out = workshop.folder('out');
      built.push(await workshop.build(content, out));
      judged.push(await workshop.handout('verify', '--out', out));
    }
    return [comparison({ name: this.title, against: 'its cold build', atMost: 2 }, judged, built)];
  },
};
