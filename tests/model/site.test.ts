import { encode as encodePng } from 'fast-png';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { SiteRecord } from '../../src/ast/site.ts';
import { build, problemsOf, svg } from './guide.ts';

const logoPlace = { start: { line: 4, column: 7 }, end: { line: 4, column: 20 } };

function site(given: Partial<SiteRecord>, files?: Record<string, Uint8Array>) {
  const file = new VFile({ path: 'site.yaml' });
  const record: SiteRecord = { file: 'site.yaml', address: [], phones: [], logoPlace, ...given };
  const input = { record, file, ...(files && { files: new Map(Object.entries(files)) }) };
  const built = build('# T\n\nWords.', { site: input });
  return { ...built, told: problemsOf(file), reasons: file.messages.map(({ reason, note }) => `${reason} ${note}`) };
}

test('the document has the organization with its texts tidied, and prints nothing of it before it is localized', () => {
  const { document, told } = site({
    organization: ' Cafe\u0301  Street\n Center ',
    address: ['25  Allen Street'],
    phones: [{ number: '1-2', label: 'Front  desk' }],
    hours: 'Monday,  10 to 6\n\nSaturday\n',
    website: 'https://a.example/',
  });
  expect(told).toEqual([]);
  expect(document.site).toMatchObject({
    name: 'Caf\u00e9 Street Center',
    address: ['25 Allen Street'],
    phones: [{ number: '1-2', label: 'Front desk' }],
    hours: ['Monday, 10 to 6', 'Saturday'],
    website: 'https://a.example/',
  });
  expect(document.panel).toEqual([]);
});

test('the logo is cleaned and taken as any other picture is', () => {
  const { document, told } = site({ logo: './images/box.svg', logoAlt: 'A key' });
  expect(told).toEqual([]);
  expect(document.site?.logo).toMatchObject({ type: 'figure', id: 'site/logo', src: 'images/box.svg', alt: 'A key' });
  expect(document.assets['images/box.svg']).toMatchObject({ mediaType: 'image/svg+xml', widthPx: 40, heightPx: 20 });
});

test('the logo of another folder is never taken for a picture of the guide', () => {
  const png = encodePng({ width: 3, height: 2, data: new Uint8Array(18), channels: 3 });
  const { document, told } = site({ logo: 'images/box.svg', organization: 'A' }, { 'images/box.svg': png });
  // A PNG under the name of a drawing: it is the site's file that was read.
  expect(told).toEqual(['image-content@4:7']);
  expect(document.assets).toEqual({});
  const good = site({ logo: 'box.png', organization: 'A' }, { 'box.png': png });
  expect(good.told).toEqual([]);
  expect(Object.keys(good.document.assets)).toEqual(['site:box.png']);
  expect(good.document.site?.logo?.src).toBe('site:box.png');
});

test.each([
  ['is missing', 'images/none.svg', 'image-missing'],
  ['lies outside', '../box.svg', 'image-path'],
  ['is an address', 'https://a.example/box.svg', 'image-path'],
  ['is no picture', 'words.svg', 'image-content'],
])('a logo that %s is an error in the file of the site', (_, logo, rule) => {
  const files = { 'words.svg': new TextEncoder().encode('words') };
  const { told, reasons, guideFile } = site({ organization: 'A', logo }, files);
  expect(told).toEqual([`${rule}@4:7`]);
  expect(problemsOf(guideFile)).toEqual([]);
  if (rule !== 'image-content') expect(reasons.join()).toContain('the folder of this file');
});

test('a logo with a program inside is refused', () => {
  const bad = new TextEncoder().encode(svg.replace('<path', '<script>alert(1)</script><path'));
  expect(site({ organization: 'A', logo: 'a.svg' }, { 'a.svg': bad }).told).toEqual(['image-content@4:7']);
});

test('a logo without words means nothing beside the printed name, and is an error without one', () => {
  const beside = site({ organization: 'A', logo: 'images/box.svg' });
  expect(beside.told).toEqual([]);
  expect(beside.document.site?.logo?.alt).toBe('');
  expect(site({ logo: 'images/box.svg' }).told).toEqual(['alternative-text@4:7']);
});

test('a section of the guide that is called Site has other ids than the panel', () => {
  const { document } = build('# T\n\n## Site\n\nWords.\n\n## Note box\n\nWords.');
  expect(document.children.map(({ id }) => id)).toEqual(['site-2', 'note-box-2']);
});
