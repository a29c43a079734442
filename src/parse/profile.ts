import type { VFile } from 'vfile';
import * as z from 'zod';
import { DETAILS, type PageLayout, type Profile } from '../ast/edition.ts';
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

const card = z.strictObject({
  width_pt: lengthPt,
  height_pt: lengthPt,
  columns: z.int().min(1).max(20),
  rows: z.int().min(1).max(20),
});

const tearOff = z.strictObject({
  strips: z.int().min(2).max(20),
  height_pt: lengthPt,
  foot_pt: lengthPt,
  size_pt: sizePt,
  inset_pt: lengthPt,
  room_pt: lengthPt,
});

/** Every key may be left out: see `ordinaryLayout`. */
const layout = z
  .strictObject({
    sheet: z.enum(['whole', 'saddle-stitch', 'zine', 'cards']),
    landscape: z.boolean(),
    card,
    cover: z.enum(['picture', 'title', 'alone']),
    contents: z.boolean(),
    front: z.enum(['start', 'end']),
    page_numbers: z.enum(['end', 'outer', 'none']),
    most_pages: z.int().min(1).max(1000),
    details: z.array(z.enum(DETAILS)).min(1),
    creep_pt: widthPt,
    facing_gap_pt: lengthPt,
    notes_gap_lines: lines,
    tear_off: tearOff,
  })
  .partial();

/** A guide on whole sheets, with picture and contents. */
const ordinaryLayout: PageLayout = {
  sheet: 'whole',
  landscape: false,
  cover: 'picture',
  contents: true,
  front: 'start',
  pageNumbers: 'end',
  details: ['full'],
  creepPt: 0,
  notesGapLines: 1.6,
};

/** What a whole profile says, group by group. */
const groups = {
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
  panel: z.strictObject({ logo_height_pt: z.number().min(8).max(2000), padding_pt: lengthPt, rule_width_pt: widthPt }),
  note_box: z.strictObject({ lines: z.int().min(0).max(100), line_gap_pt: lengthPt, rule_width_pt: widthPt }),
  figure: z.strictObject({ max_height_pt: lengthPt, cover_height_pt: lengthPt, least_cover_height_pt: lengthPt }),
  breaks: z.strictObject({
    min_lines: z.int().min(1).max(20),
    lines_after_heading: z.int().min(0).max(20),
    entry_end_lines: z.int().min(1).max(20),
    good_fill: z.number().min(0).max(1),
    new_page_after_contents: z.number().min(0).max(1),
  }),
};

/** A profile without it prints no codes. */
const qr = z.strictObject({
  place: z.enum(['beside', 'below']),
  least_side_pt: lengthPt,
  least_module_pt: widthPt,
  gap_pt: lengthPt,
  most_extra_lines: lines,
});

const names = { id: kebab, follows: list(text), deviations: list(text), layout: layout.optional(), qr: qr.optional() };
const whole = z.strictObject({ ...names, ...groups });
type Whole = z.output<typeof whole>;
type GroupName = keyof typeof groups;

/** The groups of a profile that is made of another one, each with as few keys as it changes. */
function partSchema(bases: readonly string[]) {
  const parts = Object.fromEntries(
    Object.entries(groups).map(([name, group]) => [name, (group as z.ZodObject).partial().optional()]),
  );
  return z.strictObject({ ...names, extends: z.enum(bases), ...parts });
}

type Part = Pick<Whole, 'id' | 'follows' | 'deviations' | 'layout' | 'qr'> & {
  [Name in GroupName]?: Partial<Whole[Name]>;
};

/**
 * Reads the print profiles, `templates/profiles/<id>.yaml`. The id is the file's name, since `editions.yaml` and the command line name
 * profiles by it. One that says `extends: <id>` is that other one, which must be whole, but for the keys that it gives itself.
 * @returns those without fault; a value that is missing, unknown or out of range is an error in its file.
 */
export function parseProfiles(files: readonly VFile[]): Profile[] {
  const wholes = new Map<string, Whole>();
  for (const file of files.filter((one) => !isPart(one))) {
    const value = named(file, parseYaml(file, whole));
    if (value) wholes.set(value.id, value);
  }
  const all = new Map(wholes);
  const schema = partSchema([...wholes.keys()]);
  for (const file of files.filter(isPart)) {
    const value = named(file, parseYaml(file, schema) as (Part & { extends: string }) | undefined);
    const base = value && wholes.get(value.extends);
    if (base) all.set(value.id, merged(base, value));
  }
  return files.flatMap(({ stem = '' }) => {
    const value = all.get(stem);
    return value ? [profileOf(value)] : [];
  });
}

function isPart(file: VFile): boolean {
  return /^extends:/m.test(String(file));
}

/** A profile with the keys of another one in place of its own. */
function merged(base: Whole, { id, follows, deviations, layout, qr, ...own }: Part): Whole {
  const names = Object.keys(groups) as GroupName[];
  const changed = Object.fromEntries(names.map((name) => [name, { ...base[name], ...own[name] }]));
  return { ...base, ...changed, id, follows, deviations, layout: { ...base.layout, ...layout }, qr: qr ?? base.qr };
}

function profileOf({ layout = {}, ...value }: Whole): Profile {
  return { ...camelize(value), layout: { ...ordinaryLayout, ...camelize(layout) } };
}

/** The profile of a file whose name it has. */
function named<Value extends { id: string }>(file: VFile, value: Value | undefined): Value | undefined {
  if (value === undefined || value.id === file.stem) return value;
  error(file, {
    reason: `Unexpected id \`${value.id}\`, expected the name of the file, \`${file.stem}\``,
    rule: 'profile-id',
    hint: 'Rename the file or change the id.',
  });
  return undefined;
}
