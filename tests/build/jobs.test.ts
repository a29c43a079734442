import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { digest } from '../../src/build/digest.ts';
import { runLayoutJob } from '../../src/build/layout-job.ts';
import { ready } from '../built.ts';
import { folder } from '../command.ts';
import { buildHere, guide } from '../interruptions/program.ts';
import { checksums } from '../interruptions/state.ts';
import { fromRoot } from '../paths.ts';

test('the bytes are the same with 1, 2 and 8 threads', async () => {
  const from = guide('Words for every thread.');
  const made = [];
  for (const jobs of ['1', '2', '8']) {
    const out = folder();
    expect(await buildHere(from, out, jobs)).toBe(0);
    made.push(checksums(out));
  }
  expect(Object.keys(made[0] ?? {}).length).toBeGreaterThan(5);
  expect(made[1]).toEqual(made[0]);
  expect(made[2]).toEqual(made[0]);
});

/** Threads run what was compiled. */
const compiled = async <T>(name: string) => (await import(pathToFileURL(fromRoot(`dist/build/${name}.js`)).href)) as T;

test('a thread that sets more scripts than it holds faces of is given them again', async () => {
  const { createPool } = await compiled<typeof import('../../src/build/pool.ts')>('pool');
  const { MOST_SETS } = await compiled<typeof import('../../src/build/most-sets.ts')>('most-sets');
  const from = await ready(folder({ 'guide.md': '---\nlang: en\n---\n# Words\n\nSome words.\n' }));
  const [document] = from.documents;
  const [profile] = from.profiles;
  const [paper] = from.papers;
  const [fonts] = from.fonts.values();
  if (!document || !profile || !paper || !fonts) throw new Error('Unexpected guide that cannot be laid out');
  // As many sets as there are scripts: the same faces, each set by another name.
  const sets = Array.from({ length: MOST_SETS + 2 }, (_, index) => ({
    ...fonts,
    script: { ...fonts.script, leading: 1 + index / 10 },
  }));
  const task = { edition: profile.id, documents: [document], profile, paper };
  const pool = createPool(2);
  try {
    const twice = [...sets, ...sets, ...sets.toReversed()];
    const made = await Promise.all(twice.map((set) => pool.run({ task, draw: true, fonts: set, facingFonts: fonts })));
    const alone = await Promise.all(twice.map((set) => runLayoutJob({ task, draw: true, fonts: set })));
    expect(made.map(({ bytes }) => digest(bytes))).toEqual(alone.map(({ bytes }) => digest(bytes)));
  } finally {
    await pool.end();
  }
});
