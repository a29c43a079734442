import { expect, test } from 'vitest';
import { walk } from '../../src/ast/walk.ts';
import { beside } from '../../src/compose/facing.ts';
import { mapPhrasing } from '../../src/compose/map-phrasing.ts';
import { harbor, targetsOf } from './guide.ts';

const table = '\n\n| A | B |\n|---|---|\n| c | [d](#forums) |\n\n> Quoted.\n\n- One\n- Two\n';
const first = harbor((text) => text.replace('Words of their own.', `Words of their own.${table}\nMore.`));
const second = beside({ ...first, locale: 'es' });
const members = [...walk(second)];

test('no id stands in both documents', () => {
  const ids = [...walk(first), ...members].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(members.map(({ id }) => id)).toEqual([...walk({ ...first, cover: undefined })].map(({ id }) => `${id}:es`));
});

test('every block of the second has its language, and what both share has none', () => {
  const blocks = [second.heading, ...second.front, ...second.children.flatMap(leaves)];
  expect(blocks.length).toBeGreaterThan(40);
  expect(blocks.filter(({ lang }) => lang !== 'es')).toEqual([]);
  const shared = members.filter(({ type }) => ['section', 'resourceList', 'resource'].includes(type));
  expect(shared.length).toBeGreaterThan(5);
  expect(shared.filter(({ lang }) => lang !== undefined)).toEqual([]);
});

/** The blocks that stand beside others. */
function leaves(block: (typeof second.children)[number]): (typeof second.children)[number][] {
  if (block.type === 'section') return block.children.flatMap(leaves);
  return block.type === 'resourceList' ? block.children.flatMap(({ children }) => children.flatMap(leaves)) : [block];
}

test('a block that is of another language keeps that one', () => {
  const [opening, ...others] = first.children;
  if (opening?.type !== 'paragraph') throw new Error('Unexpected guide without words');
  const left = beside({ ...first, locale: 'es', children: [{ ...opening, lang: 'en' }, ...others] });
  expect(left.children[0]?.lang).toBe('en');
});

test('links within the document and calls of notes follow the new ids, others stay', () => {
  const targets = targetsOf(second.children);
  expect(targets.filter((target) => target.startsWith('#')).sort()).toEqual(
    targetsOf(first.children)
      .filter((target) => target.startsWith('#'))
      .map((target) => `${target}:es`)
      .sort(),
  );
  expect(targets).toContain('#forums/heading:es');
  expect(targets).toContain('#footnotes/about:es');
  const outer = (all: string[]) => all.filter((target) => !target.startsWith('#'));
  expect(outer(targets)).toEqual(outer(targetsOf(first.children)));
  const ids = new Set(members.map(({ id }) => `#${id}`));
  expect(targets.filter((target) => target.startsWith('#') && !ids.has(target))).toEqual([]);
});

test('running text is changed wherever it stands, from the inside out, and the block given is not', () => {
  const seen: string[] = [];
  const before = JSON.stringify(first.children);
  for (const block of first.children)
    mapPhrasing(block, (node) => {
      if (node.type === 'text') seen.push(node.value);
      return node.type === 'text' ? [{ ...node, value: node.value.toUpperCase() }] : [node];
    });
  expect(seen).toEqual(expect.arrayContaining(['A', 'c', 'd', 'Quoted.', 'Two', 'Forums', 'Bring a coat.']));
  expect(JSON.stringify(first.children)).toBe(before);
});
