import { beforeAll, describe, expect, test } from 'vitest';
import type { Ready } from '../../src/build/prepared.ts';
import { readPdf } from '../../src/verify/pdf/facts.ts';
import { languageRules } from '../../src/verify/pdf/languages.ts';
import { blocksOf } from '../../src/verify/pdf/print/blocks.ts';
import type { Subject } from '../../src/verify/subject.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { layOutEdition, ready } from '../built.ts';
import { languageFaults, pretended } from '../verify-faults/languages.ts';
import { edited } from '../verify-print/edit.ts';

let content: Ready;
const files = new Map<string, Promise<Subject>>();

beforeAll(async () => {
  content = await ready();
});

/** A real output, made once: `en large letter`. */
function output(name: string): Promise<Subject> {
  const made = files.get(name) ?? make(name);
  files.set(name, made);
  return made;
}

async function make(name: string): Promise<Subject> {
  const [locale = '', profileId = '', paper = ''] = name.split(' ');
  const { bytes } = await layOutEdition(content, locale, profileId, paper);
  if (!bytes) throw new Error(`Unexpected layout without a PDF: ${name}`);
  const profile = content.profiles.find(({ id }) => id === profileId);
  return { path: `${locale}/guide.pdf`, bytes, format: 'pdf', locale, profile, edition: name };
}

async function verdictsOf(subject: Subject): Promise<Verdict[]> {
  const facts = await readPdf(subject.bytes);
  return Object.values(languageRules).map((rule) => rule(facts, subject));
}

const withOutcome = (verdicts: readonly Verdict[], outcome: Verdict['outcome']) =>
  verdicts.filter((verdict) => verdict.outcome === outcome).map(({ requirement }) => requirement);

describe('outputs as they are made', () => {
  test.each(['en large letter', 'en clear letter', 'es large a4', 'es clear a4'])('%s fails nothing', async (name) => {
    const verdicts = await verdictsOf(await output(name));
    expect(verdicts.map(({ requirement }) => requirement)).toEqual(Object.keys(languageRules));
    expect(withOutcome(verdicts, 'fail')).toEqual([]);
    expect(withOutcome(verdicts, 'pass')).toEqual(['LO-04', 'LO-06', 'LO-16']);
  });
});

describe('planted faults', () => {
  test.each(languageFaults)('$fault: $requirement', async ({ file, locale, requirement, also = [], detail, plant }) => {
    const subject = await output(file);
    const bytes = await edited(subject.bytes, blocksOf(await readPdf(subject.bytes)), plant);
    const verdicts = await verdictsOf({ ...subject, bytes, ...(locale && { locale }) });
    expect(withOutcome(verdicts, 'fail'), JSON.stringify(verdicts)).toEqual([requirement, ...also].sort());
    const details = verdicts.find((one) => one.requirement === requirement)?.places.map((place) => place.detail) ?? [];
    expect(details.some((one) => detail?.test(one) ?? one !== '')).toBe(true);
  });

  test('every rule has a fault', () => {
    const planted = new Set(languageFaults.map(({ requirement }) => requirement));
    expect(Object.keys(languageRules).filter((id) => !planted.has(id))).toEqual([]);
  });
});

describe('what is no fault', () => {
  test.each([
    ['Cyrillic', 'en large letter', 'ru', ['LO-04', 'LO-05', 'LO-06', 'LO-16']],
    ['Arabic', 'en clear letter', 'en', ['LO-04', 'LO-06', 'LO-07', 'LO-16']],
    ['Korean', 'en large letter', 'ko', ['LO-04', 'LO-05', 'LO-06', 'LO-08', 'LO-16']],
  ] as const)('letters of %s', async (script, file, locale, passing) => {
    const subject = await output(file);
    const bytes = await edited(subject.bytes, [], (edit) => edit.pretend(pretended[script]));
    const verdicts = await verdictsOf({ ...subject, bytes, locale });
    expect(withOutcome(verdicts, 'fail'), JSON.stringify(verdicts)).toEqual([]);
    expect(withOutcome(verdicts, 'pass')).toEqual(passing);
  });
});
