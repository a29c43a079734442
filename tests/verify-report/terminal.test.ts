import { describe, expect, test } from 'vitest';
import { closingLine, renderReportText } from '../../src/verify/render/terminal.ts';
import { judged } from '../../src/verify/verdict.ts';
import { design, LARGE, pdf, places, sample, sound, TEXT, text } from './sample.ts';

const { requirements } = design();
const lines = renderReportText(sample, requirements);

describe('the report on a terminal', () => {
  test('says first what fails, what was measured and where', () => {
    const start = lines.indexOf(`FAIL  LP-01  ${LARGE}`);
    expect(start).toBeGreaterThan(-1);
    expect(lines[start + 1]).toMatch(/ {4}All text .*; smallest text 12 pt$/);
    expect(lines[start + 2]).toBe('    page 1: "Page 1 of 3" is 12 pt');
    expect(lines).toContain('FAIL  LO-17  All files together');
    expect(lines).toContain(`    ${TEXT}, line 12: 800-662-4357 is missing`);
    expect(lines.some((line) => line.startsWith('FAIL  UA-01'))).toBe(false);
  });

  test('cuts a fault that is everywhere', () => {
    const many = renderReportText(
      { files: [{ ...pdf, verdicts: [judged('LP-01', places(26))] }], together: [], tools: [] },
      requirements,
    );
    expect(many.filter((line) => line.startsWith('    page'))).toHaveLength(5);
    expect(many).toContain('    and 21 more');
  });

  test('says what was not run, once for all files', () => {
    const tools = ['en/a.epub', 'en/b.epub'].map((path) => ({
      tool: 'Ace',
      path,
      outcome: 'not-run' as const,
      details: ['no chromium'],
    }));
    const told = renderReportText({ ...sound, tools }, requirements).filter((line) => line.startsWith('NOT RUN'));
    expect(told).toEqual(['NOT RUN  Ace: no chromium']);
  });

  test('ends with a table by file and group, whose columns stand under each other', () => {
    const head = lines.find((line) => line.startsWith('File ')) ?? '';
    const cell = (name: string, column: string) => {
      const found = lines.find((line) => line.startsWith(name)) ?? '';
      return found.slice(head.indexOf(column)).split(/ {2,}/)[0];
    };
    expect(cell(LARGE, 'Print')).toBe('0, 1 FAIL');
    expect(cell(LARGE, 'By ear')).toBe('0, 1 person');
    expect(cell(LARGE, 'Tagged PDF')).toBe('1');
    expect(cell(LARGE, 'Checkers')).toBe('1');
    expect(cell(TEXT, 'Text')).toBe('2');
    expect(cell('All files together', 'Languages')).toBe('0, 1 FAIL');
    expect(cell('en/guide.epub', 'Checkers')).toBe('0, 1 not run');
  });

  test('shows no control characters of a file', () => {
    const evil = { ...text, verdicts: [judged('TX-04', [{ file: TEXT, line: 1, detail: 'a\u001b[2Jb\nc' }])] };
    const shown = renderReportText({ files: [evil], together: [], tools: [] }, requirements);
    expect(shown).toContain('    line 1: a [2Jb c');
  });
});

describe('the closing line', () => {
  test('counts requirements by file, files together, and checkers', () => {
    expect(closingLine(sample)).toBe('4 passed, 2 failed, 1 for a person, 1 not run');
    expect(closingLine({ files: [text], together: [], tools: [] })).toBe('2 passed, 0 failed');
  });
});
