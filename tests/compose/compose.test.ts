import { expect, test } from 'vitest';
import type { Document } from '../../src/ast/nodes.ts';
import type { EditionChoice } from '../../src/ast/settings.ts';
import { compose } from '../../src/compose/index.ts';
import { groupsOf, harbor, idsOf, profileOf, targetsOf } from './guide.ts';

const guide = harbor();
const choice = (given: Partial<EditionChoice> = {}): EditionChoice => ({
  id: 'flyer',
  profile: 'flyer',
  religious: true,
  discreet: false,
  ...given,
});
const flyers = (given: Partial<EditionChoice> = {}) => compose(guide, choice(given), profileOf('flyer'));

test('a choice of everything is the guide itself', () => {
  const [only, ...others] = compose(guide, choice({ id: 'large' }), profileOf('large'));
  expect(others).toEqual([]);
  expect(only).toMatchObject({ id: 'large', whole: true });
  expect(only?.documents).toEqual([guide]);
});

test('each section that lists groups has an edition, named after its list', () => {
  const made = flyers({ each: 'section' });
  expect(made.map(({ id, documents }) => [id, documents[0]?.title])).toEqual([
    ['flyer-near', 'Nearby'],
    ['flyer-far', 'Far'],
    ['flyer-online', 'Forums'],
  ]);
  expect(made.map(({ whole }) => whole)).toEqual([false, false, false]);
  expect(flyers({ each: 'section', sections: ['online'] }).map(({ id }) => id)).toEqual(['flyer-online']);
});

test('a section whose groups are all left out has no edition', () => {
  expect(flyers({ each: 'section', religious: false }).map(({ id }) => id)).toEqual(['flyer-near', 'flyer-online']);
  expect(flyers({ each: 'section', groups: ['buoy'] }).map(({ id }) => id)).toEqual(['flyer-online']);
});

test('there is a document for each level of detail of the profile, from the most words to the fewest', () => {
  const [made] = flyers({ each: 'section' });
  expect(made?.documents).toHaveLength(profileOf('flyer').layout.details.length);
  const sizes = made?.documents.map((document) => JSON.stringify(document.children).length) ?? [];
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(new Set(sizes).size).toBe(sizes.length);
});

test('no document has a link to, or a call of, what it does not hold', () => {
  const made = [{}, { each: 'section' as const }, { groups: ['bell', 'mole'] }, { sections: ['about', 'online'] }];
  const documents: Document[] = made.flatMap((given) => flyers(given).flatMap((one) => one.documents));
  expect(documents.length).toBeGreaterThan(20);
  for (const document of documents) {
    const ids = new Set(idsOf(document).map((id) => `#${id}`));
    expect(targetsOf(document.children).filter((target) => target.startsWith('#') && !ids.has(target))).toEqual([]);
  }
});

test('some groups of one section are a document under its heading; of two, under the title of the guide', () => {
  const titled = (groups: string[]) => flyers({ groups }).map(({ documents: [first] }) => first?.title);
  expect(titled(['buoy', 'bell'])).toEqual(['Forums']);
  expect(titled(['mole', 'buoy'])).toEqual(['The harbor guide']);
});

test('a discreet edition has its neutral title even where it is of one section, and never counts as the whole guide', () => {
  const [whole] = flyers({ discreet: true });
  expect(whole?.whole).toBe(false);
  expect(whole?.documents[0]).toMatchObject({ title: 'Handbook', metadata: { slug: 'handbook' } });
  const [section] = flyers({ discreet: true, sections: ['online'] });
  expect(section?.documents[0]).toMatchObject({ title: 'Handbook' });
  expect(section?.documents[0] && groupsOf(section.documents[0])).toEqual(['buoy', 'bell']);
});
