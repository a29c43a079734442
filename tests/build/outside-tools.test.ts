import { expect, test } from 'vitest';
import { runOutsideTools } from '../../src/build/outside-tools.ts';

test('sheets for a printer are left out, with the reason, and nothing counts as not run (PR-05)', async () => {
  const sheets = {
    path: 'en/guide-booklet-letter-print.pdf',
    place: '/none.pdf',
    format: 'pdf',
    printOnly: true,
  } as const;
  for (const isAsked of [false, true]) {
    expect(await runOutsideTools([sheets], isAsked)).toEqual(
      ['veraPDF PDF/UA-1', 'veraPDF WCAG 2.2 (own rules)'].map((tool) => ({
        tool,
        path: sheets.path,
        outcome: 'left-out',
        details: [expect.stringMatching(/^for printing only: it claims no PDF\/UA/)],
      })),
    );
  }
});

test('files for readers are still asked about', async () => {
  const reading = { path: 'en/guide.pdf', place: '/none.pdf', format: 'pdf' } as const;
  expect((await runOutsideTools([reading], false)).map(({ outcome }) => outcome)).toEqual(['not-run', 'not-run']);
});
