import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeReport } from '../../src/build/report-files.ts';
import type { Report, ToolReport } from '../../src/verify/report.ts';
import { folder } from '../command.ts';
import { read, under } from './html-tree.ts';
import { design, sound } from './sample.ts';

const FAULT: ToolReport = { tool: 'axe', path: 'report.html', outcome: 'fail', details: ['serious: too pale'] };

/** Writes a report whose page a checker says something of, and gives what that checker saw and what stays. */
async function written(said: ToolReport[]): Promise<{ seen: string; stays: string; report: Report; json: Report }> {
  const out = folder();
  let seen = '';
  const { report } = await writeReport(sound, design(), {
    out,
    check: async ({ place }) => {
      seen = readFileSync(place, 'utf8');
      return said;
    },
  });
  const json = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report;
  return { seen, stays: readFileSync(join(out, 'report.html'), 'utf8'), report, json };
}

test('a page without a fault is the page that was checked, and says so', async () => {
  const { seen, stays, report, json } = await written([{ ...FAULT, outcome: 'pass', details: [] }]);
  expect(stays).toBe(seen);
  expect(under(read(stays), 'tools')).toContain('axe');
  for (const { tools } of [report, json]) expect(tools).toMatchObject([{ tool: 'axe', outcome: 'pass' }]);
});

test('a fault of the page stands on the page', async () => {
  const { seen, stays, report, json } = await written([FAULT]);
  expect(seen).not.toContain('too pale');
  expect(under(read(stays), 'tools')).toContain('serious: too pale');
  for (const { tools } of [report, json]) expect(tools).toEqual([FAULT]);
});
