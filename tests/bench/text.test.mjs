import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editGuide, editTranslation } from '../../bench/text/edits.mjs';
import { grow } from '../../bench/text/grown.mjs';
import { prepare } from '../../src/build/prepare.ts';

const source = fileURLToPath(new URL('../../content', import.meta.url));
let content;

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'handout-test-'));
  cpSync(source, content, { recursive: true });
});

afterEach(() => rmSync(content, { recursive: true, force: true }));

function changedLines(path) {
  const [before, after] = [source, content].map((folder) => readFileSync(join(folder, path), 'utf8').split('\n'));
  expect(after).toHaveLength(before.length);
  return after.filter((line, index) => line !== before[index]);
}

describe('what is measured is what it says', () => {
  test('an edit of the guide changes one line', () => {
    editGuide(content);
    expect(changedLines('guide.md')).toEqual([expect.stringMatching(/!$/)]);
  });

  test('an edit of a translation changes one line of it', () => {
    editTranslation(content, 'es');
    expect(changedLines('locales/es.po')).toEqual([expect.stringMatching(/!"$/)]);
  });

  test('a guide three times as long has three times the sections and the groups, and no fault', async () => {
    const count = async () => {
      const { ready, files } = await prepare({ content, locales: ['en'], strict: false });
      expect(files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal))).toEqual([]);
      const [{ outline, children }] = ready.documents;
      const sections = children.filter(({ type }) => type === 'section');
      const lists = sections.flatMap((section) => section.children.filter(({ type }) => type === 'resourceList'));
      const groups = lists.flatMap((list) => list.children).length;
      return { headings: outline.length, sections: sections.length, groups };
    };
    const once = await count();
    rmSync(join(content, 'locales'), { recursive: true });
    grow(content, 3);
    const { headings, sections, groups } = await count();
    expect(once.groups).toBeGreaterThan(10);
    expect({ headings, sections, groups }).toEqual({
      headings: once.headings * 3,
      sections: once.sections * 3,
      groups: once.groups * 3,
    });
  });
});
