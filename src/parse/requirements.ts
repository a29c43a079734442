import type { VFile } from 'vfile';
import * as z from 'zod';
import type { Requirements } from '../ast/requirement.ts';
import { rule, text } from './schema.ts';
import { parseYaml } from './yaml.ts';

const prefix = z
  .string()
  .check(rule((value: string) => /^[A-Z][A-Z\d]$/.test(value), 'two signs such as `LP`', 'Use the start of the ids.'));

const id = z
  .string()
  .check(
    rule(
      (value: string) => /^[A-Z][A-Z\d]-\d{2}$/.test(value),
      'an id such as `LP-01`',
      'Use a capital, a capital or digit, a hyphen and two digits.',
    ),
  );

const schema = z.strictObject({
  groups: z.record(prefix, z.strictObject({ title: text, short: text })),
  requirements: z.record(id, z.strictObject({ title: text, meaning: text, source: text })),
  person: z.array(z.strictObject({ title: text, todo: text })),
  tools: z.record(text, text),
});

/**
 * Reads `templates/report/requirements.yaml`, in the order in which it is written.
 * @returns nothing, with errors in the file, when a value is missing, unknown or of the wrong kind.
 */
export function parseRequirements(file: VFile): Requirements | undefined {
  const value = parseYaml(file, schema);
  return (
    value && {
      groups: Object.entries(value.groups).map(([key, group]) => ({ prefix: key, ...group })),
      requirements: Object.entries(value.requirements).map(([key, requirement]) => ({ id: key, ...requirement })),
      person: value.person,
      tools: Object.entries(value.tools).map(([name, meaning]) => ({ name, meaning })),
    }
  );
}
