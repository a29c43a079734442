import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { documentMessages } from '../src/ast/messages.ts';
import type { Document } from '../src/ast/nodes.ts';
import { walk } from '../src/ast/walk.ts';
import { fill } from '../src/ast/words.ts';
import type { LayoutResult } from '../src/build/layout-job.ts';
import { prepareSource } from '../src/build/prepare.ts';
import type { Ready, Source } from '../src/build/prepared.ts';
import { checkCatalogue } from '../src/check/catalogue.ts';
import { parseCatalogue } from '../src/parse/catalogue.ts';
import { parseInline } from '../src/parse/inline.ts';
import { renderEpub } from '../src/render/epub/index.ts';
import { renderText } from '../src/render/text/index.ts';
import { verify } from '../src/verify/index.ts';
import { layOutEdition, ready } from './built.ts';
import { folder } from './command.ts';
import { localized } from './localize/locale.ts';
import { fromRoot } from './paths.ts';
import { accented, mirrored, type Pseudo, pseudoCatalogue } from './pseudo.ts';

/** The guide of this project without any translation. */
function untranslated(): string {
  const content = folder();
  cpSync(fromRoot('content'), content, { recursive: true });
  rmSync(join(content, 'locales'), { recursive: true });
  return content;
}

async function sourceOf(content: string): Promise<Source> {
  const { source } = await prepareSource({ content });
  if (!source) throw new Error('Unexpected guide that cannot be read');
  return source;
}

/** What stays in Latin letters without an accent whatever a translator does: names of groups, and what ICU says of this language. */
function kept(document: Document): string[] {
  const { metadata, locale } = document;
  const names = [...walk(document)].flatMap((member) =>
    member.type === 'resource' ? [member.record.name, member.record.alternateName ?? ''] : [],
  );
  const day = new Date(`${metadata.date}T00:00:00Z`);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? '';
  return [...names, date, language].filter((text) => text !== '').sort((a, b) => b.length - a.length);
}

/** Addresses, handles and search words, which stay; and what ICU puts between the parts of a list. */
const COPIED =
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#]\w+|(?:https?:\/\/)?[\w-]+(?:\.[a-z][\w-]*)+(?:\/[\w./-]*)?|, or |, and | and /g;

/** The words of a text that nobody has put accents on and that are none of what stays. */
function plainWords(text: string, stays: readonly string[]): string[] {
  const joined = text.replaceAll(/\s+/g, ' ');
  const rest = stays.reduce((left, one) => left.replaceAll(one, ' '), joined).replaceAll(COPIED, ' ');
  // These letters have no accent in any face.
  return (rest.match(/\p{L}+/gu) ?? []).filter((word) => /^[a-z]+$/i.test(word) && !/^[bfhjkmpqvx]+$/i.test(word));
}

/** Everything that a book says: its text, and what is spoken in place of pictures, links and parts. */
function saidByBook(bytes: Uint8Array): string {
  const said: string[] = [];
  for (const [name, file] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith('.xhtml')) continue;
    visit(fromXml(strFromU8(file)), (node) => {
      if (node.type === 'text') said.push(node.value);
      if (node.type === 'element')
        said.push(...['alt', 'title', 'aria-label'].map((attribute) => node.attributes[attribute] ?? ''));
    });
  }
  return said.join(' ');
}

