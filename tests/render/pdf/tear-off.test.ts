import { describe, expect, test } from 'vitest';
import type { LayoutResult } from '../../../src/build/layout-job.ts';
import { textOf } from '../../../src/verify/pdf/facts.ts';
import { pageContents } from '../../../src/verify/pdf/marked-content.ts';
import { factsOf } from '../../built.ts';
import { profileOf } from '../../compose/guide.ts';
import { guideOf, layOut } from './editions.ts';

const path = 'en/guide-tear-off-letter.pdf';

/** How often words stand on the page, outside the structure tree and in it. */
async function counted(result: LayoutResult, words: string) {
  const facts = await factsOf(result);
  const times = (text: string) => text.split(words).length - 1;
  const [page] = facts.pages;
  const artifacts = page?.texts.filter(({ mcid }) => mcid === undefined) ?? [];
  return {
    strips: times(artifacts.map(({ text }) => text).join('')),
    tree: times(facts.tree.map(textOf).join('')),
    facts,
  };
}

describe('strips at the foot of a flyer', () => {
  test('there are as many as the profile says, and the page says the same once above', async () => {
    const result = await layOut(await guideOf(1), path);
    const { strips, tree, facts } = await counted(result, 'harbor.example');
    expect({ strips, tree, pages: result.layout.pages.length }).toEqual({ strips: 6, tree: 1, pages: 1 });
    expect((await counted(result, 'Harbor')).strips).toBe(6);
    // All that is painted is content of the tree or an artifact.
    const painted = pageContents(facts).flatMap((page) => page.painted);
    const loose = painted.filter(
      ({ marks }) => !marks.some(({ tag, mcid }) => tag === 'Artifact' || mcid !== undefined),
    );
    expect(painted.length).toBeGreaterThan(10);
    expect(loose).toEqual([]);
  });

  test('there are fewer where the name of a group needs wider ones', async () => {
    const name = 'The Society of the Friends of the Harbor and of All Who Sail From It';
    const { strips, tree } = await counted(
      await layOut(await guideOf(1, { name, host: 'harbor.example' }), path),
      'harbor.example',
    );
    expect(tree).toBe(1);
    expect(strips).toBeGreaterThanOrEqual(1);
    expect(strips).toBeLessThan(6);
  });

  test('they stand below the text, a quarter of an inch above the edge, side by side', async () => {
    const { pages } = await factsOf(await layOut(await guideOf(1), path));
    const texts = pages[0]?.texts ?? [];
    const strips = texts.filter(({ text, mcid }) => mcid === undefined && text.includes('harbor.example'));
    const places = strips.map(({ x }) => x);
    expect(new Set(places.map(Math.round)).size).toBe(6);
    expect(Math.min(...places)).toBeGreaterThan(72);
    expect(Math.max(...places)).toBeLessThan(612 - 72);
    const gaps = places.slice(1).map((x, index) => x - (places[index] ?? 0));
    for (const gap of gaps) expect(gap).toBeCloseTo(468 / 6, 0);
    const { heightPt = 0, footPt = 0 } = profileOf('tear-off')?.layout.tearOff ?? {};
    const top = 792 - footPt - heightPt;
    expect(footPt).toBe(18);
    for (const { y } of strips) expect(y).toBeGreaterThan(top);
    for (const { y } of texts.filter(({ mcid }) => mcid !== undefined)) expect(y).toBeLessThan(top);
  });
});
