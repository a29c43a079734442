import { expect, test } from 'vitest';
import { build, byId, problemsOf, words } from './guide.ts';

const at = (markdown: string, options?: Parameters<typeof build>[1]) => build(markdown, options).problems;

test('the title is the first heading of depth 1 and stands apart from the blocks', () => {
  const { document, problems } = build('# A *title*\n\nText.');
  expect(problems).toEqual([]);
  expect(document).toMatchObject({
    title: 'A title',
    heading: { id: 'title', depth: 1 },
    children: [{ id: 'guide/p1' }],
  });
  expect(document.metadata.slug).toBe('a-title');
});

test.each([
  ['no title', 'Text.', 'missing-title@1:1'],
  ['a title without words', '# \n\nText.', 'missing-title@1:1'],
  ['a second title', '# A\n\nText.\n\n# B', 'second-title@5:1'],
  ['a title in a quote is a second one', '# A\n\n> # B', 'second-title@3:3'],
  ['text before the title', 'Text.\n\n# A\n\nText.', 'title-first@1:1'],
  ['an empty guide', '# A\n\n<!-- nothing -->', 'empty-guide@1:1'],
])('%s is an error', (_, markdown, expected) => {
  const { guideFile } = build(markdown);
  expect(problemsOf(guideFile)).toEqual([expected]);
  expect(guideFile.messages.every(({ fatal, note }) => fatal === true && Boolean(note))).toBe(true);
});

test('sections nest by depth, also where a level is skipped', () => {
  const { document, problems } = build('# T\n\n## A\n\n#### B\n\nb\n\n### C\n\n## D\n\nd');
  expect(problems).toEqual([]);
  expect([...byId(document).keys()]).toEqual([
    'title',
    'a',
    'a/heading',
    'a/b',
    'a/b/heading',
    'a/b/p1',
    'a/c',
    'a/c/heading',
    'd',
    'd/heading',
    'd/p1',
  ]);
  expect(document.outline).toMatchObject([
    { title: 'A', children: [{ title: 'B', depth: 4 }, { title: 'C' }] },
    { title: 'D' },
  ]);
});

test('equal headings get distinct ids, and ids do not depend on lines', () => {
  const ids = (markdown: string) => [...byId(build(markdown).document).keys()];
  const markdown = '# T\n\n## Notes\n\n## Notes\n\na\n\n## Title\n\n## ???';
  expect(ids(markdown)).toEqual([
    'title',
    'notes',
    'notes/heading',
    'notes-2',
    'notes-2/heading',
    'notes-2/p1',
    'title-2',
    'title-2/heading',
    'section',
    'section/heading',
  ]);
  expect(ids(markdown.replaceAll('\n\n', '\n\n\n\n'))).toEqual(ids(markdown));
});

test('a picture alone after the title is the cover; others are figures between paragraphs', () => {
  const { document, problems } = build(
    '# T\n\n<!-- c -->\n\n![One](images/box.svg)\n\nBefore ![Two](./images/box.svg)\nafter.',
  );
  expect(problems).toEqual([]);
  expect(document.cover).toMatchObject({ id: 'cover', src: 'images/box.svg', alt: 'One' });
  expect(document.children).toMatchObject([
    { type: 'paragraph', children: [{ value: 'Before' }] },
    { type: 'figure', alt: 'Two', src: 'images/box.svg' },
    { type: 'paragraph', children: [{ value: 'after.' }] },
  ]);
  expect(document.assets['images/box.svg']).toMatchObject({ mediaType: 'image/svg+xml', widthPx: 40, heightPx: 20 });
});

test('the second block is no cover', () => {
  const { document } = build('# T\n\nText\n\n![One](images/box.svg)');
  expect(document.cover).toBeUndefined();
  expect(document.children).toMatchObject([{ type: 'paragraph' }, { type: 'figure' }]);
});