describe('the guide in accented letters, through the whole pipeline', () => {
  let content: Ready;
  let document: Document;
  let large: LayoutResult;

  beforeAll(async () => {
    const path = untranslated();
    const { document: source, words } = await sourceOf(path);
    cpSync(fromRoot('content/locales/guide.pot'), join(path, 'locales/guide.pot'));
    writeFileSync(join(path, 'locales/en-XA.po'), pseudoCatalogue(source, words, accented));
    content = await ready(path);
    document = content.documents.find(({ locale }) => locale === accented.locale) as Document;
    large = await layOutEdition(content, accented.locale, 'large', 'letter');
  });

  test('every word of the text edition was made translatable (LO-11)', () => {
    const text = renderText(document, fill(document.words, 'edition-text'));
    expect(text.length).toBeGreaterThan(20_000);
    expect(plainWords(text, kept(document))).toEqual([]);
  });

  test('and so was every word of the e-book, also of what is only spoken', () => {
    const book = renderEpub(document, {
      layout: large.layout,
      editionLine: fill(document.words, 'edition-epub'),
      pageBreakSource: 'x',
      css: '',
    });
    const said = saidByBook(book);
    expect(said.length).toBeGreaterThan(20_000);
    expect(plainWords(said, kept(document))).toEqual([]);
  });

  test('the title, the description and every interface word are translated', () => {
    const { title, metadata, words } = document;
    for (const text of [title, metadata.description ?? '', ...Object.values(words)])
      expect(plainWords(text, []).filter((word) => !/\{/.test(text) || !text.includes(`{${word}}`))).toEqual([]);
  });

  test.each(['clear', 'large'])(
    '%s print holds words that are 40 % longer: margins, lines, page breaks',
    async (id) => {
      const { bytes, layout } = id === 'large' ? large : await layOutEdition(content, accented.locale, id, 'letter');
      const profile = content.profiles.find((one) => one.id === id);
      if (!bytes || !profile) throw new Error('Unexpected layout without a PDF');
      const { files } = await verify([{ path: 'x.pdf', bytes, format: 'pdf', locale: accented.locale, profile }]);
      const failed = files[0]?.verdicts
        .filter(({ outcome }) => outcome === 'fail')
        .map(({ requirement }) => requirement);
      // The mean of 39 to 43 characters in a line is that of real letters; doubled vowels are wider than they.
      expect(failed?.filter((requirement) => requirement !== 'LP-07')).toEqual([]);
      expect(layout.pages.length).toBeGreaterThan(10);
    },
  );
});

describe.each([accented, mirrored])('a catalogue in $locale', (pseudo) => {
  test('is whole, and breaks no rule of a translation', async () => {
    const { document, words } = await sourceOf(untranslated());
    const file = new VFile({ path: `locales/${pseudo.locale}.po`, value: pseudoCatalogue(document, words, pseudo) });
    const catalogue = parseCatalogue(file);
    if (!catalogue) throw new Error('no catalogue');
    expect(catalogue.messages.size).toBe(documentMessages(document, words).length);
    checkCatalogue({ document, catalogue, file, words, parseInline });
    expect(file.messages.map(String)).toEqual([]);
  });
});

test('the text edition in Arabic letters has no Latin word but what stays', async () => {
  const { document, words } = await sourceOf(untranslated());
  const file = new VFile({ path: 'locales/ar-XB.po', value: pseudoCatalogue(document, words, mirrored) });
  const arabic = localized(document, {
    locale: mirrored.locale,
    catalogue: parseCatalogue(file),
    formats: ['format-text'],
  });
  expect(arabic.direction).toBe('rtl');
  const text = renderText(arabic, fill(arabic.words, 'edition-text'));
  expect(text).toMatch(/\p{Script=Arabic}/u);
  expect(plainWords(text, kept(document))).toEqual([]);
});

test.each<[string, Pseudo, string]>([
  ['Read it', accented, '«Řééááď ííť»'],
  ['**Bold** [here](https://a.org/b)', accented, '«**Bóóľď** [hééřéé](https://a.org/b)»'],
  ['Page {page}, `code`[^n]', accented, '«Pááğéé {page}, `code`[^n]»'],
  ['Write to me@a.org, @handle, \\#word', accented, '«Ŵřííťéé ťóó me@a.org, @handle, \\#word»'],
  ['See {name} at a.org', mirrored, 'غجج {name} اف a.org'],
])('of %s, words change and the rest stays', (source, { translate }, expected) => {
  expect(translate(source)).toBe(expected);
});

test('a word that nobody made translatable is found', () => {
  expect(plainWords('«Ťhííš» is left, HAMS and a.org', ['HAMS'])).toEqual(['is', 'left']);
});

test('words get about 40 % longer, and Arabic letters are all there are', () => {
  const text = 'Do you use drugs, and do you want to talk with people who understand? You are not alone.';
  const growth = accented.translate(text).length / text.length;
  expect(growth).toBeGreaterThan(1.25);
  expect(growth).toBeLessThan(1.5);
  expect(mirrored.translate(text)).toMatch(/^[\p{Script=Arabic}\s,?.]+$/u);
});
