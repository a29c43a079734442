import { beforeAll, describe, expect, test } from 'vitest';
import type { Ready } from '../../src/build/prepared.ts';
import { verifyPdf } from '../../src/verify/pdf/index.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { layOutPlanned, ready } from '../built.ts';

let content: Ready;

beforeAll(async () => {
  content = await ready(undefined, ['en', 'ar']);
});

async function verdictsOf(path: string): Promise<Map<string, Verdict>> {
  const verdicts = await verifyPdf(await layOutPlanned(content, path));
  const failed = verdicts.filter(({ outcome }) => outcome === 'fail');
  expect(failed, path).toEqual([]);
  return new Map(verdicts.map((verdict) => [verdict.requirement, verdict]));
}

describe.each(['en', 'ar'])('%s: no verdict on an edition fails', (locale) => {
  const path = (edition: string) => `${locale}/${content.source.metadata.slug}-${edition}.pdf`;

  test('giant print, whose lines are as wide as they may be', async () => {
    const verdicts = await verdictsOf(path('giant-letter'));
    expect(verdicts.get('LP-02')?.measured).toMatch(/^smallest text 2[4-9]/);
    if (locale === 'en')
      expect(verdicts.get('LP-07')?.measured).toMatch(/has room for (?:39|4[0-3])(?:\.\d)? characters$/);
  });

  test('a booklet, whose pages alternate', async () => {
    const verdicts = await verdictsOf(path('booklet-letter'));
    expect(verdicts.get('LP-01')?.outcome).toBe('pass');
    expect(verdicts.get('PR-07')).toMatchObject({ outcome: 'pass', measured: expect.stringContaining('left 36 pt') });
    for (const id of ['PR-01', 'LP-15', 'LP-20']) expect(verdicts.get(id)?.outcome, id).toBe('pass');
    expect(verdicts.get('LP-21')).toMatchObject({ outcome: 'not-applicable' });
  });

  test('a folded sheet, which is clear print of 12 pt or more', async () => {
    const verdicts = await verdictsOf(path('zine-letter'));
    expect(verdicts.get('LP-02')?.measured).toMatch(/^smallest text 1[23]/);
    expect(verdicts.get('PR-02')).toMatchObject({ outcome: 'pass', measured: '8 pages' });
    expect(verdicts.get('PR-07')?.outcome).toBe('pass');
  });

  test('a card, which promises 9 pt and has no page numbers', async () => {
    const verdicts = await verdictsOf(path('card'));
    expect(verdicts.get('LP-02')?.outcome).toBe('pass');
    expect(verdicts.get('LP-20')).toMatchObject({
      outcome: 'not-applicable',
      measured: expect.stringMatching(/without/),
    });
  });

  test('a flyer, which is large print', async () => {
    const verdicts = await verdictsOf(path('flyer-online-letter'));
    expect(verdicts.get('LP-01')?.outcome).toBe('pass');
    expect(verdicts.get('LP-21')?.outcome).toBe('pass');
  });

  test('large print behind a neutral cover', async () => {
    const neutral = `${locale}/handbook-letter.pdf`;
    expect((await verdictsOf(neutral)).get('LP-01')?.outcome).toBe('pass');
  });

  test.each(['booklet', 'zine', 'card'])('the sheets of a %s, by rules of their own', async (edition) => {
    const verdicts = await verdictsOf(path(`${edition}-letter-print`));
    expect(verdicts.has('UA-01')).toBe(false);
    for (const id of ['PR-06', 'PR-08', 'PR-10', 'PR-13', 'LP-22']) expect(verdicts.get(id)?.outcome, id).toBe('pass');
  });
});

test('two languages side by side fail nothing, each from its own side', async () => {
  const verdicts = await verdictsOf(`en+ar/${content.source.metadata.slug}-bilingual-letter.pdf`);
  for (const id of ['LP-02', 'LP-07', 'LP-08', 'LP-16', 'LP-17']) expect(verdicts.get(id)?.outcome, id).toBe('pass');
});

describe('strips to tear off', () => {
  const path = () => `en/${content.source.metadata.slug}-flyer-tear-off-letter.pdf`;

  test('are copies of the page, turned as the hand will turn them: no fault', async () => {
    await verdictsOf(path());
  });

  test('turned text that no profile promises fails, as does text that nobody hears', async () => {
    const subject = await layOutPlanned(content, path());
    const { profile } = subject;
    if (!profile) throw new Error('Unexpected edition without a profile');
    const { tearOff: _, ...layout } = profile.layout;
    const verdicts = await verifyPdf({ ...subject, profile: { ...profile, layout } });
    const failed = verdicts.filter(({ outcome }) => outcome === 'fail').map(({ requirement }) => requirement);
    expect(failed).toEqual(['UX-05', 'LP-08']);
  });
});
