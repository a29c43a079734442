import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { lineThrough, round, summary } from '../figures.mjs';
import { CommandError } from '../measure.mjs';
import { countFiles } from '../workshop.mjs';

const SITES = [1, 5, 25, 125];

/** Of each site one print edition and the plain text of one language: what differs from site to site, a few pages at a time. */
const OPTIONS = ['--locale', 'en', '--edition', 'large', '--paper', 'letter', '--format', 'pdf,text'];

/** How many a network of sites may have. Nobody waits for so many here: that figure is drawn, and called so. */
const DRAWN = 500;

/** Many sites that share one guide, each with its own name and address: how time and memory grow with their number. */
export const sites = {
  id: 'sites',
  title: 'Many sites, one guide',
  async run({ workshop, say }) {
    const content = workshop.content();
    const points = [];
    for (const count of SITES) {
      say(`${count} sites`);
      const folder = workshop.folder('sites');
      for (let number = 1; number <= count; number += 1) writeSite(folder, number);
      const out = workshop.folder('out');
      try {
        const run = await workshop.build(content, out, ['--sites', folder, ...OPTIONS]);
        points.push({ sites: count, files: countFiles(out), run });
      } catch (reason) {
        if (!(reason instanceof CommandError)) throw reason;
        return [{ name: this.title, against: '1 site', notMeasured: reason.said.split('\n')[0] }];
      }
    }
    return grown(points);
  },
};

function grown(points) {
  const [one] = points;
  const rows = points.slice(1).map(({ sites: count, files, run }) => ({
    name: `${count} sites, time per site (${files} files)`,
    against: `1 site (${one.files} files)`,
    ratio: round(run.wallMs / count / one.run.wallMs),
    ours: { ...summary([run]), sites: count },
    theirs: { ...summary([one.run]), sites: 1 },
  }));
  const line = lineThrough(points.map(({ sites: x, run }) => ({ x, y: run.wallMs })));
  const wallMs = Math.round(line.at(DRAWN));
  return [
    ...rows,
    {
      name: `${DRAWN} sites, time per site`,
      against: '1 site',
      ratio: round(wallMs / DRAWN / one.run.wallMs),
      drawn: `not measured: drawn from the line through ${points.map((point) => point.sites).join(', ')} sites`,
      msPerSite: Math.round(line.slope),
      ours: { wallMs, sites: DRAWN },
      theirs: { ...summary([one.run]), sites: 1 },
    },
  ];
}

function writeSite(folder, number) {
  const site = {
    organization: `Site ${number} Harm Reduction`,
    address: [`${number} Allen Street`, 'New York, NY 10002'],
    phones: [{ number: `212-555-${String(number).padStart(4, '0')}`, label: 'Front desk' }],
    hours: `Monday to Friday, ${(number % 4) + 8} am to 5 pm`,
    website: `https://site-${number}.example.org/`,
  };
  writeFileSync(join(folder, `site-${number}.yaml`), stringify(site));
}
