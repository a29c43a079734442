import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/ast/nodes.ts';
import { hasGroups, type Selection, select } from '../../src/compose/select.ts';
import { groupsOf, harbor, idsOf } from './guide.ts';

const guide = harbor();
const all: Selection = { religious: true };
const sectionsOf = (document: Document) => document.children.map(({ id }) => id);

test('everything, where nothing is chosen', () => {
  expect(select(guide, all).children).toEqual(guide.children);
});

describe('sections', () => {
  test.each([
    ['by its id', ['forums'], ['forums', 'footnotes']],
    ['by the name of its list of groups', ['online'], ['forums', 'footnotes']],
    ['inside another, by its id', ['groups/far'], ['groups/far', 'footnotes']],
    ['inside another, by the name of its list', ['near'], ['groups/nearby', 'footnotes']],
    ['around others', ['groups'], ['groups', 'footnotes']],
    ['several, in the order of the guide', ['forums', 'about'], ['about', 'forums', 'footnotes']],
  ])('%s', (_, sections, expected) => {
    const chosen = select(guide, { ...all, sections });
    expect(sectionsOf(chosen)).toEqual(expected);
    for (const id of expected) expect(chosen.outline.map((one) => one.id)).toContain(`${id}/heading`);
    expect(chosen.outline).toHaveLength(expected.length);
  });

  test('a section around others keeps all of them, and words before the first section go', () => {
    const chosen = idsOf(select(guide, { ...all, sections: ['groups'] }));
    expect(chosen).toEqual(expect.arrayContaining(['groups/p1', 'groups/nearby/p1', 'resources:far', 'resource:isle']));
    expect(chosen).not.toContain('guide/p1');
    expect(chosen).not.toContain('about/p1');
  });
});

describe('groups', () => {
  test('the chosen ones, in the order of the guide, with the sections around them and their words', () => {
    const chosen = select(guide, { ...all, groups: ['buoy', 'pier'] });
    expect(groupsOf(chosen)).toEqual(['pier', 'buoy']);
    expect(sectionsOf(chosen)).toEqual(['groups', 'forums', 'footnotes']);
    expect(idsOf(chosen)).toEqual(expect.arrayContaining(['groups/p1', 'groups/nearby/p2', 'forums/p1']));
  });

  test('a section that has none of them goes, with its list and its heading', () => {
    const ids = idsOf(select(guide, { ...all, groups: ['pier'] }));
    for (const gone of ['guide/p1', 'about', 'groups/far', 'groups/far/heading', 'resources:far', 'forums'])
      expect(ids).not.toContain(gone);
  });

  test('of chosen sections those without groups stay', () => {
    const chosen = select(guide, { ...all, sections: ['about', 'forums'], groups: ['buoy'] });
    expect(sectionsOf(chosen)).toEqual(['about', 'forums', 'footnotes']);
    expect(groupsOf(chosen)).toEqual(['buoy']);
  });
});

test('without religious groups the others stay, and so do the words of their sections', () => {
  const chosen = select(guide, { religious: false });
  expect(groupsOf(chosen)).toEqual(['mole', 'pier', 'buoy']);
  const gone = /^resources:far$|^resource:(?:isle|bell)/;
  expect(idsOf(chosen)).toEqual(idsOf(guide).filter((id) => !gone.test(id)));
});

test('a religious group is left out even where it is chosen by name', () => {
  expect(groupsOf(select(guide, { religious: false, groups: ['bell', 'buoy'] }))).toEqual(['buoy']);
});

test('a section has groups when one below it has', () => {
  const has = Object.fromEntries(guide.children.map((block) => [block.id, hasGroups(block)]));
  expect(has).toEqual({ 'guide/p1': false, about: false, groups: true, forums: true, footnotes: false });
});
