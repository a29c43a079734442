import { beforeAll, describe, expect, test } from 'vitest';
import { verifyEpub } from '../../src/verify/epub/index.ts';
import { rules } from '../../src/verify/epub/rules.ts';
import type { Subject } from '../../src/verify/subject.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { layOutEdition, ready } from '../built.ts';
import { bookOf } from '../verify-agreement/outputs.ts';
import { type EpubFault, epubFaults } from '../verify-faults/epub.ts';
import { type BookEdit, editedBook } from './edit.ts';

const books = new Map<EpubFault['file'], Subject>();

beforeAll(async () => {
  const content = await ready();
  for (const locale of ['en', 'es'] as const) {
    books.set(`${locale} book`, bookOf(content, locale, await layOutEdition(content, locale, 'large', 'letter')));
  }
});

function book(file: EpubFault['file']): Subject {
  const subject = books.get(file);
  if (!subject) throw new Error(`Unexpected file ${file}`);
  return subject;
}

async function verdictsOf(subject: Subject, plant?: (edit: BookEdit) => void): Promise<Verdict[]> {
  return verifyEpub(plant ? { ...subject, bytes: editedBook(subject.bytes, plant) } : subject);
}

const failing = (verdicts: readonly Verdict[]) =>
  verdicts.filter(({ outcome }) => outcome === 'fail').map(({ requirement }) => requirement);

describe('a book as it was made', () => {
  test.each(['en book', 'es book'] as const)('%s: no requirement fails, and each is judged', async (file) => {
    const verdicts = await verdictsOf(book(file));
    expect(verdicts.map(({ requirement }) => requirement)).toEqual(Object.keys(rules));
    expect(failing(verdicts)).toEqual([]);
    const others = verdicts.filter(({ outcome }) => outcome !== 'pass').map(({ requirement }) => requirement);
    expect(others).toEqual(['EP-04', 'EP-08', 'EP-09']);
  });

  test('a claim of conformance with its certifier passes', async () => {
    const verdicts = await verdictsOf(book('en book'), (edit) =>
      edit.replace(
        'EPUB/package.opf',
        '</metadata>',
        '<meta property="dcterms:conformsTo" id="c">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta><meta property="a11y:certifiedBy" refines="#c">Example Checks</meta></metadata>',
      ),
    );
    expect(verdicts.find(({ requirement }) => requirement === 'EP-08')?.outcome).toBe('pass');
  });

  test('a right-to-left book that turns its pages that way passes', async () => {
    const verdicts = await verdictsOf(book('en book'), (edit) => {
      edit.replace('EPUB/package.opf', '<dc:language>en', '<dc:language>ar');
      edit.replace('EPUB/package.opf', '<spine>', '<spine page-progression-direction="rtl">');
      for (const page of ['nav', 'title', ...Array.from({ length: 13 }, (_, index) => `chapter-${index + 1}`)])
        edit.replace(`EPUB/${page}.xhtml`, '<html ', '<html dir="rtl" ');
    });
    expect(verdicts.find(({ requirement }) => requirement === 'EP-04')?.outcome).toBe('pass');
  });
});

describe('a planted fault fails the requirement that it breaks, and no other', () => {
  test.each(epubFaults)('$requirement: $fault', async ({ file, requirement, plant }) => {
    const verdicts = await verdictsOf(book(file), plant);
    expect(failing(verdicts)).toEqual([requirement]);
    const places = verdicts.find((one) => one.requirement === requirement)?.places ?? [];
    expect(places.length).toBeGreaterThan(0);
    for (const place of places)
      expect(place).toMatchObject({ file: book(file).path, detail: expect.stringMatching(/\S/) });
  });

  test('a page that is no XML is named with the reason', async () => {
    const [first] = await verdictsOf(book('en book'), (edit) => edit.replace('EPUB/chapter-8.xhtml', '</ul>', ''));
    expect(first?.places[0]?.detail).toMatch(/^EPUB\/chapter-8\.xhtml cannot be read as XML: .*\b(?:tag|line)\b/i);
  });

  test('every rule that can fail has a fault', () => {
    const planted = new Set(epubFaults.map(({ requirement }) => requirement));
    expect(Object.keys(rules).filter((id) => !planted.has(id))).toEqual(['EP-09']);
  });
});

describe('a file that is no book', () => {
  test.each([
    ['nothing', () => new Uint8Array()],
    ['words', () => new TextEncoder().encode('This is no book.')],
    ['a book without its end', () => book('en book').bytes.slice(0, 5000)],
    ['a book without its beginning', () => book('en book').bytes.slice(5000)],
    ['a book with a hole', () => book('en book').bytes.map((byte, index) => (index > 2000 && index < 9000 ? 0 : byte))],
  ])('%s: EP-01 says why, and nothing else is said', async (_, bytes) => {
    const verdicts = await verifyEpub({ path: 'x.epub', bytes: bytes(), format: 'epub' });
    expect(failing(verdicts)).toEqual(['EP-01']);
    expect(verdicts.filter(({ outcome }) => outcome === 'not-applicable').length).toBe(verdicts.length - 1);
    expect(verdicts[0]?.places[0]?.detail).toMatch(/\w/);
  });
});
