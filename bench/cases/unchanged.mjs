import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparison } from '../figures.mjs';
import { measure } from '../measure.mjs';

/** Both take a blink, so that more runs cost nothing. */
const PAIRS = 7;

/** A build when nothing has changed since the last one, beside what Node itself takes to start. */
export const unchanged = {
  id: 'unchanged',
  title: 'Nothing changed, one language',
  async run({ workshop }) {
    const content = workshop.content();
    const out = workshop.folder('out');
    await workshop.build(content, out);
    return [await besideNode(this.title, workshop, () => workshop.build(content, out))];
  },
};

/** Compares a build with starting Node on an empty file. */
export async function besideNode(name, workshop, build) {
  const empty = join(workshop.folder('empty'), 'empty.js');
  writeFileSync(empty, '');
  const [ours, node] = [[], []];
  for (let run = 0; run < PAIRS; run += 1) {
    ours.push(await build());
    node.push(await measure([[{ command: process.execPath, args: [empty] }]]));
  }
  return comparison({ name, against: 'node empty.js', atMost: 3 }, ours, node);
}
