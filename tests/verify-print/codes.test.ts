import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { elements, readPdf } from '../../src/verify/pdf/facts.ts';
import { blocksOf } from '../../src/verify/pdf/print/blocks.ts';
import { readableCodes } from '../../src/verify/pdf/print/codes.ts';
import type { Subject } from '../../src/verify/subject.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { layOutPlanned, ready } from '../built.ts';
import { type Edit, edited } from './edit.ts';
import {
  changeCode,
  coveredCode,
  crowdedCode,
  emptiedCode,
  otherCode,
  paintedCode,
  scaledCode,
} from './plant-codes.ts';

let large: Subject;
let clear: Subject;
/** The first code of both editions: its `/ID`, and the address that it opens. */
let first: { id: string; url: string };

beforeAll(async () => {
  const content = await ready(undefined, ['en']);
  const path = (edition: string) => `en/${content.source.metadata.slug}-${edition}-letter.pdf`;
  [large, clear] = await Promise.all([layOutPlanned(content, path('large')), layOutPlanned(content, path('clear'))]);
  const { tree } = await readPdf(large.bytes);
  const id = tree.flatMap(elements).find((element) => element.id?.endsWith('/code'))?.id ?? '';
  const url = JSON.stringify(content.source).match(/"websites":\[\{[^}]*"url":"([^"]+)"/)?.[1] ?? '';
  first = { id, url };
});

async function judge(subject: Subject, plant: (edit: Edit) => void): Promise<Verdict> {
  const bytes = await edited(subject.bytes, blocksOf(await readPdf(subject.bytes)), plant);
  return readableCodes(await readPdf(bytes), { ...subject, bytes });
}

/** What is said of the first code after it was drawn in another way. */
async function faultsOf(subject: Subject, change: Parameters<typeof changeCode>[1]): Promise<string[]> {
  const { places } = await judge(subject, (edit) => changeCode(edit, change));
  return places.map(({ detail }) => detail.replace(`the code of “${first.url}” `, ''));
}

test('codes as they are made are counted and measured', async () => {
  const verdicts = await Promise.all(
    [large, clear].map(async (subject) => readableCodes(await readPdf(subject.bytes), subject)),
  );
  expect(verdicts).toMatchObject([
    { requirement: 'PR-12', outcome: 'pass', measured: '28 codes, smallest module 0.75 mm' },
    { requirement: 'PR-12', outcome: 'pass', measured: '28 codes, smallest module 0.6 mm' },
  ]);
});

describe('what is wrong with a code is said', () => {
  test('another address, whole or in one letter of its path', async () => {
    expect(await faultsOf(large, otherCode('https://elsewhere.example/'))).toEqual([
      'opens “https://elsewhere.example/”',
    ]);
    expect(await faultsOf(large, otherCode(`${first.url}a`))).toEqual([`opens “${first.url}a”`]);
    expect(await faultsOf(large, otherCode(first.url.replace('https:', 'http:')))).toHaveLength(1);
  });

  test('squares that are missing, or covered', async () => {
    expect(await faultsOf(large, emptiedCode)).toEqual(['cannot be read']);
    expect(await faultsOf(large, coveredCode(9))).toEqual(['cannot be read']);
    expect(await faultsOf(large, () => '')).toEqual(['cannot be read: it has no dark squares']);
  });

  test('squares that are too small, and a code that is too small for large print alone', async () => {
    expect(await faultsOf(clear, scaledCode(0.5))).toEqual(['has modules of 0.34 mm, expected 0.4 mm or more']);
    const [small, ...others] = await faultsOf(large, scaledCode(0.9));
    expect(small).toMatch(/^is 27(?:\.\d+)? mm wide with its white, expected 30 mm or more$/);
    expect(others).toEqual([]);
    expect(await faultsOf(clear, scaledCode(0.9))).toEqual([]);
  });

  test('white that is not there: a bar of the code itself, and one of the page', async () => {
    const little = ['has less than 4 modules of white around it'];
    expect(await faultsOf(clear, crowdedCode(2))).toEqual(little);
    expect(await faultsOf(clear, (code) => aside(crowdedCode(3.5)(code)))).toEqual(little);
    expect(await faultsOf(clear, (code) => aside(crowdedCode(4.1)(code)))).toEqual([]);
    // A white bar is no ink.
    expect(await faultsOf(clear, (code) => aside(crowdedCode(2)(code), '1 g'))).toEqual([]);
  });

  test('a color', async () => {
    expect(await faultsOf(clear, paintedCode('0 0 0.4 rg'))).toEqual(['is navy, expected black']);
    expect(await faultsOf(clear, paintedCode('0 0 0 1 k'))).toEqual([]);
  });

  test('a code that no address stands before', async () => {
    const { places } = await judge(large, (edit) =>
      edit.element(first.id).set(PDFName.of('ID'), PDFHexString.fromText('resource:nobody/website-1/code')),
    );
    expect(places.map(({ detail }) => detail)).toEqual([
      'the code of no address has none before it that it could open',
    ]);
  });
});

describe('what is no fault', () => {
  test('the same code drawn square by square, and a code that lost less than a camera makes good', async () => {
    expect(await faultsOf(large, otherCode(first.url))).toEqual([]);
    expect(await faultsOf(large, coveredCode(1))).toEqual([]);
  });

  test('a frame around it, outside of its white', async () => {
    const framed = await faultsOf(large, ({ left, top, side, square, ...code }) => {
      const [beyond, width] = [5 * square, side + 10 * square];
      return aside(`${code.operators}\n0 G 1 w ${left - beyond} ${top - beyond} ${width} ${width} re S`);
    });
    expect(framed).toEqual([]);
  });

  test('a file without codes', async () => {
    const none = await judge(large, (edit) => {
      for (const figure of edit.objects().filter((object) => object.lookup(PDFName.of('S'))?.toString() === '/Figure'))
        figure.delete(PDFName.of('ID'));
    });
    expect(none).toMatchObject({ outcome: 'not-applicable', measured: 'no codes' });
  });
});

/** What comes after the squares is painted outside of the code's own content. */
function aside(operators: string, color = '0 g'): string {
  return operators.replace(/0 g\nf\n/, `0 g\nf\nEMC /Artifact BMC ${color}\n`);
}
