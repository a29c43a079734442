import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/build/manifest.ts';
import { missingShards, shareOf, withShard } from '../../src/build/shards.ts';
import { folder, handout } from '../command.ts';
import { checksums } from '../interruptions/state.ts';

const catalogue = (language: string) =>
  `msgid ""\nmsgstr ""\n"Language: ${language}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n`;

const group = (id: string) =>
  `resources:\n  - id: ${id}\n    section: online\n    name: The ${id} group\n    description: A group.\n    websites: [{ url: "https://${id}.org/", expected_host: ${id}.org }]\n`;

const content = () =>
  folder({
    'guide.md':
      '---\nlang: en\ndate: 2026-01-31\nslug: harbor\n---\n# Harbor\n\nSome words.\n\n## Online\n\n::resources{section="online"}\n',
    'resources.yaml': group('listen'),
    'editions.yaml':
      'editions: { clear: , flyer: { sections: [online] }, card: }\npapers: [letter]\nformats: [pdf, text]\npage_list: { edition: clear, paper: letter }\n',
    'locales/es.po': catalogue('es'),
    'locales/fr.po': catalogue('fr'),
  });

const build = (from: string, out: string, ...more: string[]) =>
  handout('build', '--content', from, '--out', out, '--jobs', '1', ...more);

const manifestOf = (out: string): Manifest => JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;

