import { beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../src/verify/pdf/facts.ts';
import { largePrintRules } from '../../src/verify/pdf/large-print.ts';
import { pageNumbersArtifacts } from '../../src/verify/pdf/tagged/page-numbers-artifacts.ts';
import type { Subject } from '../../src/verify/subject.ts';
import { layOutPlanned, ready } from '../built.ts';
import { editContent, edited } from '../verify-tagged/edit.ts';

let flyer: Subject;

beforeAll(async () => {
  const content = await ready();
  flyer = await layOutPlanned(content, `en/${content.source.metadata.slug}-flyer-tear-off-letter.pdf`);
});

/** The flyer with its first page written anew. */
async function strips(change: (operators: string) => string): Promise<Subject> {
  const bytes = await edited(flyer.bytes, (facts) => editContent(facts, 1, change));
  return { ...flyer, bytes };
}

async function failed(subject: Subject): Promise<string[]> {
  const facts = await readPdf(subject.bytes);
  return [...largePrintRules, pageNumbersArtifacts]
    .map((rule) => rule(facts, subject))
    .flatMap(({ outcome, requirement }) => (outcome === 'fail' ? requirement : []))
    .filter((id) => ['LP-08', 'LP-21', 'PR-06', 'UX-05'].includes(id));
}

describe('strips to tear off', () => {
  test('may be turned and stand in the margin, as copies of what is tagged on the page', async () => {
    expect(await failed(flyer)).toEqual([]);
  });

  test('are asked for by a profile (LP-08, UX-05)', async () => {
    const { profile } = flyer;
    if (!profile) throw new Error('Unexpected flyer without a profile');
    const whole = { ...profile, layout: { ...profile.layout, tearOff: undefined } };
    expect(await failed({ ...flyer, profile: whole })).toEqual(['LP-08', 'UX-05']);
  });

  test('hold no text that is tagged (LP-08)', async () => {
    const tagged = await strips((operators) =>
      operators.replace(/\/Artifact <<\/Type \/Page.*?>> BDC/, '/P <</MCID 900>> BDC'),
    );
    expect(await failed(tagged)).toContain('LP-08');
  });

  test('stand on the sheet (PR-06)', async () => {
    const below = await strips((operators) => operators.replaceAll(/0 1 -1 0 (\S+) (\S+) cm/g, '0 1 -1 0 $1 700 cm'));
    expect(await failed(below)).toEqual(['PR-06']);
  });

  test('say that they are of the page, and nothing else than it says (UX-05)', async () => {
    const unsaid = await strips((operators) =>
      operators.replace('/Artifact <</Type /Page ', '/Artifact <</Type /Background '),
    );
    expect(await failed(unsaid)).toEqual(['UX-05']);
    const untagged = await strips((operators) =>
      operators.replace(/\/\w+\s*<<\s*\/MCID \d+\s*>>\s*BDC/g, '/Artifact <</Type /Pagination /Subtype /Header>> BDC'),
    );
    expect(await failed(untagged)).toContain('UX-05');
  });
});
