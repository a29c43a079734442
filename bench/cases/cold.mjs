import { comparison } from '../figures.mjs';
import { CommandError, measure } from '../measure.mjs';
import { withMarkdown } from '../peers/pandoc.mjs';
import { exported } from '../text/exported.mjs';
import { AT_A_TIME, countFiles, manifest } from '../workshop.mjs';

/** Figures to reach, by peer. None is set for Chromium. */
const AT_MOST = { 'pandoc-typst': 1, 'pandoc-weasyprint': 0.25 };

/** The full set of one language, cold, beside other programs that make as many files of the same kinds of the same words. */
export const cold = {
  id: 'cold',
  title: 'The full set of one language, cold',
  async run({ workshop, runs, peers, say }) {
    const content = workshop.content();
    const first = workshop.folder('out');
    await workshop.build(content, first);
    const expected = manifest(first).length;
    const texts = await exported(content, first, workshop.folder('texts'));
    const present = peers.filter(({ missing }) => missing.length === 0);
    const files = present.length > 0 ? withMarkdown(present[0].pandoc, texts.files) : [];
    const pairs = new Map(present.map((peer) => [peer, { ours: [], theirs: [], failed: [] }]));
    for (let run = 0; run < runs; run += 1) {
      const ours = await workshop.build(content, workshop.folder('out'));
      for (const [peer, pair] of pairs) {
        say(`run ${run + 1} of ${runs}: ${peer.name}`);
        await addPair(pair, ours, () => peerRun(peer, { ...texts, files }, workshop, expected));
      }
    }
    return [...pairs].map(([peer, pair]) => row(this.title, peer, pair));
  },
};

/** A peer that falls over has no time: the run counts for the others. */
async function addPair({ ours, theirs, failed }, own, run) {
  try {
    theirs.push(await run());
    ours.push(own);
  } catch (reason) {
    if (!(reason instanceof CommandError)) throw reason;
    failed.push(reason.message.split('\n')[0]);
  }
}

function row(name, { id, name: against }, { ours, theirs, failed }) {
  if (theirs.length === 0) return { name, against, notMeasured: failed[0] };
  const compared = comparison({ name, against, atMost: AT_MOST[id] }, ours, theirs);
  return { ...compared, ...(failed.length > 0 && { failed }) };
}

/** @throws Error when the peer has not made as many files as this project. */
async function peerRun(peer, texts, workshop, expected) {
  const out = workshop.folder('peer');
  // A browser keeps things of its own, and those are no files of the guide.
  const { jobs, copies } = peer.jobs({ ...texts, out, scratch: workshop.folder('scratch') });
  const measured = await measure(jobs, AT_A_TIME);
  copies();
  const made = countFiles(out);
  if (made !== expected) throw new Error(`Unexpected ${made} files of ${peer.name}, expected ${expected}`);
  return measured;
}
