import { comparison } from '../figures.mjs';
import { AT_A_TIME } from '../workshop.mjs';

/** What threads gain: each loads the layout engine for itself, so that two are not twice as fast. */
export const threads = {
  id: 'threads',
  title: `One language by ${AT_A_TIME} threads`,
  async run({ workshop, runs }) {
    const content = workshop.content();
    const [many, one] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      many.push(await workshop.build(content, workshop.folder('out')));
      one.push(await workshop.build(content, workshop.folder('out'), ['--locale', 'en', '--jobs', '1']));
    }
    return [comparison({ name: this.title, against: 'by one thread' }, many, one)];
  },
};
