import type { VFile } from 'vfile';
import * as z from 'zod';
import type { FontSettings } from '../ast/settings.ts';
import { choice, kebab, optional, rule } from './schema.ts';
import { parseYaml } from './yaml.ts';

const packageFile = z
  .string()
  .check(
    rule(
      (value: string) => /^(?:@[\w.-]+\/)?[\w-][\w.-]*(?:\/[\w-][\w.-]*)+\.(?:ttf|otf)$/.test(value),
      'a TrueType file of a package, `<package>/<file>.ttf`',
      'Name an npm package and the path of the file in it.',
    ),
  );

const script = z
  .string()
  .check(
    rule(
      (value: string) => /^[A-Z][a-z]{3}$/.test(value),
      'a script such as `Latn`',
      'Use the four letters of ISO 15924.',
    ),
  );

const language = z
  .string()
  .check(rule((value: string) => /^[a-z]{2,3}$/.test(value), 'a language such as `ur`', 'Use its code in BCP 47.'));

const ratio = z.number().min(0.5).max(3);

const stacks = z.strictObject({
  text: choice(kebab),
  code: choice(kebab),
  leading: optional(ratio),
  size_ratio: optional(ratio),
  measure_ratio: optional(ratio),
});

const schema = z
  .strictObject({
    faces: z.record(kebab, z.strictObject({ 400: packageFile, 700: packageFile })),
    scripts: z.record(script, stacks),
    bullet: kebab,
    languages: optional(z.record(language, script)),
  })
  .superRefine(({ faces, scripts, bullet, languages = {} }, context) => {
    if (!Object.hasOwn(faces, bullet)) {
      const hint = 'Add the family under `faces:`, or name one that is there.';
      const message = `a family of \`faces:\` (${Object.keys(faces).join(', ')})`;
      context.addIssue({ code: 'custom', path: ['bullet'], message, params: { hint } });
    }
    for (const [name, own] of Object.entries(languages)) {
      if (Object.hasOwn(scripts, own)) continue;
      const hint = 'Name a script that is there, or add it under `scripts:`.';
      const message = `a script of \`scripts:\` (${Object.keys(scripts).join(', ')})`;
      context.addIssue({ code: 'custom', path: ['languages', name], message, params: { hint } });
    }
    for (const [name, stacks] of Object.entries(scripts)) {
      for (const use of ['text', 'code'] as const) {
        for (const [index, family] of stacks[use].entries()) {
          if (Object.hasOwn(faces, family)) continue;
          const hint = 'Add the family under `faces:`, or name one that is there.';
          const path = ['scripts', name, use, index];
          const message = `a family of \`faces:\` (${Object.keys(faces).join(', ')})`;
          context.addIssue({ code: 'custom', path, message, params: { hint } });
        }
      }
    }
  });

/**
 * Reads `templates/fonts.yaml`: files of faces, the stacks that set a script and what else it asks for, and languages with faces of their own.
 * @returns nothing, with errors in the file, when a value is missing or a stack names a family without faces.
 */
export function parseFonts(file: VFile): FontSettings | undefined {
  const settings = parseYaml(file, schema);
  return (
    settings && {
      faces: settings.faces,
      bullet: settings.bullet,
      scripts: mapValues(settings.scripts, scriptOf),
      languages: settings.languages ?? {},
    }
  );
}

/** A script that asks for nothing is set as Latin is. */
function scriptOf({
  text,
  code,
  leading = 1,
  size_ratio: sizeRatio = 1,
  measure_ratio: measureRatio = 1,
}: z.output<typeof stacks>) {
  return { text, code, leading, sizeRatio, measureRatio };
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
