import type { VFile } from 'vfile';
import * as z from 'zod';
import type { Words } from '../ast/nodes.ts';
import { kebab, text } from './schema.ts';
import { parseYaml } from './yaml.ts';

/**
 * Reads `templates/words.yaml`, the interface words by key.
 * @returns nothing, with errors in the file, when a word is empty or is no text.
 */
export function parseWords(file: VFile): Words | undefined {
  return parseYaml(file, z.record(kebab, text));
}
