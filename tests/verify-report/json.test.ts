import { expect, test } from 'vitest';
import { renderReportJson } from '../../src/verify/render/json.ts';
import type { Report } from '../../src/verify/report.ts';
import { pdf, sample, text } from './sample.ts';

test('says everything that the report holds', () => {
  const read = JSON.parse(renderReportJson(sample)) as Report;
  expect(read.files.map(({ path }) => path)).toEqual([pdf.path, text.path]);
  expect(read.files[0]?.promise).toEqual(pdf.promise);
  expect(read.files[0]?.verdicts).toHaveLength(pdf.verdicts.length);
  expect(read.files[0]?.verdicts).toEqual(expect.arrayContaining(pdf.verdicts));
  expect(read.together).toEqual(sample.together);
  expect(read.tools).toHaveLength(sample.tools.length);
  expect(read.tools).toEqual(expect.arrayContaining(sample.tools));
});

test('is the same text whatever the order in which results came, and with whatever order of keys', () => {
  const turned: Report = {
    tools: [...sample.tools].reverse(),
    together: sample.together,
    files: [...sample.files].reverse().map(({ verdicts, ...file }) => ({ verdicts: [...verdicts].reverse(), ...file })),
  };
  expect(renderReportJson(turned)).toBe(renderReportJson(sample));
});

test('leaves out what is not known', () => {
  const read = JSON.parse(renderReportJson({ files: [text], together: [], tools: [] })) as Report;
  expect(Object.keys(read.files[0] ?? {})).toEqual(['path', 'format', 'verdicts']);
});
