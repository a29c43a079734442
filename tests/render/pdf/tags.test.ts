import { PDFBool, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentStreams } from '../../../src/verify/pdf/content-streams.ts';
import { dumpTree, elements, type PdfFacts, type StructureNode, textOf } from '../../../src/verify/pdf/facts.ts';
import { factsOf, layOutEdition, ready } from '../../built.ts';
import { expectGolden } from '../../golden.ts';
import { fromRoot } from '../../paths.ts';

let facts: PdfFacts;
let all: StructureNode[];

beforeAll(async () => {
  const content = await ready(fromRoot('tests/fixtures/tags'));
  facts = await factsOf(await layOutEdition(content, 'en', 'large', 'letter'));
  all = facts.tree.flatMap(elements);
});

const roles = (...names: string[]) => all.filter(({ role }) => names.includes(role));

describe('the structure tree of every kind of block', () => {
  test('is the golden one', () => {
    expectGolden('tags/tree.txt', dumpTree(facts.tree));
  });

  test('has one Document and one H1, and skips no level (UA-13)', () => {
    expect(facts.tree.map(({ role }) => role)).toEqual(['Document']);
    const levels = all.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const steps = levels.map((level, index) => level - (levels[index - 1] ?? 0));
    expect(Math.max(...steps)).toBe(1);
  });

  test('nests lists, contents and tables as ISO/TS 32005 allows (UA-14 to UA-17)', () => {
    const children = (node: StructureNode) => node.children.map((child) => ('role' in child ? child.role : 'content'));
    for (const list of roles('L')) {
      expect(new Set(children(list))).toEqual(new Set(['LI']));
      expect(list.attributes.ListNumbering).toMatch(/^\/(Disc|Decimal)$/);
    }
    for (const item of roles('LI')) expect(children(item)).toEqual(['Lbl', 'LBody']);
    for (const contents of roles('TOC'))
      expect(new Set(children(contents))).toEqual(
        new Set(contents.children.length > 1 ? children(contents) : ['TOCI']),
      );
    for (const item of roles('TOCI')) expect(children(item)).toEqual(['Reference']);
    for (const row of roles('TR')) expect(children(row).every((role) => role === 'TH' || role === 'TD')).toBe(true);
    for (const header of roles('TH')) expect(header.attributes.Scope).toBe('/Column');
    for (const group of roles('Document', 'Sect', 'L', 'TOC', 'TR', 'BlockQuote'))
      expect(children(group)).not.toContain('content');
  });

  test('describes the figure and says where it stands (UA-12)', () => {
    const [figure] = roles('Figure');
    expect(figure?.alt).toBe('A star');
    expect(figure?.attributes.BBox).toBeDefined();
  });

  test('words every link, and never as a bare address (UA-20, UA-21)', () => {
    const links = facts.pages.flatMap(({ links }) => links);
    expect(links.length).toBeGreaterThan(8);
    for (const { contents } of links) {
      expect(contents.trim()).not.toBe('');
      expect(contents).not.toMatch(/^(https?:\/\/)?[\w.-]+\.\w+(\/\S*)?$/);
    }
  });

  test('holds an annotation in every link (UA-19)', () => {
    for (const link of roles('Link')) {
      expect(
        link.children.some((child) => !('role' in child) && child.kind === 'annotation'),
        textOf(link),
      ).toBe(true);
    }
  });

  test('carries the ids of the guide, once each', () => {
    const ids = all.flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids).toContain('lists/heading');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('what the file says of itself', () => {
  test('is tagged PDF 1.7 with a title, a language and tab order (UA-01, UA-02, UA-05, UA-06, UA-22)', () => {
    const { catalog, document } = facts;
    expect(document.context.header.toString()).toMatch(/^%PDF-1\.7\n/);
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).lookup(PDFName.of('Marked'), PDFBool).asBoolean()).toBe(
      true,
    );
    expect(catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('en');
    const preferences = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(preferences.lookup(PDFName.of('DisplayDocTitle'), PDFBool).asBoolean()).toBe(true);
    expect(preferences.lookup(PDFName.of('PrintScaling'))?.toString()).toBe('/None');
    for (const page of document.getPages()) expect(page.node.lookup(PDFName.of('Tabs'))?.toString()).toBe('/S');
  });

  test('has an XMP packet that is well-formed although the title holds & and < (UA-04)', () => {
    const stream = facts.catalog.lookup(PDFName.of('Metadata'));
    if (!(stream instanceof PDFRawStream)) throw new Error('Unexpected metadata, expected a stream');
    const xmp = new TextDecoder().decode(stream.contents);
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('Every kind of block &amp; &lt;sign&gt;, Large print edition, English, 2026-01-31');
    expect(xmp).toContain('<rdf:li xml:lang="en">');
    expect(xmp).toContain('<rdf:li>Example &amp; Co</rdf:li>');
    expect(xmp).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  });

  test('labels its pages as they are printed (UX-11)', () => {
    const labels = facts.catalog.lookup(PDFName.of('PageLabels'), PDFDict);
    expect(labels.toString().replaceAll(/\s+/g, ' ')).toContain('/S /D');
  });

  test('has nested bookmarks for all headings', () => {
    expect(facts.outline.map(({ title }) => title)).toEqual([
      'Every kind of block & <sign>',
      'Lists',
      'Quotes and code',
      'A table',
      'Notes',
    ]);
    expect(facts.outline[3]?.items[0]?.items[0]?.items[0]?.items[0]?.title).toBe('The deepest');
  });

  test('wraps all that is painted in marked content, never nested (UA-08)', () => {
    for (const operators of contentStreams(facts)) {
      let depth = 0;
      for (const line of operators.split('\n')) {
        if (/ (BDC|BMC)$/.test(line)) depth += 1;
        if (line === 'EMC') depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
        expect(depth).toBeLessThanOrEqual(1);
        if (/ (TJ|Tj|re)$| Do$/.test(line)) expect(depth, line).toBe(1);
      }
      expect(depth).toBe(0);
    }
  });

  test('marks page numbers as pagination artifacts (UX-05)', () => {
    for (const operators of contentStreams(facts)) {
      expect(
        operators.match(/\/Artifact <<\/Type \/Pagination \/Subtype \/Footer \/Attached \[\/Bottom\] \/BBox/g),
      ).toHaveLength(1);
    }
  });

  test('has a parent for every marked content (UA-03)', () => {
    const root = facts.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    expect(root.lookup(PDFName.of('ParentTreeNextKey'), PDFNumber).asNumber()).toBeGreaterThan(0);
    const empty = all.filter(({ role, children }) => children.length === 0 && role !== 'Document');
    expect(empty).toEqual([]);
  });
});
