import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { error, warn } from '../../src/ast/problem.ts';
import { tell, toldOf, untold } from '../../src/build/tell.ts';

const problem = (reason: string, line: number) => ({ reason, rule: 'rule', hint: 'Hint.', place: { line, column: 2 } });
const messages = (file: VFile) =>
  file.messages.map(({ reason, ruleId, note, fatal, line, column }) => ({ reason, ruleId, note, fatal, line, column }));

test('what was said of a file can be said again of another reading of it', () => {
  const heard = new VFile({ path: 'locales/es.po', value: 'text' });
  error(heard, problem('Unexpected a', 1));
  warn(heard, problem('Unexpected b', 2));
  const again = new VFile({ path: 'locales/es.po', value: 'text' });
  // By way of a file, as memory keeps it.
  tell([new VFile({ path: 'guide.md' }), again], JSON.parse(JSON.stringify(toldOf([heard]))));
  expect(messages(again)).toEqual(messages(heard));
});

test('a copy has the text and the name of its file, and nothing that was said of it', () => {
  const file = new VFile({ path: 'guide.md', value: 'text', data: { given: './guide.md' } });
  warn(file, problem('Unexpected a', 1));
  const copy = untold(file);
  expect([copy.path, copy.value, copy.data, copy.messages]).toEqual(['guide.md', 'text', { given: './guide.md' }, []]);
});

test('the same is said once, though two languages have it', () => {
  const file = new VFile({ path: 'guide.md' });
  for (const _ of ['es', 'fr']) tell([file], [{ path: 'guide.md', fatal: false, ...problem('Unexpected a', 1) }]);
  expect(file.messages).toHaveLength(1);
});

test('of a file that is no more nothing is said', () => {
  const file = new VFile({ path: 'guide.md' });
  tell([file], [{ path: 'site.yaml', fatal: true, ...problem('Unexpected a', 1) }]);
  expect(file.messages).toEqual([]);
});
