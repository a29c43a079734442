import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseRequirements } from '../../src/parse/requirements.ts';
import { fromRoot } from '../paths.ts';
import { design } from './sample.ts';

const root = fromRoot('src/verify');

/** Every id that a rule can put into a verdict. */
function judgedIds(): string[] {
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const ids = sources.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/['"`]([A-Z][A-Z\d]-\d{2})['"`]/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  return [...new Set(ids)].sort();
}

describe('the words for requirements', () => {
  const { requirements } = design();

  test('are there for every requirement that a rule judges, and for no other', () => {
    expect(judgedIds().length).toBeGreaterThan(40);
    expect(requirements.requirements.map(({ id }) => id).sort()).toEqual(judgedIds());
  });

  test('stand in groups, in the order of the groups', () => {
    const prefixes = requirements.requirements.map(({ id }) => id.slice(0, 2));
    const groups = requirements.groups.map(({ prefix }) => prefix);
    expect([...new Set(prefixes)]).toEqual(groups);
  });

  test('are sentences for people: a title without a full stop, a meaning with one, no ids in either', () => {
    for (const { id, title, meaning, source } of requirements.requirements) {
      expect(title, id).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(meaning, id).toMatch(/^["\p{Lu}].*\.$/u);
      expect(`${title} ${meaning}`, id).not.toMatch(/\b[A-Z][A-Z\d]-\d{2}\b|Matterhorn|MCID|StructElem/);
      expect(source, id).not.toBe('');
    }
  });
});

test('a slip in the file is told with its line and what was expected', () => {
  const value = 'groups: {}\nrequirements:\n  LP-1: { title: T, meaning: M., source: S }\nperson: []\ntools: {}\n';
  const file = new VFile({ path: 'templates/report/requirements.yaml', value });
  expect(parseRequirements(file)).toBeUndefined();
  expect(file.messages).toMatchObject([{ fatal: true, line: 3 }]);
  expect(String(file.messages[0])).toMatch(/an id such as `LP-01`/);
});
