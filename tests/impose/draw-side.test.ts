import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { drawSide } from '../../src/impose/draw-side.ts';
import type { Line } from '../../src/impose/side.ts';
import { contentStreamOf } from '../../src/verify/pdf/content-streams.ts';

const across: Line = { runs: 'across', atPt: 50, fromPt: 20, toPt: 80, widthPt: 1.5, dashPt: [10, 5] };
const down: Line = { ...across, runs: 'down', atPt: 30, fromPt: 40, toPt: 170 };

async function drawn(lines: Line[]): Promise<string> {
  const target = await PDFDocument.create({ updateMetadata: false });
  drawSide({ widthPt: 100, heightPt: 200, placements: [], lines }, { refs: [], widthPt: 10, heightPt: 10 }, target);
  const read = await PDFDocument.load(await target.save(), { updateMetadata: false });
  expect(read.getPage(0).getSize()).toEqual({ width: 100, height: 200 });
  return contentStreamOf(read.getPage(0));
}

test('a line is drawn as far from the top and from the left as it is said to be', async () => {
  expect(await drawn([across])).toContain('1.5 w\n[10 5] 0 d\n20 150 m\n80 150 l\nS');
  expect(await drawn([down])).toContain('30 160 m\n30 30 l\nS');
});

test('a page that is not there is refused', async () => {
  const target = await PDFDocument.create({ updateMetadata: false });
  const side = {
    widthPt: 100,
    heightPt: 200,
    placements: [{ page: 1, xPt: 0, yPt: 0, rotated: 0 as const }],
    lines: [],
  };
  expect(() => drawSide(side, { refs: [], widthPt: 10, heightPt: 10 }, target)).toThrow(/^Unexpected page 1/);
});
