import { describe, expect, test } from 'vitest';
import { renderReportHtml } from '../../src/verify/render/html.ts';
import type { Report } from '../../src/verify/report.ts';
import { judged, needsPerson } from '../../src/verify/verdict.ts';
import { all, read, row, under, words } from './html-tree.ts';
import { design, LARGE, pdf, places, sample, sound, TEXT, text } from './sample.ts';

const look = design();
const render = (report: Report) => read(renderReportHtml(report, look));
const page = render(sample);

describe('the page', () => {
  test('has a language, a title and one first heading, and skips no level', () => {
    expect(all(page, 'html')[0]?.properties.lang).toBe('en');
    expect(all(page, 'title').map(words)).toEqual(['Accessibility report']);
    expect(all(page, 'h1')).toHaveLength(1);
    const levels = all(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(1);
    expect(levels.slice(1).every((level, index) => level <= (levels[index] ?? 0) + 1)).toBe(true);
    expect(new Set(levels)).toEqual(new Set([1, 2, 3, 4]));
  });

  test('has its landmarks once, and starts with a link to the results', () => {
    for (const name of ['header', 'nav', 'main', 'footer']) expect(all(page, name), name).toHaveLength(1);
    const [skip] = all(page, 'a');
    expect(skip?.properties.href).toBe(`#${String(all(page, 'main')[0]?.properties.id)}`);
  });

  test('has tables with captions that differ, and heads that say what they are the head of', () => {
    const tables = all(page, 'table');
    const captions = tables.map((table) => all(table, 'caption').map(words).join());
    expect(tables.length).toBeGreaterThan(5);
    expect(new Set(captions).size).toBe(tables.length);
    for (const cell of all(page, 'th')) {
      expect(cell.properties.scope).toMatch(/^(?:col|row)$/);
      expect(words(cell)).not.toBe('');
    }
    for (const line of all(page, 'tr')) expect(all(line, 'th').length).toBeGreaterThan(0);
  });

  test('has links that lead to a place that is there, once', () => {
    const ids: string[] = [];
    for (const element of all(page, 'h2', 'h3', 'main', 'span')) {
      if (element.properties.id) ids.push(String(element.properties.id));
    }
    expect(new Set(ids).size).toBe(ids.length);
    for (const { properties } of all(page, 'a')) expect(ids).toContain(String(properties.href).slice(1));
  });

  test('needs nothing but itself', () => {
    const html = renderReportHtml(sample, look);
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object)\b|\bsrc=|url\(|@import|https?:/i);
    expect(all(page, 'style').length).toBe(1);
  });

  test('is the same whatever the order of files and checkers', () => {
    const turned = { ...sample, files: [...sample.files].reverse(), tools: [...sample.tools].reverse() };
    expect(renderReportHtml(turned, look)).toBe(renderReportHtml(sample, look));
  });
});

