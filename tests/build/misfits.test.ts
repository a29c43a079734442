import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Manifest } from '../../src/build/manifest.ts';
import { folder, handout } from '../command.ts';

const groups = Array.from({ length: 40 }, (_, index) => `group-${index + 1}`);
const content = (editions: string) => ({
  'guide.md': '---\nslug: harbor\n---\n# A guide\n\nWords.\n\n## Online\n\n::resources{section="online"}\n',
  'resources.yaml': `resources:\n${groups
    .map(
      (id) =>
        `  - id: ${id}\n    section: online\n    name: The ${id}\n    description: A group.\n    websites: [{ url: "https://${id}.org/", expected_host: ${id}.org }]\n`,
    )
    .join('')}`,
  'editions.yaml': `${editions}papers: [letter]\nformats: [pdf]\npage_list: { edition: flyer, paper: letter }\n`,
});
const build = (from: string, out: string) => handout('build', '--content', from, '--out', out, '--jobs', '1');

test('an edition with too many pages is an error that names file, entry and points, and nothing is written', async () => {
  const [from, out] = [folder(content('editions: { flyer: , clear: }\n')), folder()];
  const { code, err } = await build(from, out);
  expect(code).toBe(1);
  const [, pages, entry, points] =
    /editions\.yaml.*Unexpected (\d+) pages of `en\/harbor-flyer-letter\.pdf`, expected 2 at most: “(The group-\d+)” and what follows it do not fit, by (\d+) pt/.exec(
      err,
    ) ?? [];
  expect(err.match(/Unexpected \d+ pages/g)).toHaveLength(1);
  expect(Number(pages)).toBeGreaterThan(2);
  // Some of the groups fit, most of those that do not stand on the pages that are too many.
  const left = groups.length - Number(entry?.replace('The group-', '')) + 1;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(groups.length);
  // An entry has a name and an address, each a line of 18 pt or more.
  expect(Number(points)).toBeGreaterThan(left * 2 * 18);
  expect(err).toContain('`religious: false`');
  expect(readdirSync(out)).toEqual([]);
});

test('with few enough groups the same edition is made, with as many words as fit', async () => {
  const made = async (count: number) => {
    const [from, out] = [
      folder(content(`editions: { flyer: { groups: [${groups.slice(0, count).join(', ')}] } }\n`)),
      folder(),
    ];
    const { code } = await build(from, out);
    const { files } = JSON.parse(readFileSync(`${out}/manifest.json`, 'utf8')) as Manifest;
    return { code, row: files[0] };
  };
  const few = await made(3);
  expect(few.code).toBe(0);
  expect(few.row).toMatchObject({ path: 'en/harbor-flyer-letter.pdf', edition: 'flyer', part: true });
  expect(few.row?.detail).toBeUndefined();
  const more = await made(16);
  expect(more.row?.pages).toBe(2);
  expect(['brief', 'lean', 'short', 'bare', 'plain']).toContain(more.row?.detail);
});
