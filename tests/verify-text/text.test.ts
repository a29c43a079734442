import { beforeAll, describe, expect, test } from 'vitest';
import type { Subject } from '../../src/verify/subject.ts';
import { verifyText } from '../../src/verify/text/index.ts';
import { rules } from '../../src/verify/text/rules.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { ready } from '../built.ts';
import { fromRoot } from '../paths.ts';
import { textOf } from '../verify-agreement/outputs.ts';
import { type TextFault, textFaults } from '../verify-faults/text.ts';

const texts = new Map<TextFault['file'], Subject>();

beforeAll(async () => {
  const content = await ready();
  for (const locale of ['en', 'es'] as const) texts.set(`${locale} text`, textOf(content, locale));
});

function subjectOf(file: TextFault['file']): Subject {
  const subject = texts.get(file);
  if (!subject) throw new Error(`Unexpected file ${file}`);
  return subject;
}

const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);

const failing = (verdicts: readonly Verdict[]) =>
  verdicts.filter(({ outcome }) => outcome === 'fail').map(({ requirement }) => requirement);

describe('a text as it was made', () => {
  test.each(['en text', 'es text'] as const)('%s: no requirement fails, and each is judged', async (file) => {
    const verdicts = await verifyText(subjectOf(file));
    expect(verdicts.map(({ requirement }) => requirement)).toEqual(Object.keys(rules));
    expect(failing(verdicts)).toEqual([]);
    const others = verdicts.filter(({ outcome }) => outcome !== 'pass').map(({ requirement }) => requirement);
    expect(others).toEqual(['TX-08']);
  });

  test('a guide of every construct has no fault either', async () => {
    const content = await ready(fromRoot('tests/fixtures/tags'));
    expect(failing(await verifyText(textOf(content, 'en')))).toEqual([]);
  });

  test('a number in Arabic text that is isolated passes', async () => {
    const text = new TextDecoder().decode(subjectOf('en text').bytes);
    const isolated = text.replace(/Phone: ([\d-]+)/, 'هاتف: \u2066$1\u2069');
    const verdicts = await verifyText({ ...subjectOf('en text'), bytes: bytesOf(isolated) });
    expect(verdicts.find(({ requirement }) => requirement === 'TX-08')?.outcome).toBe('pass');
  });

  test('wide characters count twice, and marks do not count', async () => {
    const outcome = async (line: string) => {
      const verdicts = await verifyText({ path: 'x.txt', bytes: bytesOf(`${line}\n`), format: 'text' });
      return verdicts.find(({ requirement }) => requirement === 'TX-05')?.outcome;
    };
    expect(await outcome('字'.repeat(36))).toBe('pass');
    expect(await outcome('字'.repeat(37))).toBe('fail');
    expect(await outcome('q\u0323'.repeat(72))).toBe('pass');
    expect(await outcome(`https://example.org/${'a'.repeat(80)}`)).toBe('pass');
  });
});

describe('a planted fault fails the requirement that it breaks, and no other', () => {
  test.each(textFaults)('$requirement: $fault', async ({ file, requirement, plant }) => {
    const subject = subjectOf(file);
    const bytes = bytesOf(plant(new TextDecoder().decode(subject.bytes)));
    const verdicts = await verifyText({ ...subject, bytes });
    expect(failing(verdicts)).toEqual([requirement]);
    const places = verdicts.find((one) => one.requirement === requirement)?.places ?? [];
    for (const place of places)
      expect(place).toMatchObject({ file: subject.path, detail: expect.stringMatching(/\S/) });
  });

  test('every rule has a fault', () => {
    const planted = new Set(textFaults.map(({ requirement }) => requirement));
    expect(Object.keys(rules).filter((id) => !planted.has(id))).toEqual([]);
  });
});

test.each([
  ['nothing', new Uint8Array()],
  ['one line', new TextEncoder().encode('x')],
  ['bytes of no text', Uint8Array.from({ length: 500 }, (_, index) => (index * 37) % 256)],
])('%s is judged without an error', async (_, bytes) => {
  const verdicts = await verifyText({ path: 'x.txt', bytes, format: 'text' });
  expect(verdicts.map(({ requirement }) => requirement)).toEqual(Object.keys(rules));
  expect(failing(verdicts)).toContain('TX-04');
});
