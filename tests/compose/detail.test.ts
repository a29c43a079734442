import { describe, expect, test } from 'vitest';
import type { Detail } from '../../src/ast/edition.ts';
import { plainText } from '../../src/ast/plain-text.ts';
import { walk } from '../../src/ast/walk.ts';
import { withDetail } from '../../src/compose/detail.ts';
import { closed } from '../../src/compose/links.ts';
import { groupsOf, harbor, idsOf, targetsOf, wordsOf } from './guide.ts';

const guide = harbor();
const details: Detail[] = ['full', 'brief', 'lean', 'short', 'bare', 'plain', 'line'];

/** Ids of what is gone, without what stands inside it. */
function gone(detail: Detail): string[] {
  const left = new Set(idsOf(withDetail(guide, detail)));
  const missing = idsOf(guide).filter((id) => !left.has(id));
  return missing.filter((id) => !missing.some((other) => id.startsWith(`${other}/`)));
}

const extras = ['resource:mole/notes', 'resource:mole/note-1', 'resource:mole/support', 'resource:isle/notes'];
const more = ['resource:isle/note-1', 'resource:buoy/support'];
const entries = ['mole', 'pier', 'isle', 'buoy', 'bell'];
const each = (end: string) => entries.map((id) => `resource:${id}/${end}`);
const opened = ['about', 'groups/p2', 'groups/nearby/p2'];

test('all of it is the document itself', () => {
  expect(withDetail(guide, 'full')).toBe(guide);
});

describe('each level drops what it says, and nothing else', () => {
  test.each<[Detail, string[]]>([
    ['brief', [...extras, ...more]],
    ['lean', [...extras, ...more, ...opened]],
    ['short', [...extras, ...more, ...opened, ...each('description')]],
    [
      'bare',
      [
        ...extras,
        ...more,
        ...opened,
        ...each('description'),
        ...each('assured'),
        ...['guide/p1', 'groups/p1', 'groups/nearby/p1', 'forums/p1'],
      ],
    ],
  ])('%s', (detail, expected) => {
    expect(gone(detail).sort()).toEqual(expected.sort());
  });

  test('plain: the same as bare, without the words before an address or a number', () => {
    expect(gone('plain')).toEqual(gone('bare'));
    const [bare, plain] = [wordsOf(withDetail(guide, 'bare')), wordsOf(withDetail(guide, 'plain'))];
    expect(bare.get('resource:mole/website-2')).toBe('Old pages old.mole.org');
    expect(plain.get('resource:mole/website-2')).toBe('old.mole.org');
    expect(bare.get('resource:mole/phone-1')).toBe('Phone: 440-951-5357');
    expect(plain.get('resource:mole/phone-1')).toBe('440-951-5357');
    const changed = [...bare].filter(([id, words]) => plain.get(id) !== words).map(([id]) => id);
    expect(changed).toEqual(['resource:mole/website-2', 'resource:mole/phone-1']);
  });

  test('line: the name and the first address of each group, and that it is religious', () => {
    const lines = withDetail(guide, 'line');
    expect(lines.outline).toEqual([]);
    expect(
      [...walk({ ...lines, front: [] })].flatMap((one) => (one.type === 'paragraph' ? plainText(one.children) : [])),
    ).toEqual([
      'Mole: mole.org',
      'Pier: pier.org',
      'Isle: isle.org',
      'This group is seen as religious or spiritual.',
      'Buoy: buoy.org',
      'Bell: bell.org',
      'This group is seen as religious or spiritual.',
    ]);
  });
});

describe.each(details)('%s', (detail) => {
  const chosen = withDetail(guide, detail);

  test('never drops a group, its name, or that it is religious', () => {
    expect(groupsOf(chosen)).toEqual(entries);
    const words = wordsOf(chosen);
    for (const name of ['Mole', 'Pier', 'Isle', 'Buoy', 'Bell'])
      expect(words.get(`resource:${name.toLowerCase()}/name`)).toMatch(new RegExp(`^${name}\\b`));
    for (const id of ['isle', 'bell'])
      expect(words.get(`resource:${id}/spiritual`)).toBe('This group is seen as religious or spiritual.');
  });

  test('never drops an address or a number; on one line the first address', () => {
    const contacts = targetsOf(chosen.children).filter((target) => /^(?:tel:|https:\/\/(?!harbor))/.test(target));
    const first = ['mole', 'pier', 'isle', 'buoy', 'bell'].map((host) => `https://${host}.org/`);
    const others = ['https://old.mole.org/', 'tel:4409515357'];
    expect(contacts.sort()).toEqual((detail === 'line' ? first : [...first, ...others]).sort());
  });

  test('leaves no call of a note without its note', () => {
    const whole = closed(chosen);
    const ids = new Set(idsOf(whole));
    const calls = targetsOf(whole.children).filter((target) => target.startsWith('#footnotes/'));
    for (const call of calls) expect(ids).toContain(call.slice(1));
    // Less text calls fewer notes, but not none as long as words are left.
    expect(calls.length > 0).toBe(['full', 'brief', 'lean', 'short'].includes(detail));
  });
});

test('a group that has a number only is named with it, one that has neither keeps what it has', () => {
  const [numbered, without] = ['mole', 'pier'].map((id) => {
    const entry = [...walk(guide)].find((one) => one.type === 'resource' && one.record.id === id);
    if (entry?.type !== 'resource') throw new Error('Unexpected guide without groups');
    return { ...entry, children: entry.children.filter((block) => !/\/website-\d$/.test(block.id)) };
  });
  if (!numbered || !without) throw new Error('Unexpected guide without groups');
  const list = { type: 'resourceList' as const, id: 'resources:near', children: [numbered, without] };
  const words = wordsOf(withDetail({ ...guide, children: [list] }, 'line'));
  expect(words.get('resource:mole/name')).toBe('Mole: 440-951-5357');
  expect(words.get('resource:pier/name')).toBe('Pier');
});

test('the outline has the headings that are left', () => {
  const outline = (detail: Detail) =>
    withDetail(guide, detail).outline.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
  const kept = ['groups/heading', 'groups/nearby/heading', 'groups/far/heading', 'forums/heading'];
  expect(outline('brief')).toEqual(['about/heading', ...kept, 'footnotes/heading']);
  expect(outline('bare').filter((id) => !id.startsWith('footnotes'))).toEqual(kept);
});
