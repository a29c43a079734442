import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { error, warn } from '../../src/ast/problem.ts';

const problem = (line: number) => ({ reason: `${line}`, rule: 'a', place: { line, column: 1 }, hint: 'b' });
const fatal = ({ messages }: VFile) => messages.map((message) => message.fatal ?? false);

test('a file is told a thousand messages, then that there are more', () => {
  const file = new VFile();
  for (let line = 1; line <= 1500; line += 1) warn(file, problem(line));
  expect(file.messages).toHaveLength(1001);
  expect(file.messages[1000]).toMatchObject({ ruleId: 'too-many-messages', line: 1001 });
  expect(fatal(file)).not.toContain(true);
  expect(file.messages[1000]?.reason).toBe(
    'Unexpected number of messages, expected 1000 at most: from here on they are not told',
  );
});

test('an error that is not told still counts', () => {
  const file = new VFile();
  for (let line = 1; line <= 1200; line += 1) warn(file, problem(line));
  error(file, problem(1201));
  expect(file.messages).toHaveLength(1001);
  expect(fatal(file).indexOf(true)).toBe(1000);
});
