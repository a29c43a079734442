import { expect, test } from 'vitest';
import { closed } from '../../src/compose/links.ts';
import { onlySection } from '../../src/compose/section-document.ts';
import { select } from '../../src/compose/select.ts';
import { harbor, idsOf, targetsOf, wordsOf } from './guide.ts';

const guide = harbor();
const only = (...sections: string[]) => closed(select(guide, { religious: true, sections }));

test('a whole guide is as it was', () => {
  expect(closed(guide)).toEqual(guide);
});

test('a link to a block that is not there becomes its words, one to a block that is stays', () => {
  const chosen = only('groups');
  expect(targetsOf(guide.children)).toContain('#forums/heading');
  expect(targetsOf(chosen.children)).not.toContain('#forums/heading');
  expect(targetsOf(chosen.children)).toContain('#groups/nearby/heading');
  expect(wordsOf(chosen).get('groups/p1')).toBe(wordsOf(guide).get('groups/p1'));
});

test('links out of the document stay', () => {
  const outer = (targets: string[]) => targets.filter((target) => !target.startsWith('#'));
  expect(outer(targetsOf(only('online').children))).toEqual(['https://buoy.org/', 'https://bell.org/']);
});

test('a heading that has become the title is still a place to go to', () => {
  const linked = harbor((text) => text.replace('Second words of them.', 'Back to [the groups](#groups).'));
  const chosen = closed(onlySection(select(linked, { religious: true, sections: ['groups'] })));
  expect(targetsOf(chosen.children)).toContain('#groups/heading');
});

test('notes stay with what calls them, and go with what does not', () => {
  const notes = (ids: string[]) => ids.filter((id) => /^footnotes\/(?!heading|list)[^/]+$/.test(id));
  expect(notes(idsOf(only('groups')))).toEqual(['footnotes/groups', 'footnotes/near']);
  expect(notes(idsOf(only('forums', 'about')))).toEqual(['footnotes/about', 'footnotes/again']);
});

test('where no note is called, their section goes with its heading', () => {
  const chosen = only('far');
  expect(idsOf(chosen).filter((id) => id.startsWith('footnotes'))).toEqual([]);
  expect(chosen.outline.map(({ id }) => id)).toEqual(['groups/far/heading']);
});

test('a note that only a note calls stays too', () => {
  const noted = harbor((text) =>
    text.replace('A note on groups.', 'A note on groups.[^deep]').concat('[^deep]: A note on a note.\n'),
  );
  const chosen = closed(select(noted, { religious: true, sections: ['groups'] }));
  expect(targetsOf(chosen.children)).toContain('#footnotes/deep');
  expect(idsOf(chosen)).toContain('footnotes/deep');
});
