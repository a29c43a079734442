import { describe, expect, test } from 'vitest';
import { formatMonth } from '../../src/ast/language.ts';
import type { Document } from '../../src/ast/nodes.ts';
import { plainText } from '../../src/ast/plain-text.ts';
import type { ResourceRecord } from '../../src/ast/resource.ts';
import { build, record } from '../model/guide.ts';
import { catalogueOf, localized } from './locale.ts';

const guide = (given: Partial<ResourceRecord> = {}, front = '') =>
  build(`${front}# T\n\n::resources{section="groups"}`, { resources: [record({ id: 'a', ...given })] }).document;
const lineOf = (id: string, { front }: Document) => front.find((line) => line.id === id);
const read = (id: string, document: Document) => plainText(lineOf(id, document)?.children ?? []);

const website = (assuredDate?: string) => ({
  url: 'https://a.org/',
  expectedHost: 'a.org',
  ...(assuredDate && { assuredDate }),
});
const phone = (assuredDate?: string) => ({
  number: '440-951-5357',
  type: 'voice' as const,
  languages: [],
  ...(assuredDate && { assuredDate }),
});

describe('when the list was checked', () => {
  test.each<[string, Partial<ResourceRecord>, string]>([
    ['not at all', { websites: [website()], phones: [phone()] }, 'Nobody has checked the addresses in this list yet.'],
    [
      'some of it',
      { websites: [website('2026-10-02')], phones: [phone()] },
      'Not all addresses in this list have been checked.',
    ],
    [
      'all of it, in the month of the oldest day',
      { websites: [website('2026-10-02')], phones: [phone('2025-12-31')] },
      'All addresses were checked in December\u00a02025 or later.',
    ],
    ['nothing is said where there is no address', {}, ''],
  ])('%s', (_, given, expected) => {
    expect(read('front/checked', localized(guide(given), { locale: 'en' }))).toBe(expected);
  });

  test('the month is in the language of the sentence, translated or not', () => {
    const document = guide({ websites: [website('2026-03-02')] });
    const catalogue = catalogueOf(document, { 'word:list-checked': 'Revisado en {month}.' });
    expect(read('front/checked', localized(document, { catalogue }))).toBe('Revisado en marzo\u00a0de\u00a02026.');
    const left = lineOf('front/checked', localized(document, { locale: 'es' }));
    expect(left?.lang).toBe('en');
    expect(plainText(left?.children ?? [])).toContain('March\u00a02026');
  });

  test.each([
    ['en', 'March\u00a02026'],
    ['es', 'marzo\u00a0de\u00a02026'],
    ['ht', 'mas\u00a02026'],
    ['tlh', '2026-03'],
  ])('a month in %s', (locale, expected) => {
    expect(formatMonth('2026-03-31', locale)).toBe(expected);
  });
});

describe('the version of the text', () => {
  const dated = (front: string) => read('front/date', localized(guide({}, `---\n${front}\n---\n`), { locale: 'en' }));

  test.each([
    ['date: 2026-11-24', 'This edition is of November\u00a024,\u00a02026.'],
    ['date: 2026-11-24\nversion: Spring', 'This edition is version Spring, of November\u00a024,\u00a02026.'],
    ['version: "2"', 'This edition is version 2.'],
    ['lang: en', ''],
  ])('%j', (front, expected) => {
    expect(dated(front)).toBe(expected);
  });

  test('each form has a translation of its own, with the date in its language', () => {
    const document = guide({}, '---\ndate: 2026-11-24\nversion: "2"\n---\n');
    const catalogue = catalogueOf(document, { 'word:dated-version': 'Versión {version}, del {date}.' });
    expect(read('front/date', localized(document, { catalogue }))).toBe(
      'Versión 2, del 24\u00a0de\u00a0noviembre\u00a0de\u00a02026.',
    );
  });
});