describe('shares of the work', () => {
  const units = Array.from({ length: 11 }, (_, index) => index);

  test.each([1, 2, 3, 5, 12])('of %i are all of it together, and none is twice the size of another', (count) => {
    const shares = Array.from({ length: count }, (_, index) => shareOf(units, { index: index + 1, count }));
    expect(shares.flat().sort((a, b) => a - b)).toEqual(units);
    const sizes = shares.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  test('are known by name until all are there', () => {
    expect(withShard(undefined, { index: 2, count: 3 })).toEqual(['2/3']);
    expect(withShard(['2/3'], { index: 1, count: 3 })).toEqual(['1/3', '2/3']);
    expect(withShard(['1/3', '2/3'], { index: 3, count: 3 })).toBeUndefined();
    expect(withShard(['1/2'], { index: 3, count: 3 })).toEqual(['3/3']);
    expect(missingShards(['1/3', '3/3'])).toEqual(['2/3']);
    expect(() => missingShards(['1/3', '1/2'])).toThrow(/expected parts of one whole/);
  });
});

describe('a build that several machines share', () => {
  let from: string;
  let whole: string;
  let parts: string[];

  beforeAll(async () => {
    [from, whole] = [content(), folder()];
    expect((await build(from, whole)).code).toBe(0);
    parts = [];
    for (const index of [1, 2]) {
      const out = folder();
      expect((await build(from, out, '--shard', `${index}/2`)).code).toBe(0);
      parts.push(out);
    }
  });

  test('each makes its own languages, and says which part it is', () => {
    const locales = parts.map((out) => [...new Set(manifestOf(out).files.map(({ locale }) => locale))]);
    expect(locales).toEqual([['en', 'fr'], ['es']]);
    expect(parts.map((out) => manifestOf(out).shards)).toEqual([['1/2'], ['2/2']]);
  });

  test('merged, they are what one machine makes, manifest and all', async () => {
    const out = folder();
    const { code, out: said } = await handout('merge', ...parts, '--out', out);
    expect(code).toBe(0);
    expect(said).toBe(`21 files of 2 parts are in ${out}.\n`);
    expect(checksums(out)).toEqual(checksums(whole));
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(readFileSync(join(whole, 'manifest.json'), 'utf8'));
  });

  test('one after the other in one folder they need no merge', async () => {
    const out = folder();
    for (const index of [2, 1]) await build(from, out, '--shard', `${index}/2`);
    expect(manifestOf(out)).toEqual(manifestOf(whole));
  });

  test('a merge says all that is wrong, and writes nothing', async () => {
    const [damaged = '', out] = [folder(), folder()];
    await build(from, damaged, '--shard', '1/3');
    writeFileSync(join(damaged, 'en/harbor.txt'), 'Not what was made.');
    rmSync(join(damaged, 'en/harbor-clear-letter.pdf'));
    const { code, err } = await handout('merge', damaged, '--out', out);
    expect(code).toBe(2);
    expect(err).toContain('Unexpected merge without the part `2/3`');
    expect(err).toContain('Unexpected merge without the part `3/3`');
    expect(err).toContain(`Unexpected bytes of \`${damaged}/en/harbor.txt\``);
    expect(err).toContain(`Unexpected missing \`${damaged}/en/harbor-clear-letter.pdf\``);
    expect(existsSync(join(out, 'manifest.json'))).toBe(false);
  });

  test('parts of two builds do not go together', async () => {
    const other = content();
    writeFileSync(join(other, 'guide.md'), readFileSync(join(other, 'guide.md'), 'utf8').replace('Some', 'Other'));
    const [out, whole2] = [folder(), folder()];
    await build(other, whole2, '--locale', 'en');
    const { code, err } = await handout('merge', ...parts, whole2, '--out', out);
    expect(code).toBe(2);
    expect(err).toMatch(/Unexpected `en\/harbor\.txt` in `.*` and in `.*` that differ/);
  });

  test.each(['0/2', '3/2', '2', 'a/b', '1/0'])('there is no part %s', async (name) => {
    const { code, err } = await build(from, folder(), '--shard', name);
    expect(code).toBe(2);
    expect(err).toContain(`Unexpected part \`${name}\`, expected one of so many`);
  });
});

describe('a build for many sites', () => {
  const sites = () =>
    folder({
      'harbor.yaml': 'organization: Harbor House\n',
      'bridge.yaml': 'organization: The Bridge\n',
      'bridge.resources.yaml': group('near'),
    });

  test('makes a folder for each, with its own name in it', async () => {
    const [from, out] = [content(), folder()];
    const { code, err } = await build(from, out, '--sites', sites(), '--locale', 'en');
    expect(code, err).toBe(0);
    const text = (site: string) => readFileSync(join(out, site, 'en/harbor.txt'), 'utf8');
    expect(text('harbor')).toContain('Harbor House');
    expect(text('bridge')).toContain('The Bridge');
    expect(text('bridge')).toContain('The near group');
    expect(text('harbor')).not.toContain('The near group');
    expect(manifestOf(join(out, 'harbor')).files).toHaveLength(7);
  });

  test('an error in one site stops none of the others', async () => {
    const [from, out, folder_] = [content(), folder(), sites()];
    writeFileSync(join(folder_, 'broken.yaml'), 'organisation: Misspelt\n');
    const { code, err } = await build(from, out, '--sites', folder_, '--locale', 'en');
    expect(code).toBe(1);
    expect(err).toContain('broken.yaml');
    expect(existsSync(join(out, 'broken/manifest.json'))).toBe(false);
    expect(existsSync(join(out, 'harbor/manifest.json'))).toBe(true);
  });

  test('shared by machines and merged, it is what one machine makes', async () => {
    const [from, all, folder_] = [content(), folder(), sites()];
    await build(from, all, '--sites', folder_);
    const parts = [];
    for (const index of [1, 2, 3, 4]) {
      const out = folder();
      expect((await build(from, out, '--sites', folder_, '--shard', `${index}/4`)).code).toBe(0);
      parts.push(out);
    }
    const out = folder();
    expect((await handout('merge', ...parts, '--out', out)).code).toBe(0);
    for (const site of ['harbor', 'bridge']) {
      expect(checksums(join(out, site))).toEqual(checksums(join(all, site)));
      expect(manifestOf(join(out, site))).toEqual(manifestOf(join(all, site)));
    }
  });

  test('needs a folder with sites, and no site beside it', async () => {
    const from = content();
    expect((await build(from, folder(), '--sites', folder())).err).toContain('without a site');
    expect((await build(from, folder(), '--sites', sites(), '--site', 'a.yaml')).err).toContain(
      'Unexpected `--sites` with',
    );
  });
});
