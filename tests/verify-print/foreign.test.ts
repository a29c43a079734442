import { PDFDocument, PDFName, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../src/verify/pdf/facts.ts';
import { largePrintRules } from '../../src/verify/pdf/large-print.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { layOutEdition, ready } from '../built.ts';

async function judge(bytes: Uint8Array): Promise<Map<string, Verdict>> {
  const facts = await readPdf(bytes);
  const verdicts = largePrintRules.map((rule) => rule(facts, { path: 'other.pdf', bytes, format: 'pdf' }));
  return new Map(verdicts.map((verdict) => [verdict.requirement, verdict]));
}

function outcomes(verdicts: Map<string, Verdict>): Record<string, string> {
  return Object.fromEntries([...verdicts].map(([id, { outcome }]) => [id, outcome]));
}

describe('a file of another tool, without tags and without a promise', () => {
  let verdicts: Map<string, Verdict>;

  beforeAll(async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([612, 792]);
    const font = await document.embedFont(StandardFonts.TimesRomanItalic);
    page.drawText('Meetings of this week', { x: 30, y: 700, size: 11, font, color: rgb(0.5, 0.5, 0.5) });
    page.drawText('Come as you are', { x: 30, y: 680, size: 14, font });
    document.addPage([612, 792]);
    verdicts = await judge(await document.save());
  });

  test('is measured where the page tells, and judged by the floor of 12 pt', () => {
    expect(verdicts.get('LP-02')).toMatchObject({ outcome: 'fail', measured: 'smallest text 11 pt' });
    expect(outcomes(verdicts)).toMatchObject({
      'LP-01': 'not-applicable',
      'LP-12': 'fail',
      'LP-18': 'fail',
      'LP-20': 'fail',
      'LP-21': 'fail',
      'PR-06': 'pass',
    });
  });

  test('is left to a person where only tags could tell', () => {
    const structural = ['LP-03', 'LP-06', 'LP-07', 'LP-08', 'LP-09', 'LP-10', 'LP-14', 'LP-15', 'LP-17'];
    expect(structural.filter((id) => verdicts.get(id)?.outcome !== 'person')).toEqual([]);
    expect(structural.filter((id) => !verdicts.get(id)?.measured)).toEqual([]);
  });
});

describe('files with nothing or with damage in them', () => {
  test('an empty page passes nothing and fails nothing but what it lacks', async () => {
    const document = await PDFDocument.create();
    document.addPage([612, 792]);
    const verdicts = await judge(await document.save());
    expect([...verdicts.values()].filter(({ outcome }) => outcome === 'fail')).toEqual([]);
  });

  test('operators that are cut off, unbalanced or unknown are passed over', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([612, 792]);
    const font = document.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' });
    page.node.set(PDFName.of('Resources'), document.context.obj({ Font: { F1: font } }));
    const content =
      'Q Q EMC BT /F1 9 Tf 100 700 Td (a (nested\\) one) \\101) Tj /F9 9 Tf <4> Tj foo >> [ 1 (x) TJ ET q 0 0 (cut';
    const bytes = Uint8Array.from(content, (character) => character.charCodeAt(0));
    page.node.set(PDFName.of('Contents'), document.context.register(document.context.stream(bytes)));
    const verdicts = await judge(await document.save());
    expect(verdicts.get('LP-02')?.places[0]?.detail).toContain('“a (nested) one) A” is 9 pt');
  });

  test('a real output that lost its structure is left to a person, not failed', async () => {
    const { bytes } = await layOutEdition(await ready(), 'en', 'clear', 'letter');
    const document = await PDFDocument.load(bytes ?? new Uint8Array(), { updateMetadata: false });
    document.catalog.delete(PDFName.of('StructTreeRoot'));
    const verdicts = await judge(await document.save({ useObjectStreams: false }));
    expect([...verdicts.values()].filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    expect(verdicts.get('LP-14')?.outcome).toBe('person');
  });
});
