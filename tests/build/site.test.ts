import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentMessages } from '../../src/ast/messages.ts';
import { prepare, prepareSource } from '../../src/build/prepare.ts';
import type { Ready } from '../../src/build/prepared.ts';
import { writePo } from '../../src/translate/po.ts';
import { verify } from '../../src/verify/index.ts';
import { elements, readPdf, textOf } from '../../src/verify/pdf/facts.ts';
import { folder } from '../command.ts';
import { mirrored } from '../pseudo.ts';
import { outputsOf } from '../verify-agreement/outputs.ts';

const guide = `---
date: 2026-11-24
contact: mail@guide.example
---

# A guide

First words.

## One

::resources{section="one"}

## Two

::resources{section="two"}
`;

const entry = (id: string, section: string) => `  - id: ${id}
    section: ${section}
    name: Group ${id}
    description: People meet here.
    notes: [Ring twice.]
    websites: [{ url: "https://${id}.example/", expected_host: ${id}.example }]
    phones: [{ number: 212-555-0100, label: Front desk }]
`;
const own = `resources:\n${entry('a', 'one')}${entry('b', 'two')}`;
const site = 'organization: Allen Street Center\nwebsite: https://allen.example/\nphones: [{ number: 212-555-0199 }]\n';
/** Higher than the rest of the first page. */
const high = `${site}address:\n${Array.from({ length: 26 }, (_, index) => `  - Line${' and more'.repeat(index % 5)}\n`).join('')}`;

/** A content folder with an Arabic catalogue that is complete, and beside it what a site adds. */
async function contentOf(files: Readonly<Record<string, string>>): Promise<string> {
  const root = folder({ 'content/guide.md': guide, 'content/resources.yaml': own, ...files });
  const content = join(root, 'content');
  const { source } = await prepareSource({ content });
  if (!source) throw new Error('Unexpected guide that cannot be read');
  const messages = documentMessages(source.document, source.words).map((message) => ({
    ...message,
    translation: message.kind === 'name' ? message.source : arabic(message.source),
    fuzzy: false,
  }));
  mkdirSync(join(content, 'locales'));
  writeFileSync(join(content, 'locales/ar.po'), writePo({ fields: { Language: 'ar' } }, messages));
  return root;
}

/** In the marks of Arabic, and with the names of formats, which every language keeps. */
function arabic(text: string): string {
  const parts = text.split(/(PDF|EPUB)/).map((part, index) => (index % 2 === 1 ? part : mirrored.translate(part)));
  return parts.join('').replaceAll(',', '،');
}

async function readyOf(root: string): Promise<Ready> {
  const options = { content: join(root, 'content'), strict: true };
  const { ready, files } = await prepare({
    ...options,
    site: join(root, 'sites/site.yaml'),
    resources: join(root, 'sites/local.yaml'),
  });
  if (!ready) throw new Error(files.flatMap(({ messages }) => messages.map(String)).join('\n'));
  return ready;
}

describe('all outputs of a site', () => {
  test.each([
    ['on the first page', site, 0],
    ['on the first page', site, 60],
    ['behind the guide', high, 3],
  ])('with its panel %s agree, keep our rules, and say what is local', async (_, panel, count) => {
    const groups = Array.from({ length: count }, (_, index) => entry(`x${index}`, index % 2 === 0 ? 'one' : 'two'));
    const local = `resources:${count === 0 ? ' []' : ''}\n${groups.join('')}`;
    const from = await readyOf(await contentOf({ 'sites/site.yaml': panel, 'sites/local.yaml': local }));
    const outputs = [
      ...(await outputsOf(from, 'en', ['large-letter', 'clear-a4'])),
      ...(await outputsOf(from, 'ar', ['large-letter'])),
    ];
    const { files, together } = await verify(outputs);
    const verdicts = [...files.flatMap((file) => file.verdicts), ...together];
    // LP-07 is a mean over all full lines, and here the same few lines come again and again.
    const failed = verdicts.filter(({ outcome, requirement }) => outcome === 'fail' && requirement !== 'LP-07');
    expect(failed.flatMap(({ places, requirement }) => places.map((place) => [requirement, place.detail]))).toEqual([]);
    expect(verdicts.filter(({ outcome }) => outcome === 'pass').length).toBeGreaterThan(100);

    const text = new TextDecoder().decode(outputs.find(({ path }) => path === 'en/guide.txt')?.bytes);
    expect(text.match(/A\s+group\s+near\s+you,\s+added\s+by\s+Allen\s+Street\s+Center\./g) ?? []).toHaveLength(count);
    expect(text.indexOf('Given to you by Allen Street Center')).toBeGreaterThan(text.indexOf('You can also get'));
    expect(text.indexOf('Given to you by Allen Street Center')).toBeLessThan(text.indexOf('Contents'));
  });
});

test('in another language a local entry and the panel say which language they are in: PDF, EPUB and plain text', async () => {
  const root = await contentOf({ 'sites/site.yaml': site, 'sites/local.yaml': `resources:\n${entry('x', 'one')}` });
  const [pdf, text, book] = await outputsOf(await readyOf(root), 'ar', ['large-letter']);
  const tags = (await readPdf(pdf?.bytes ?? new Uint8Array())).tree.flatMap(elements);
  const of = (id: string) => tags.find((element) => element.id === id);
  expect(of('resource:x/description')).toMatchObject({ role: 'P', lang: 'en' });
  expect(of('resource:x/note-1/p1')).toMatchObject({ role: 'P', lang: 'en' });
  expect(of('resource:a/description')?.lang).toBeUndefined();
  for (const id of ['resource:x/name', 'resource:x/local', 'resource:x/phone-1', 'site/organization'])
    expect(
      of(id)?.children.map((child) => 'role' in child && child.lang),
      id,
    ).toContain('en');
  expect(tags.flatMap(({ id }) => (id?.endsWith('/language') ? [id] : []))).toEqual([
    'front/language',
    'resource:x/language',
  ]);

  const files = unzipSync(book?.bytes ?? new Uint8Array());
  const html = Object.entries(files).map(([path, bytes]) => (path.endsWith('.xhtml') ? strFromU8(bytes) : ''));
  const found = (pattern: RegExp) => html.filter((page) => pattern.test(page)).length;
  expect(found(/<p[^>]* id="resource-x\.description"[^>]* lang="en"/)).toBe(1);
  expect(
    found(/id="site\.organization"[^>]*>[\s\S]*?<span[^>]* lang="en"[^>]*>(?:<span[^>]*>)?Allen Street Center/),
  ).toBe(1);

  const lines = new TextDecoder().decode(text?.bytes);
  expect(lines).toContain(mirrored.translate('This description is in {language}.').split('{')[0]?.trim());
  expect(lines).toContain('People meet here.');
  expect(textOf(of('resource:x/language') as never)).toContain('English');
});

test('what a site adds is never looked at for translations', async () => {
  const root = await contentOf({ 'sites/local.yaml': `resources:\n${entry('x', 'one')}` });
  writeFileSync(join(root, 'content/site.yaml'), site);
  const { source } = await prepareSource({ content: join(root, 'content') });
  const contexts = documentMessages(source?.document as never, source?.words ?? {}).map(({ context }) => context);
  expect(contexts.filter((context) => /^site|resource:x/.test(context))).toEqual([]);
  expect(contexts).toContain('resource:a/description');
});