describe('what it says', () => {
  test('in short: each requirement is counted once, and never as more than it is', () => {
    const summary = under(page, 'summary');
    expect(summary).toContain('2 files were read.');
    expect(summary).toContain('3 requirements were measured and hold in every file that has to do with them.');
    expect(summary).toContain('2 requirements fail in at least one file.');
    expect(summary).toContain('One requirement needs a person');
    expect(summary).toContain('For one requirement there was nothing of the kind');
    expect(summary).toContain('found no fault in one check of a file');
    expect(summary).toContain('One check by an outside checker was not run.');
    expect(summary).not.toContain('No requirement that was measured fails.');
    expect(under(render(sound), 'summary')).toContain('No requirement that was measured fails.');
  });

  test('a requirement that holds in one file and fails in another does not count as held', () => {
    const other = { ...pdf, path: 'en/other.pdf', verdicts: [judged('LP-01', [])] };
    const summary = under(render({ files: [pdf, other], together: [], tools: [] }), 'summary');
    expect(summary).toContain('One requirement was measured and holds');
    expect(summary).toContain('One requirement fails');
  });

  test('what fails: which requirement, what it means, in which file, where and what stands there', () => {
    const failures = under(page, 'failures');
    expect(failures).toContain('LP-01: All text of a large print edition is 18 point or larger');
    expect(failures).toContain('People with low vision can read every line');
    expect(failures).toContain(LARGE);
    expect(failures).toContain('smallest text 12 pt');
    expect(failures).toContain('page 2: "Page 2 of 3" is 12 pt');
    expect(failures).toContain(`All files together 8 phone numbers ${TEXT}, line 12: 800-662-4357 is missing`);
    expect(failures).not.toContain('UA-01');
    expect(under(render(sound), 'failures')).toBe('What fails Nothing that was measured fails.');
  });

  test('a fault that is everywhere is cut, and the page says by how much', () => {
    const many = { ...pdf, verdicts: [judged('LP-01', places(26))] };
    const failures = under(render({ files: [many], together: [], tools: [] }), 'failures');
    expect(failures).toContain('page 20:');
    expect(failures).not.toContain('page 21:');
    expect(failures).toContain('6 more places are in report.json.');
  });

  test('by file: how many of each', () => {
    expect(row(page, 'How many requirements', LARGE)).toEqual(['PDF', 'en', 'large', '1', '1', '1', '1']);
    expect(row(page, 'How many requirements', TEXT)).toEqual([
      'Plain text',
      'not known',
      'not known',
      '2',
      '0',
      '0',
      '0',
    ]);
    expect(row(page, 'How many requirements', 'All files')).toEqual(['', '', '', '0', '1', '0', '0']);
  });

  test('in words, also the results: they are not told by color alone', () => {
    const measured = (head: string) => row(page, `Tagged PDF: ${LARGE}`, head);
    expect(measured('UA-01')).toEqual(['holds', 'header %PDF-1.7']);
    expect(measured('UA-17')).toEqual(['nothing to look at', 'no measure was noted']);
    expect(row(page, `Large print and clear print: ${LARGE}`, 'LP-01')[0]).toBe('fails');
    expect(row(page, `Reading a PDF by ear: ${LARGE}`, 'UX-07')).toEqual(['needs a person', '4 runs are marked']);
  });

  test('the promise of an edition and where it leaves a standard; of a file from elsewhere that there is none', () => {
    const details = under(page, 'details');
    expect(details).toContain(
      'It follows ACB 2025 APH It leaves a standard on purpose No dot leaders: they are spoken.',
    );
    expect(details).toContain('This file makes no promise of a print edition.');
    const without = { ...pdf, promise: { follows: ['APH'], deviations: [] } };
    expect(under(render({ files: [without], together: [], tools: [] }), 'details')).toContain(
      'It names no place where it leaves a standard on purpose.',
    );
  });

  test('counts of a file in a sentence', () => {
    expect(under(page, 'details')).toContain(
      'One requirement was measured and holds; one fails; one needs a person; for one there was nothing of the kind in the file.',
    );
  });

  test('what outside checkers said, or that they have not run and why', () => {
    expect(row(page, 'Outside checkers', 'veraPDF PDF/UA-1')).toEqual([LARGE, 'found no fault', '']);
    expect(row(page, 'Outside checkers', 'Ace')).toEqual([
      'en/guide.epub',
      'was not run',
      'no chromium on this machine',
    ]);
    expect(under(page, 'tools')).toContain('A checker of e-books by DAISY');
    expect(under(page, 'tools')).not.toContain('EPUBCheck');
    expect(under(render(sound), 'tools')).toContain('No outside checker said anything.');
  });

  test('what needs a person: always the same things, and the requirements that a rule left open', () => {
    const person = under(page, 'person');
    expect(person).toContain('PAC 2024');
    expect(person).toContain('screen reader');
    expect(row(page, 'Requirements that need a person', 'UX-07')).toEqual([LARGE]);
    const none = render({ files: [text], together: [], tools: [] });
    expect(under(none, 'person')).toContain('PAC 2024');
    expect(under(none, 'person')).not.toContain('do not settle');
  });

  test('what each requirement means, once, and of no requirement that nobody looked at', () => {
    expect(row(page, 'Tagged PDF: requirements', 'UA-01')).toEqual([
      'Screen readers and checkers know this kind of file.',
      'PDF/UA-1',
    ]);
    expect(under(page, 'meanings')).not.toContain('UA-02');
    expect(under(page, 'meanings').match(/\bLP-01\b/g)).toHaveLength(1);
  });
});

describe('odd reports', () => {
  test('a requirement in two verdicts is one: open when a part of it is open', () => {
    const twice = { ...text, verdicts: [judged('TX-04', [], 'no tab'), needsPerson('TX-04', 'a sign')] };
    const one = render({ files: [twice], together: [], tools: [] });
    expect(row(one, `Plain text: ${TEXT}`, 'TX-04')).toEqual(['needs a person', 'no tab a sign']);
    expect(row(one, 'How many requirements', TEXT).slice(3)).toEqual(['0', '0', '1', '0']);
  });

  test('a requirement without words is shown under its id', () => {
    const strange = { ...text, verdicts: [judged('ZZ-99', [], 'something')] };
    const one = render({ files: [strange], together: [], tools: [] });
    expect(row(one, `ZZ: ${TEXT}`, 'ZZ-99')).toEqual(['holds', 'something']);
  });

  test('words of a file cannot become a part of the page', () => {
    const detail = '<script>alert(1)</script>\u0000\u001b[31m & "more"\ud800';
    const evil = { ...text, path: '<b>.txt', verdicts: [judged('TX-04', [{ file: '<b>.txt', line: 1, detail }])] };
    const one = render({ files: [evil], together: [], tools: [] });
    expect(all(one, 'script', 'b')).toEqual([]);
    expect(under(one, 'failures')).toContain('line 1: <script>alert(1)</script> [31m & "more"');
    const html = renderReportHtml({ files: [evil], together: [], tools: [] }, look);
    expect(html.includes('\u0000') || html.includes('\u001b')).toBe(false);
    expect(html).not.toMatch(/\p{Surrogate}/u);
  });

  test('a report on nothing is a page all the same', () => {
    const none = render({ files: [], together: [], tools: [] });
    expect(under(none, 'summary')).toContain('0 files were read.');
    expect(all(none, 'h1')).toHaveLength(1);
  });
});
