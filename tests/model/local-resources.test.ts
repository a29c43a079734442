import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { ResourceRecord } from '../../src/ast/resource.ts';
import { build, byId, problemsOf, record } from './guide.ts';

const guide = '# T\n\n## One\n\n::resources{section="one"}\n\n## Two\n\n::resources{section="two"}\n';
const own = [record({ id: 'a', section: 'one' }), record({ id: 'b', section: 'two' })];

function local(records: (Partial<ResourceRecord> & { id: string })[], omitted: (string | undefined)[] = []) {
  const file = new VFile({ path: '../sites/local.yaml' });
  const marked = records.map((given) => record({ section: 'one', local: true, file: file.path, ...given }));
  const built = build(guide, { resources: own, local: { records: marked, omitted, file } });
  return { ...built, told: problemsOf(file), messages: file.messages.map(({ reason, note }) => ({ reason, note })) };
}

test('the groups of a site come after the guide’s own ones, in every section', () => {
  const { document, problems, told } = local([{ id: 'x', section: 'two' }, { id: 'y' }, { id: 'z' }]);
  expect([...problems, ...told]).toEqual([]);
  const entries = [...byId(document).keys()].filter((id) => /^resource:[^/]+$/.test(id));
  expect(entries).toEqual(['resource:a', 'resource:y', 'resource:z', 'resource:b', 'resource:x']);
});

test('no groups at all change nothing', () => {
  expect(local([]).document).toEqual(build(guide, { resources: own }).document);
});

test('an id that the guide has is an error that names both files', () => {
  const { told, messages, problems } = local([{ id: 'a', section: 'two' }]);
  expect(problems).toEqual([]);
  expect(told).toEqual(['duplicate-id@3:5']);
  expect(messages[0]?.reason).toBe('Unexpected id `a`, expected one that `resources.yaml` does not have');
  expect(messages[0]?.note).toContain('line 3 of resources.yaml');
});

test('a section that the guide does not list is an error with those that it lists', () => {
  const { told, messages, problems } = local([{ id: 'x', section: 'three' }]);
  expect(problems).toEqual([]);
  expect(told).toEqual(['unlisted-section@3:5']);
  expect(messages[0]?.note).toBe('Name a section that the guide lists: `one`, `two`.');
});

test('faults in the texts of a local group belong to its file', () => {
  const { told, problems } = local([{ id: 'x', description: 'See <b>this.', support: ['telepathy'] }]);
  expect(problems).toEqual([]);
  expect(told).toEqual(expect.arrayContaining(['unknown-support@3:5']));
  expect(told).toHaveLength(2);
});
