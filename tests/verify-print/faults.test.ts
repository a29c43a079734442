import { beforeAll, describe, expect, test } from 'vitest';
import type { Ready } from '../../src/build/prepared.ts';
import { type PdfFacts, readPdf } from '../../src/verify/pdf/facts.ts';
import { largePrintRules } from '../../src/verify/pdf/large-print.ts';
import { blocksOf } from '../../src/verify/pdf/print/blocks.ts';
import { sheetRules } from '../../src/verify/pdf/sheets.ts';
import type { Subject } from '../../src/verify/subject.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { layOutPlanned, ready } from '../built.ts';
import { printFaults } from '../verify-faults/print.ts';
import { type Edit, edited } from './edit.ts';
import { breakAcross, changeLine } from './plant.ts';

let content: Ready;
const files = new Map<string, Promise<Output>>();

/** A file and what stands on its pages. */
interface Output {
  subject: Subject;
  facts: PdfFacts;
}

beforeAll(async () => {
  content = await ready();
});

/** A real output, made once: `en large letter`. */
function output(name: string): Promise<Output> {
  const made = files.get(name) ?? make(name);
  files.set(name, made);
  return made;
}

/** By language, edition and paper; with `print`, the sheets for a printer. */
async function make(name: string): Promise<Output> {
  const [locale = '', edition = '', paper = '', print] = name.split(' ');
  const stem = `${locale}/${content.source.metadata.slug}-${edition}`;
  const ending = print ? `-${paper}-print.pdf` : edition === 'card' ? '.pdf' : `-${paper}.pdf`;
  const subject = await layOutPlanned(content, stem + ending);
  return { subject, facts: await readPdf(subject.bytes) };
}

function verdictsOf({ subject, facts }: Output): Verdict[] {
  const rules = subject.printOnly ? sheetRules : largePrintRules;
  return rules.map((rule) => rule(facts, subject));
}

const failed = (verdicts: readonly Verdict[]) => verdicts.filter(({ outcome }) => outcome === 'fail');

/** What is asked only of pages that are folded or cut out of sheets. */
const NO_SHEETS = ['PR-01', 'PR-02', 'PR-07'];

describe('outputs as they are made', () => {
  test.each([
    ['en large letter', ['LP-02', ...NO_SHEETS]],
    ['en clear letter', ['LP-01', 'LP-04', ...NO_SHEETS]],
    ['es large a4', ['LP-02', ...NO_SHEETS]],
    ['es clear a4', ['LP-01', 'LP-04', ...NO_SHEETS]],
  ])('%s fails nothing', async (name, notApplicable) => {
    const verdicts = verdictsOf(await output(name));
    expect(failed(verdicts)).toEqual([]);
    expect(verdicts.map(({ requirement }) => requirement)).toEqual([
      ...new Set(verdicts.map((one) => one.requirement)),
    ]);
    const passed = verdicts.filter(({ outcome }) => outcome === 'pass');
    expect(passed.length + notApplicable.length).toBe(largePrintRules.length);
    expect(verdicts.filter(({ outcome }) => outcome !== 'pass')).toEqual(
      notApplicable.map((requirement) => expect.objectContaining({ requirement, outcome: 'not-applicable' })),
    );
    expect(passed.filter(({ measured }) => !measured)).toEqual([]);
  });
});

describe('planted faults', () => {
  test.each(printFaults)('$fault: $requirement', async ({ file, requirement, also = [], plant }) => {
    const { subject, facts } = await output(file);
    const bytes = await edited(subject.bytes, blocksOf(facts), plant);
    const found = failed(verdictsOf({ subject: { ...subject, bytes }, facts: await readPdf(bytes) }));
    const ids = found.map((verdict) => verdict.requirement);
    expect(ids, JSON.stringify(found, undefined, 1)).toEqual([requirement, ...also].sort());
    for (const { places } of found) expect(places[0]?.detail).not.toBe('');
  });
});

/** What looks like a fault and is none. */
const harmless: { what: string; plant(edit: Edit): void }[] = [
  { what: 'a line that ends at the hyphen of a word', plant: (edit) => breakAcross(edit, 'in-', 'person') },
  { what: 'two acronyms side by side', plant: (edit) => breakAcross(edit, 'AA and AA, NA', 'or') },
  { what: 'a white ground under a page', plant: (edit) => edit.paint(3, '/Artifact BMC 1 g 0 0 612 792 re f EMC') },
  {
    what: 'a black rule between paragraphs',
    plant: (edit) => changeLine(edit, { ruleBelowPt: 10 }),
  },
  {
    what: 'black in other color spaces',
    plant: (edit) => changeLine(edit, { before: '0 0 0 1 k', after: '0 0 0 rg' }),
  },
];

describe('what is no fault', () => {
  test.each(harmless)('$what', async ({ plant }) => {
    const { subject, facts } = await output('en clear letter');
    const bytes = await edited(subject.bytes, blocksOf(facts), plant);
    const verdicts = verdictsOf({ subject: { ...subject, bytes }, facts: await readPdf(bytes) });
    expect(verdicts.filter(({ outcome }) => outcome === 'fail' || outcome === 'person')).toEqual([]);
  });
});
