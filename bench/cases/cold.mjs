import { comparison } from '../figures.mjs';
import { measure } from '../measure.mjs';
import { withMarkdown } from '../peers/pandoc.mjs';
import { exported } from '../text/exported.mjs';
import { AT_A_TIME, countFiles, manifest } from '../workshop.mjs';

/** Figures to reach, by peer: the issue gives none for Chromium. */
const AT_MOST = { 'pandoc-typst': 1, 'pandoc-weasyprint': 0.25 };

/** The full set of one language, cold, beside other programs that make as many files of the same kinds of the same words. */
export const cold = {
  id: 'cold',
  title: 'The full set of one language, cold',
  async run({ workshop, runs, peers, say }) {
    const content = workshop.content();
    const first = workshop.folder('out');
    await workshop.build(content, first);
    const texts = await exported(content, first, workshop.folder('texts'));
    const present = peers.filter(({ missing }) => missing.length === 0);
    const files = present.length > 0 ? withMarkdown(present[0].pandoc, texts.files) : [];
    const ours = [];
    const theirs = new Map(present.map((peer) => [peer, []]));
    for (let run = 0; run < runs; run += 1) {
      ours.push(await workshop.build(content, workshop.folder('out')));
      for (const peer of present) {
        say(`run ${run + 1} of ${runs}: ${peer.name}`);
        theirs.get(peer).push(await peerRun(peer, { ...texts, files }, workshop, manifest(first).length));
      }
    }
    return present.map((peer) =>
      comparison({ name: this.title, against: peer.name, atMost: AT_MOST[peer.id] }, ours, theirs.get(peer)),
    );
  },
};

/** @throws Error when the peer has not made as many files as this project. */
async function peerRun(peer, texts, workshop, expected) {
  const out = workshop.folder('peer');
  // Browsers keep things of their own, and those are no files of the guide.
  const { jobs, copies } = peer.jobs({ ...texts, out, scratch: workshop.folder('scratch') });
  const measured = await measure(jobs, AT_A_TIME);
  copies();
  const made = countFiles(out);
  if (made !== expected) throw new Error(`Unexpected ${made} files of ${peer.name}, expected ${expected}`);
  return measured;
}
