import { beforeAll, describe, expect, test } from 'vitest';
import { verifyAgreement } from '../../src/verify/agreement/index.ts';
import type { Reading } from '../../src/verify/agreement/reading.ts';
import { rules } from '../../src/verify/agreement/rules.ts';
import { wordsThatDiffer } from '../../src/verify/agreement/same-words.ts';
import { rowWords } from '../../src/verify/agreement/table.ts';
import { tokensOf } from '../../src/verify/agreement/tokens.ts';
import type { Subject } from '../../src/verify/subject.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { layOutPlanned, ready } from '../built.ts';
import { fromRoot } from '../paths.ts';
import { agreementFaults } from '../verify-faults/agreement.ts';
import { outputsOf } from './outputs.ts';

const PARTS = [
  'en/social-support-guide-flyer-online-letter.pdf',
  'en/social-support-guide-zine-letter.pdf',
  'en/handbook-letter.pdf',
  'en+es/social-support-guide-bilingual-letter.pdf',
  'en/social-support-guide-booklet-letter-print.pdf',
];

let english: Subject[];
let spanish: Subject[];
let parts: Subject[];

beforeAll(async () => {
  const content = await ready();
  english = await outputsOf(content, 'en', ['large-letter', 'clear-a4']);
  spanish = await outputsOf(content, 'es', ['large-letter']);
  parts = await Promise.all(PARTS.map((path) => layOutPlanned(content, path)));
});

function subject(path: string): Subject {
  const found = [...english, ...spanish, ...parts].find((one) => one.path === path);
  if (!found) throw new Error(`Unexpected file ${path}`);
  return found;
}

const withOutcome = (verdicts: readonly Verdict[], outcome: Verdict['outcome']) =>
  verdicts.filter((one) => one.outcome === outcome).map(({ requirement }) => requirement);

describe('files as they were made', () => {
  test('agree in everything, in both languages', async () => {
    const verdicts = await verifyAgreement([...english, ...spanish]);
    expect(withOutcome(verdicts, 'pass')).toEqual(Object.keys(rules));
    const measured = Object.fromEntries(verdicts.map((one) => [one.requirement, one.measured]));
    expect(Number(/en: (\d+) words/.exec(measured['UX-06'] ?? '')?.[1])).toBeGreaterThan(2500);
    expect(Number(/es: (\d+) words/.exec(measured['TX-07'] ?? '')?.[1])).toBeGreaterThan(2500);
    expect(measured['LO-17']).toMatch(/^\d\d headings, \d\d entries, \d\d addresses, \d numbers$/);
  });

  test('of every construct agree as well', async () => {
    const content = await ready(fromRoot('tests/fixtures/tags'));
    const verdicts = await verifyAgreement(await outputsOf(content, 'en', ['large-letter', 'clear-a4']));
    expect(verdicts.flatMap(({ places }) => places)).toEqual([]);
    expect(withOutcome(verdicts, 'pass')).toEqual(['LP-22', 'UX-06', 'TX-07', 'EP-13', 'LO-10', 'LO-12', 'LO-13']);
  });

  test('with parts, two languages and sheets for a printer among them agree, and these are left out of what compares whole guides', async () => {
    const verdicts = await verifyAgreement([...english, ...spanish, ...parts]);
    expect(verdicts.flatMap(({ places }) => places)).toEqual([]);
    const measured = verdicts.filter(({ requirement }) => requirement === 'LP-22').map((verdict) => verdict.measured);
    expect(measured[0]).toMatch(/en: 2 editions, .*; left out: 1 for printing only, 1 of two languages, 3 parts$/);
    expect(measured[1]).toMatch(/^\d+ paragraphs of 4 files/);
  });

  test('that stand alone are compared with nothing', async () => {
    const verdicts = await verifyAgreement([subject('en/guide.txt')]);
    const alone = ['LP-22', 'UX-06', 'TX-07', 'EP-13', 'LO-11', 'LO-12', 'LO-17', 'LP-22'];
    expect(withOutcome(verdicts, 'not-applicable')).toEqual(alone);
  });

  test('whose language nobody names are compared with nothing', async () => {
    const strangers = ['en/guide.txt', 'es/guide.epub'].map((path) => ({ ...subject(path), locale: undefined }));
    expect(withOutcome(await verifyAgreement(strangers), 'fail')).toEqual([]);
  });
});

