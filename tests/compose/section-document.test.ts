import { expect, test } from 'vitest';
import type { Block, Document } from '../../src/ast/nodes.ts';
import { plainText } from '../../src/ast/plain-text.ts';
import { onlySection, sectionAround, sectionsWithGroups } from '../../src/compose/section-document.ts';
import { select } from '../../src/compose/select.ts';
import { harbor } from './guide.ts';

const guide = harbor();

test('lists of groups have names, in the order of the guide', () => {
  expect([...sectionsWithGroups(guide).keys()]).toEqual(['near', 'far', 'online']);
});

/** The document of the section around a list. */
const around = (list: string) => sectionAround(guide, sectionsWithGroups(guide).get(list));

/** Depths of all headings and sections, by id. */
function depths(blocks: readonly Block[]): [string, number][] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [[block.id, block.depth] as [string, number]];
    return block.type === 'section' ? [[block.id, block.depth] as [string, number], ...depths(block.children)] : [];
  });
}

const described = ({ title, heading, cover, children, outline }: Document) => ({
  title,
  heading: { id: heading.id, depth: heading.depth, words: plainText(heading.children) },
  cover,
  depths: depths(children),
  outline: outline.map(({ id }) => id),
});

test('a section around a list is a document: its heading is the title, without a cover, with the notes', () => {
  expect(described(around('online'))).toEqual({
    title: 'Forums',
    heading: { id: 'forums/heading', depth: 1, words: 'Forums' },
    cover: undefined,
    depths: [
      ['footnotes', 2],
      ['footnotes/heading', 2],
    ],
    outline: ['footnotes/heading'],
  });
});

test('it is the innermost section around the list, whatever its depth', () => {
  expect(described(around('near'))).toMatchObject({
    title: 'Nearby',
    heading: { id: 'groups/nearby/heading', depth: 1 },
  });
  expect(around('near').children.map(({ id }) => id)).toEqual([
    'groups/nearby/p1',
    'groups/nearby/p2',
    'resources:near',
    'footnotes',
  ]);
});

test('headings below the section rise with it', () => {
  const chosen = onlySection(select(guide, { religious: true, sections: ['groups'] }));
  expect(described(chosen)).toMatchObject({
    title: 'Groups',
    heading: { id: 'groups/heading', depth: 1 },
    depths: [
      ['groups/nearby', 2],
      ['groups/nearby/heading', 2],
      ['groups/far', 2],
      ['groups/far/heading', 2],
      ['footnotes', 2],
      ['footnotes/heading', 2],
    ],
    outline: ['groups/nearby/heading', 'groups/far/heading', 'footnotes/heading'],
  });
});

test('a section that was chosen from within another rises by as much as it is deep', () => {
  const deep = harbor((markdown) => markdown.replace('### Far', '#### Deeper\n\nDeep.\n\n### Far'));
  const chosen = onlySection(select(deep, { religious: true, sections: ['groups/nearby'] }));
  expect(described(chosen)).toMatchObject({
    heading: { id: 'groups/nearby/heading', depth: 1 },
    depths: [['groups/nearby/deeper', 2], ['groups/nearby/deeper/heading', 2], expect.anything(), expect.anything()],
  });
});

test('several sections stay below the title of the guide', () => {
  const two = select(guide, { religious: true, sections: ['about', 'forums'] });
  expect(onlySection(two)).toBe(two);
  expect(onlySection(guide)).toBe(guide);
});
