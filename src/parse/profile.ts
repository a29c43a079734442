import type { VFile } from 'vfile';
import * as z from 'zod';
import type { Profile } from '../ast/edition.ts';
import { error } from '../ast/problem.ts';
import { camelize } from './camelize.ts';
import { kebab, list, text } from './schema.ts';
import { parseYaml } from './yaml.ts';

/** Ranges keep slips of the keyboard out, not designs: a sheet is at most a few thousand points wide. */
const sizePt = z.number().min(6).max(144);
const lengthPt = z.number().min(0).max(2000);
const widthPt = z.number().min(0).max(72);
const partOfSize = z.number().min(0).max(1);
const lines = z.number().min(0).max(10);

const heading = z.strictObject({ size_pt: sizePt, space_before_lines: lines, space_after_lines: lines });

const schema = z.strictObject({
  id: kebab,
  follows: list(text),
  deviations: list(text),
  text: z.strictObject({
    size_pt: sizePt,
    leading: z.number().min(1).max(4),
    measure_pt: z.number().min(72).max(2000),
    paragraph_gap_lines: lines,
  }),
  headings: z.strictObject({ 1: heading, 2: heading, 3: heading, 4: heading, 5: heading, 6: heading }),
  page: z.strictObject({
    margin_top_pt: lengthPt,
    margin_bottom_pt: lengthPt,
    margin_left_pt: lengthPt,
    margin_right_pt: lengthPt,
    footer_baseline_pt: lengthPt,
  }),
  list: z.strictObject({ indent_pt: lengthPt, gap_lines: lines }),
  entry: z.strictObject({ indent_pt: lengthPt, gap_lines: lines, inner_gap_lines: lines }),
  quote: z.strictObject({ indent_pt: lengthPt, rule_width_pt: widthPt }),
  table: z.strictObject({ cell_padding_pt: lengthPt, rule_width_pt: widthPt }),
  rule: z.strictObject({ width_pt: widthPt }),
  strike: z.strictObject({ width_em: partOfSize, rise_em: partOfSize }),
  frame: z.strictObject({ rule_width_pt: widthPt, padding_pt: lengthPt }),
  figure: z.strictObject({ max_height_pt: lengthPt, cover_height_pt: lengthPt, least_cover_height_pt: lengthPt }),
  qr: z
    .strictObject({
      place: z.enum(['beside', 'below']),
      least_side_pt: lengthPt,
      least_module_pt: widthPt,
      gap_pt: lengthPt,
      most_extra_lines: lines,
    })
    .optional(),
  breaks: z.strictObject({
    min_lines: z.int().min(1).max(20),
    lines_after_heading: z.int().min(0).max(20),
    entry_end_lines: z.int().min(1).max(20),
    good_fill: z.number().min(0).max(1),
    new_page_after_contents: z.number().min(0).max(1),
  }),
});

/**
 * Reads a print profile, `templates/profiles/<id>.yaml`. The id is the file's name, since `editions.yaml` and the command line
 * name profiles by it.
 * @returns nothing, with errors in the file, when a value is missing, unknown or out of range.
 */
export function parseProfile(file: VFile): Profile | undefined {
  const value = parseYaml(file, schema);
  if (value === undefined) return undefined;
  if (value.id === file.stem) return camelize(value);
  error(file, {
    reason: `Unexpected id \`${value.id}\`, expected the name of the file, \`${file.stem}\``,
    rule: 'profile-id',
    hint: 'Rename the file or change the id.',
  });
  return undefined;
}