describe('a planted fault fails the requirement that it breaks, and no other', () => {
  test.each(agreementFaults)('$requirement: $fault', async ({ file, beside, requirement, also = [], plant }) => {
    const edited = { ...subject(file), bytes: await plant(subject(file).bytes) };
    const others = beside.filter((path) => path !== file).map(subject);
    const verdicts = await verifyAgreement([...others, edited]);
    expect(withOutcome(verdicts, 'fail').sort()).toEqual([requirement, ...also].sort());
    for (const place of verdicts.flatMap(({ places }) => places)) expect(place.file).toBe(file);
  });

  test('every rule has a fault', () => {
    const planted = new Set(agreementFaults.map(({ requirement }) => requirement));
    expect(Object.keys(rules).filter((id) => !planted.has(id))).toEqual([]);
  });
});

test('files that cannot be read are not compared', async () => {
  const broken = (['pdf', 'epub', 'text'] as const).map((format): Subject => {
    return { path: `en/broken.${format}`, bytes: Uint8Array.from([0xff, 0xfe, 0x00]), format, locale: 'en' };
  });
  const verdicts = await verifyAgreement([...broken, subject('en/guide.txt'), subject('en/guide.epub')]);
  expect(withOutcome(verdicts, 'fail')).toEqual([]);
  expect(withOutcome(verdicts, 'pass')).toEqual(['TX-07', 'LO-10', 'LO-12', 'LO-13']);
});

test('tokens are words and signs, whatever the line breaks and the scheme of an address', () => {
  expect(tokensOf('See https://www.example.org/a/b/ (or [1]).')).toEqual(tokensOf('See\nexample.org/a/\nb or 1.'));
  expect(tokensOf('e\u0301tat')).toEqual(['\u00e9tat']);
  expect(tokensOf('你好 吗')).toEqual(tokensOf('你\n好吗'));
  expect(tokensOf('well-known')).toEqual(['well', '-', 'known']);
});

describe('words', () => {
  const reading = (format: Subject['format'], text: string): Reading => ({
    subject: { path: `x.${format}`, bytes: new Uint8Array(), format },
    blocks: [{ text, role: 'other', line: 7 }],
    links: [],
    phones: [],
    headings: [],
    languages: [],
  });

  test('that print broke over lines are whole words, and words that print joined are not two', () => {
    expect(wordsThatDiffer(reading('epub', 'a narrow cell'), reading('pdf', 'a nar\nrow c\nell'))).toEqual([]);
    expect(wordsThatDiffer(reading('pdf', 'a nar\nrow cell'), reading('pdf', 'a narr\now cell'))).toEqual([]);
    expect(wordsThatDiffer(reading('epub', 'every one'), reading('pdf', 'everyone'))).toHaveLength(1);
    expect(wordsThatDiffer(reading('pdf', 'everyone'), reading('text', 'every one'))).toHaveLength(1);
  });

  test('are told with their place and what was expected', () => {
    const [place] = wordsThatDiffer(reading('pdf', 'Call us at noon.'), reading('text', 'Call us at night.'));
    expect(place).toEqual({
      file: 'x.text',
      line: 7,
      detail: '"Call us at night.", where x.pdf has "Call us at noon."',
    });
    expect(wordsThatDiffer(reading('pdf', 'Call us.'), reading('text', 'Call'))).toHaveLength(1);
  });

  test('of a table stand behind the heading of their column', () => {
    const row = (isHead: boolean, ...texts: string[]) =>
      texts.map((text) => ({ isHead, text, own: text.toLowerCase() }));
    const said = (...rows: ReturnType<typeof row>[]) => rowWords(rows).map(({ text }) => text);
    expect(said(row(true, 'A', 'B'), row(false, '1', '2'))).toEqual(['A 1 B 2']);
    expect(said(row(true, 'A', 'B'))).toEqual(['A B']);
    expect(said(row(false, '1', '2'))).toEqual([' 1  2']);
    expect(rowWords([row(true, 'A', 'B'), row(false, '1', '2')])).toEqual([{ text: 'A 1 B 2', own: 'a 1 b 2' }]);
  });
});
