import { readFileSync } from 'node:fs';
import { po } from 'gettext-parser';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseInline } from '../../src/parse/inline.ts';
import { fromRoot } from '../paths.ts';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** What the parser itself makes of a paragraph. */
function parsed(text: string): unknown {
  const [block, ...others] = processor.parse(text.trim()).children;
  return block?.type === 'paragraph' && others.length === 0 ? block.children : undefined;
}

const catalogues = ['ar', 'bn', 'es', 'fr', 'ht', 'ko', 'pl', 'ru', 'ur', 'zh-Hans', 'zh-Hant'];

test.each(catalogues)('a text without Markdown is read as the parser reads it: all of %s', (locale) => {
  const { translations } = po.parse(readFileSync(fromRoot(`content/locales/${locale}.po`)));
  const texts = Object.values(translations)
    .flatMap((messages) => Object.values(messages))
    .flatMap(({ msgid, msgstr }) => [msgid, ...msgstr])
    .filter((text) => text.trim() !== '');
  expect(texts.length).toBeGreaterThan(300);
  for (const text of texts) {
    const children = parsed(text);
    if (children) expect(parseInline(text).children).toEqual(children);
  }
});

test.each([
  'www.example.org and more',
  'Write to help@example.org',
  'See https://example.org/a',
  'a - b',
  'A. One',
  'Name: www.example.org',
  'Two  spaces',
  'Ends with two spaces  ',
  'One.\nTwo.',
  'Setext\n---',
  'a*b*c',
  'a_b_',
  '~~no~~',
  'A (b) [c]',
  'Line\\',
  'x &amp; y',
  '1. One',
  'Tab\tinside',
])('%j too, where a sign could mean something', (text) => {
  const children = parsed(text);
  if (children) expect(parseInline(text).children).toEqual(children);
  else expect(parseInline(text).problem).toBeDefined();
});
