import { PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ready } from '../../src/build/prepared.ts';
import { readPdf, type StructureNode } from '../../src/verify/pdf/facts.ts';
import { taggedRules } from '../../src/verify/pdf/tagged.ts';
import type { Subject } from '../../src/verify/subject.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { layOutEdition, ready } from '../built.ts';
import { fromRoot } from '../paths.ts';
import { taggedFaults } from '../verify-faults/tagged.ts';
import { edited, find, name } from './edit.ts';

const FIXTURE = 'every block';

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
  const [locale = '', profile = '', paper = ''] = name.split(' ');
  const { bytes } =
    name === FIXTURE
      ? await layOutEdition(await ready(fromRoot('tests/fixtures/tags')), 'en', 'large', 'letter')
      : await layOutEdition(content, locale, profile, paper);
  if (!bytes) throw new Error(`Unexpected layout without a PDF: ${name}`);
  return { path: 'guide.pdf', bytes, format: 'pdf', locale: name === FIXTURE ? 'en' : locale };
}

async function verdictsOf(subject: Subject): Promise<Verdict[]> {
  const facts = await readPdf(subject.bytes);
  return Object.values(taggedRules).map((rule) => rule(facts, subject));
}

const failed = (verdicts: readonly Verdict[]) => verdicts.filter(({ outcome }) => outcome === 'fail');

describe('outputs as they are made', () => {
  test.each(['en large letter', 'en clear letter', 'es large a4', 'es clear a4', FIXTURE])(
    '%s fails nothing',
    async (name) => {
      const verdicts = await verdictsOf(await output(name));
      expect(failed(verdicts)).toEqual([]);
      expect(verdicts.map(({ requirement }) => requirement)).toEqual(Object.keys(taggedRules));
    },
  );

  test('the fixture leaves only forms and notes unjudged', async () => {
    const verdicts = await verdictsOf(await output(FIXTURE));
    const unjudged = verdicts.filter(({ outcome }) => outcome === 'not-applicable');
    expect(unjudged.map(({ requirement }) => requirement)).toEqual(['UA-11', 'UA-18']);
  });
});

describe('planted faults', () => {
  test.each(taggedFaults)('$fault: $requirement', async ({ file, requirement, also = [], plant }) => {
    const subject = await output(file === FIXTURE ? FIXTURE : 'en large letter');
    const found = failed(await verdictsOf({ ...subject, bytes: await edited(subject.bytes, plant) }));
    const details = found.map((verdict) => [verdict.requirement, verdict.places.slice(0, 2)]);
    expect(new Set(found.map((verdict) => verdict.requirement)), JSON.stringify(details)).toEqual(
      new Set([requirement, ...also]),
    );
  });

  test('every rule that bytes can fail has a fault, or a file of its own below', () => {
    const covered = new Set(taggedFaults.map(({ requirement }) => requirement));
    const without = Object.keys(taggedRules).filter((id) => !covered.has(id));
    expect(without).toEqual(['UA-01', 'UA-07', 'UX-08', 'UX-14']);
  });
});

test('headings side by side in two languages are no lines of one (UX-03)', async () => {
  const fault = taggedFaults.find(({ requirement }) => requirement === 'UX-03');
  const subject = await output('en large letter');
  const bytes = await edited(subject.bytes, (facts) => {
    fault?.plant(facts);
    const isSplit = ({ children: [content] }: StructureNode) => content && 'lines' in content && content.lines > 1;
    find(facts, 'H2', (node) => isSplit(node) === true).element.set(name('Lang'), PDFString.of('ar'));
  });
  const ids = failed(await verdictsOf({ ...subject, bytes })).map(({ requirement }) => requirement);
  expect(ids).not.toContain('UX-03');
});
