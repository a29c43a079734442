import { readFileSync } from 'node:fs';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { expect, test } from 'vitest';
import { renderEpub } from '../../../src/render/epub/index.ts';
import { fromRoot } from '../../paths.ts';
import { optionsOf, richDocument } from './rich.ts';

const css = readFileSync(fromRoot('templates/epub/book.css'), 'utf8');

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
] as const)('a book of every node passes the quick check: %s', async (locale, direction) => {
  const bytes = renderEpub(richDocument({ locale, direction }), optionsOf({ css }));
  const { messages } = await EpubCheck.validate(bytes);
  expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual([]);
});

test('the quick check does look: it finds a file that is not there', async () => {
  const bytes = renderEpub(richDocument(), optionsOf({ css: '@import "missing.css";' }));
  const { messages } = await EpubCheck.validate(bytes);
  expect(messages.some(({ severity }) => severity === 'error')).toBe(true);
});
