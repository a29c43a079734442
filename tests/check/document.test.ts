import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { checkDocument } from '../../src/check/index.ts';
import { catalogueOf, localized } from '../localize/locale.ts';
import { build, problemsOf, record } from '../model/guide.ts';

function check(markdown: string, covers: (codePoint: number, kind: 'text' | 'code') => boolean = () => true) {
  const { document, guideFile, resourcesFile } = build(markdown);
  expect(problemsOf(guideFile)).toEqual([]);
  checkDocument(document, { files: [guideFile, resourcesFile], covers });
  return guideFile;
}

test.each([
  ['a skipped level', '# T\n\n## A\n\n#### B\n\nx', ['heading-level-skipped@5:1']],
  ['a level skipped after the title', '# T\n\n### A\n\nx', ['heading-level-skipped@3:1']],
  ['going back up', '# T\n\n## A\n\n### B\n\n## C\n\nx', []],
  ['a heading without words', '# T\n\n## \n\nx', ['empty-heading@3:1']],
  ['two equal headings side by side', '# T\n\n## A\n\nx\n\n## a\n\ny', ['repeated-heading@7:1']],
  ['equal headings in two sections', '# T\n\n## A\n\n### C\n\nx\n\n## B\n\n### C\n\ny', []],
  ['a list of eight', `# T\n\n${'- x\n'.repeat(8)}`, ['long-list@3:1']],
  ['a list of seven', `# T\n\n${'- x\n'.repeat(7)}`, []],
  [
    'eight lists inside each other',
    `# T\n\n${Array.from({ length: 8 }, (_, n) => `${'  '.repeat(n)}- x\n`).join('')}`,
    [],
  ],
  ['a directive with one colon', '# T\n\n:resources{section="a"}', ['directive-in-text@3:1']],
  ['a directive inside a sentence', '# T\n\nSee ::resources{section="a"} here.', ['directive-in-text@3:1']],
  ['a word before a colon', '# T\n\nOur resources: some {braces}.', []],
  ['a link without words', '# T\n\nSee [](#a).\n\n## A', ['empty-link@3:5']],
])('%s', (_, markdown, expected) => expect(problemsOf(check(markdown))).toEqual(expected));

test('skipped levels are errors, long lists warnings, and each says what to do', () => {
  const file = check(`# T\n\n### A\n\n${'- x\n'.repeat(8)}`);
  expect(file.messages.map(({ fatal }) => fatal)).toEqual([true, false]);
  expect(file.messages.every(({ note }) => Boolean(note))).toBe(true);
});

test('eight groups and eight notes are no long lists', () => {
  const numbers = Array.from({ length: 8 }, (_, index) => index);
  const resources = numbers.map((index) => record({ id: `r${index}` }));
  const notes = numbers.map((index) => `[^${index}]: n`).join('\n\n');
  const { document, guideFile } = build(
    `# T\n\n::resources{section="groups"}\n\n${numbers.map((index) => `[^${index}]`).join(' ')}\n\n${notes}`,
    { resources },
  );
  checkDocument(document, { files: [guideFile], covers: () => true });
  expect(problemsOf(guideFile)).toEqual([]);
});

const ascii = (codePoint: number) => codePoint < 0x7f || /[“”²×]/.test(String.fromCodePoint(codePoint));

test('a character that no face has is named, once for each file', () => {
  const file = check('# T\n\nA → b\n\n## → c\n\n`☃`\n\n    ☃\u200Bé', ascii);
  expect(problemsOf(file)).toEqual(['missing-glyph@3:1', 'missing-glyph@7:1', 'missing-glyph@9:1']);
  expect(file.messages.map(({ reason }) => /U\+\w+/.exec(reason)?.[0])).toEqual(['U+2192', 'U+2603', 'U+00E9']);
});

test('what nobody sees is named where it was written in another way, in pictures, addresses and metadata too', () => {
  const file = check(
    '# T\n\nA&shy;b and&rlm; b&rlm;\n\n- c &#x202E;d\n- [e](https://a.example/&#x2066;)\n\n![f&zwnj;g](images/box.svg)',
  );
  expect(problemsOf(file)).toEqual([
    'invisible-character@3:1',
    'invisible-character@3:1',
    'direction-character@5:3',
    'direction-character@6:3',
    'invisible-character@8:1',
  ]);
  expect(file.messages.map(({ fatal }) => fatal)).toEqual([false, false, true, true, false]);
  const { document, guideFile } = build('# T\n\nx');
  const metadata = { ...document.metadata, publisher: 'A\u0007B', description: 'a\u202eb' };
  checkDocument({ ...document, metadata }, { files: [guideFile], covers: () => true });
  expect(problemsOf(guideFile)).toEqual(['control-character@1:1', 'direction-character@1:1']);
});

test('code and text are asked for apart', () => {
  const file = check('# T\n\né\n\n`é`', (codePoint, kind) => ascii(codePoint) || kind === 'code');
  expect(problemsOf(file)).toEqual(['missing-glyph@3:1']);
  expect(problemsOf(check('# T\n\né\n\n`é`', (codePoint, kind) => ascii(codePoint) || kind === 'text'))).toEqual([
    'missing-glyph@5:1',
  ]);
});

test('a character of a translation belongs to the catalogue, and other languages do not repeat the faults of the guide', () => {
  const { document, guideFile } = build(`# T\n\n### A\n\nfoo`);
  const catalogue = catalogueOf(document, { 'a/p1': 'Ünico', 'word:contents': 'Índ' });
  const catalogueFile = new VFile({ path: 'locales/es.po' });
  const wordLine = (key: string) => (key === 'contents' ? 20 : undefined);
  const context = { files: [guideFile, catalogueFile], catalogueFile, wordLine, covers: ascii };
  checkDocument(document, context);
  checkDocument(localized(document, { catalogue }), context);
  checkDocument(localized(document, { locale: 'en' }), context);
  expect(problemsOf(guideFile)).toEqual(['heading-level-skipped@3:1']);
  expect(catalogueFile.messages.map(({ reason, line }) => [/U\+\w+/.exec(reason)?.[0], line])).toEqual([
    ['U+00F1', 1],
    ['U+00DC', 10],
    ['U+00CD', 20],
  ]);
});
