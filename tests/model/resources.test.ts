import { expect, test } from 'vitest';
import { build, byId, problemsOf, record } from './guide.ts';

const list = '# T\n\n## Groups\n\n::resources{section="groups"}\n';

test('the directive becomes the groups of its section, in their order', () => {
  const resources = [
    record({ id: 'b', notes: ['One *note*.', 'Two.'], alternateName: 'BB' }),
    record({ id: 'a', status: 'inactive' }),
    record({ id: 'c' }),
  ];
  const { document, problems } = build(list, { resources });
  expect(problems).toEqual([]);
  expect([...byId(document).keys()]).toEqual([
    'title',
    'groups',
    'groups/heading',
    'resources:groups',
    'resource:b',
    'resource:b/name',
    'resource:b/description',
    'resource:b/notes',
    'resource:b/note-1',
    'resource:b/note-1/p1',
    'resource:b/note-2',
    'resource:b/note-2/p1',
    'resource:c',
    'resource:c/name',
    'resource:c/description',
  ]);
  expect(byId(document).get('resource:b/name')).toMatchObject({
    file: 'resources.yaml',
    children: [{ type: 'strong', children: [{ value: 'Name of b' }] }, { value: ' (BB)' }],
  });
});

test.each([
  ['a section that no record names', '::resources{section="other"}'],
  ['no section', '::resources'],
  ['an empty section', '::resources{section=""}'],
  ['another attribute', '::resources{section="groups" order="name"}'],
  ['a label', '::resources[Label]{section="groups"}'],
])('%s is an error at the directive', (_, directive) => {
  const { guideFile } = build(`# T\n\nx\n\n${directive}`, { resources: [record({ id: 'a' })] });
  const [message] = guideFile.messages;
  expect([message?.line, message?.column, message?.fatal]).toEqual([5, 1, true]);
  expect(guideFile.messages).toHaveLength(1);
});

test.each<[string, string | undefined, string[]]>([
  ['names the section accounts for it', 'other', []],
  ['does not tell its section accounts for any', undefined, []],
  ['names another section accounts for nothing', 'more', ['unknown-section@3:1']],
])('a record that is left out and %s', (_, section, expected) => {
  const { problems } = build('# T\n\n::resources{section="other"}\n\n::resources{section="groups"}', {
    resources: [record({ id: 'a' })],
    omitted: [section],
  });
  expect(problems).toEqual(expected);
});

test('the same section twice is an error', () => {
  const { problems } = build(`${list}\n::resources{section="groups"}`, { resources: [record({ id: 'a' })] });
  expect(problems).toEqual(['repeated-section@7:1']);
});

test('a record that no directive lists is an error at the record, and the hint names the sections that are listed', () => {
  const { resourcesFile, guideFile } = build(list, {
    resources: [record({ id: 'a' }), record({ id: 'b', section: 'gruops' })],
  });
  expect(problemsOf(guideFile)).toEqual([]);
  expect(problemsOf(resourcesFile)).toEqual(['unlisted-section@3:5']);
  expect(resourcesFile.messages[0]?.note).toContain('`groups`');
});

test('faults in the prose of a record belong to the record', () => {
  const resources = [
    record({ id: 'a', description: 'See [this](javascript:x) and <b>that.', support: ['telepathy', 'forum'] }),
  ];
  const { resourcesFile } = build(list, { resources });
  expect(problemsOf(resourcesFile)).toEqual(['unknown-support@3:5', 'link-address@3:5', 'raw-html@3:5']);
});
