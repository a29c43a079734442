import { expect, test } from 'vitest';
import { build } from './guide.ts';

const problems = (markdown: string, files?: Record<string, string | Uint8Array>) =>
  build(`# T\n\nx\n\n${markdown}`, files && { files }).problems;

/** The first bytes of a PNG of 3 by 2 pixels, which is all that tells its size. */
const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0,
  0, 0,
]);

test('a picture needs alternative text or the mark of a decoration', () => {
  expect(problems('![](images/box.svg)')).toEqual(['alternative-text@5:1']);
  expect(problems('![ ](images/box.svg)')).toEqual(['alternative-text@5:1']);
  const { document, problems: none } = build('# T\n\nx\n\n![Line](images/box.svg "decoration")');
  expect(none).toEqual([]);
  expect(document.children[1]).toMatchObject({ type: 'figure', alt: '' });
});

test.each([
  '../box.svg',
  'images/../../box.svg',
  '/etc/box.svg',
  'https://example.org/box.svg',
  'data:image/png;base64,AA',
  'C:/box.svg',
  '..%2Fbox.svg',
  '..\\box.svg',
  '',
])('a path that leaves the content folder is an error: %s', (path) =>
  expect(problems(`![A](<${path}>)`)).toEqual(['image-path@5:1']),
);

test.each(['images/none.svg', 'Images/box.svg'])('a file that is not there is an error: %s', (path) =>
  expect(problems(`![A](${path})`)).toEqual(['image-missing@5:1']),
);

test('a path may turn back inside the folder, and a reference is a picture too', () => {
  expect(problems('![A](a/../images/box.svg) ![B][c]\n\n[c]: images/box.svg')).toEqual([]);
});

test('PNG and JPEG are known by their bytes, and their size is read', () => {
  const { document, problems } = build('# T\n\nx\n\n![A](a.png)', { files: { 'a.png': png } });
  expect(problems).toEqual([]);
  expect(document.assets['a.png']).toMatchObject({ mediaType: 'image/png', widthPx: 3, heightPx: 2 });
});

test.each([
  ['a GIF', 'a.gif', 'GIF89a\u0003\u0000\u0002\u0000'],
  ['text with the name of a PNG', 'a.png', 'no picture'],
  ['an empty file', 'a.jpg', ''],
])('%s is an error', (_, path, value) =>
  expect(problems(`![A](${path})`, { [path]: value })).toEqual(['image-content@5:1']),
);

const drawing = (inside: string, attributes = 'viewBox="0 0 4 2"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

test.each([
  ['text', drawing('<g><text>x</text></g>')],
  ['a program', drawing('<script>1</script>')],
  ['a program in an attribute', drawing('<path onclick="x()"/>')],
  ['foreign content', drawing('<foreignObject/>')],
  ['a picture inside', drawing('<image href="#a"/>')],
  ['a reference to another file', drawing('<use xlink:href="other.svg#a"/>')],
  ['a style from elsewhere', drawing('<style>@import "x.css";</style>')],
  ['a fill from elsewhere', drawing('<path fill="url(https://example.org/a#b)"/>')],
  ['a style sheet', `<?xml-stylesheet href="x.css"?>${drawing('')}`],
  ['no size', drawing('', '')],
  ['no XML', '<svg><path></svg>'],
  ['another format', '<html></html>'],
])('a drawing with %s is an error', (_, text) =>
  expect(problems('![A](a.svg)', { 'a.svg': text })).toEqual(['image-content@5:1']),
);

test.each([
  ['width="10mm" height="1in"', 37.8, 96],
  ['width="100%" height="100%" viewBox="0 0 12 34"', 12, 34],
  ['width="5" height="6px" viewBox="0 0 12 34"', 5, 6],
])('the size of a drawing with %s', (attributes, width, height) => {
  const text = drawing('<linearGradient id="a"/><path fill="url(#a)"/><use href="#a"/>', attributes);
  const { document, problems } = build('# T\n\nx\n\n![A](a.svg)', { files: { 'a.svg': text } });
  expect(problems).toEqual([]);
  expect(document.assets['a.svg']?.widthPx).toBeCloseTo(width, 1);
  expect(document.assets['a.svg']?.heightPx).toBeCloseTo(height, 1);
});

test('a picture in a table is an error', () => {
  expect(problems('| a |\n|---|\n| ![A](images/box.svg) |')).toEqual(['image-in-text@7:3']);
});
