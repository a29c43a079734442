import { beforeAll, expect, test } from 'vitest';
import type { Ready } from '../../src/build/prepared.ts';
import { verifyPdf } from '../../src/verify/pdf/index.ts';
import { layOutPlanned, ready } from '../built.ts';

let content: Ready;

beforeAll(async () => {
  content = await ready(undefined, ['en', 'ko', 'ru', 'ur']);
});

/** Requirements of which some can fail by a measure that knows Latin letters only. */
test.each([
  ['ko', 'zine', 'the space that a line ends with is no ink', ['PR-07']],
  ['ru', 'booklet', 'a page of wide letters has room for fewer', ['LP-07', 'PR-07']],
  ['ur', 'flyer-al-anon', 'an entry below its heading fits on no page with it', ['LP-16']],
  ['ur', 'zine', 'signs stand beyond their letters, and tails below the words before', ['LP-08', 'PR-07']],
  [
    'en+ur',
    'bilingual',
    'lines of two languages are no lines of one',
    ['LO-04', 'LP-06', 'LP-07', 'LP-08', 'LP-10', 'LP-17', 'UX-03'],
  ],
])('%s %s: %s', async (locale, edition, _, requirements) => {
  const verdicts = await verifyPdf(
    await layOutPlanned(content, `${locale}/${content.source.metadata.slug}-${edition}-letter.pdf`),
  );
  const judged = verdicts.filter(({ requirement }) => requirements.includes(requirement));
  expect(judged.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
  expect(judged.length).toBe(requirements.length);
});
