import type { VFile } from 'vfile';
import * as z from 'zod';
import type { Paper } from '../ast/edition.ts';
import { camelize } from './camelize.ts';
import { kebab, rule } from './schema.ts';
import { parseYaml } from './yaml.ts';

const sidePt = z.number().min(72).max(5000);

const paper = z
  .strictObject({ width_pt: sidePt, height_pt: sidePt })
  .check(
    rule(
      (sheet: { width_pt: number; height_pt: number }) => sheet.width_pt <= sheet.height_pt,
      'a sheet in portrait, not wider than high',
      'Swap the two.',
    ),
  );

/**
 * Reads `templates/papers.yaml`, sheets by id, in points.
 * @returns nothing, with errors in the file, when a value is missing, unknown or out of range.
 */
export function parsePapers(file: VFile): Paper[] | undefined {
  const papers = parseYaml(file, z.record(kebab, paper));
  return papers && Object.entries(papers).map(([id, sheet]) => ({ id, ...camelize(sheet) }));
}