test('a picture in a link stands before it, and the link keeps its address', () => {
  const { document } = build('# T\n\nText.\n\n[![One](images/box.svg)](https://example.org)');
  expect(document.children).toMatchObject([
    {},
    { type: 'figure' },
    { children: [{ type: 'link', address: 'https://example.org', children: [{ value: 'example.org' }] }] },
  ]);
});

test('between Chinese signs a line end is no space', () => {
  const { document } = build('# T\n\n这份指南。\n您并不孤单。\nNEXT 的\n指南');
  expect(document.children).toMatchObject([{ children: [{ value: '这份指南。您并不孤单。 NEXT 的指南' }] }]);
});

test('soft line ends are spaces, text is NFC, comments are silent', () => {
  const { document, problems } = build('# T\n\nCafe\u0301 <!-- c -->\n  au   lait\n\n<!-- block\n\ncomment -->');
  expect(problems).toEqual([]);
  expect(document.children).toMatchObject([{ children: [{ type: 'text', value: 'Café au lait' }] }]);
});

test.each([
  ['a block of HTML', '# T\n\n<div>x</div>', 'raw-html@3:1'],
  ['a tag in text', '# T\n\nA <b>bold', 'raw-html@3:3'],
  ['HTML behind many comments', `# T\n\nx\n\n${'<!-- -->'.repeat(60)}<br>`, 'raw-html@5:1'],
  ['HTML behind a comment', '# T\n\nx\n\n<!-- c --><br>', 'raw-html@5:1'],
])('%s is an error at its place', (_, markdown, expected) => expect(at(markdown)).toContain(expected));

test('items of a task list begin with words', () => {
  const { document } = build('# T\n\n- [ ] Call\n- [x] Write');
  expect(document.children).toMatchObject([
    {
      children: [
        { children: [{ children: [{ value: 'To do: Call' }] }] },
        { children: [{ children: [{ value: 'Done: Write' }] }] },
      ],
    },
  ]);
});

test('notes are numbered as they are called and stand in a last section', () => {
  const { document, problems } = build('# T\n\nA[^b] b[^a] c[^b].\n\n[^a]: Second.\n\n[^b]: First.\n\n## End\n\ne');
  expect(problems).toEqual([]);
  expect(document.children[0]).toMatchObject({
    children: [
      {},
      { number: 1, target: 'footnotes/b' },
      {},
      { number: 2, target: 'footnotes/a' },
      {},
      { number: 1 },
      {},
    ],
  });
  expect(document.children.at(-1)).toMatchObject({
    id: 'footnotes',
    children: [
      { children: [{ value: words.notes }] },
      { ordered: true, children: [{ id: 'footnotes/b' }, { id: 'footnotes/a' }] },
    ],
  });
});

test('notes that would be lost are errors', () => {
  expect(at('# T\n\nA[^a]\n\n[^a]: x\n\n[^a]: y\n\n[^b]: z')).toEqual(['uncalled-note@9:1', 'repeated-note@7:1']);
});

test.each([
  ['another directive', '::nothing{section="x"}', 'unknown-directive@3:1'],
  ['a fenced directive', ':::note\ntext\n:::', 'unknown-directive@3:1'],
])('%s is an error', (_, markdown, expected) => expect(at(`# T\n\n${markdown}\n\nx`)).toEqual([expected]));

test('a title attribute is not lost in silence', () => {
  const { guideFile } = build('# T\n\n[a](https://example.org "Words")');
  expect(problemsOf(guideFile)).toEqual(['title-attribute@3:1']);
  expect(guideFile.messages[0]?.fatal).toBe(false);
});

test('thousands of headings side by side are sections side by side', () => {
  const { document, problems } = build(`# T\n\n${'## A\n\n### B\n\n'.repeat(2499)}`);
  expect(problems).toEqual([]);
  expect(document.children).toHaveLength(2499);
  expect(document.children.at(-1)).toMatchObject({
    id: 'a-2499',
    depth: 2,
    children: [{}, { id: 'a-2499/b', depth: 3 }],
  });
});
