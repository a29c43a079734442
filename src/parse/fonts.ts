import type { VFile } from 'vfile';
import * as z from 'zod';
import type { FontSettings } from '../ast/settings.ts';
import { choice, kebab, rule } from './schema.ts';
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

const schema = z
  .strictObject({
    faces: z.record(kebab, z.strictObject({ 400: packageFile, 700: packageFile })),
    scripts: z.record(script, z.strictObject({ text: choice(kebab), code: choice(kebab) })),
  })
  .superRefine(({ faces, scripts }, context) => {
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
 * Reads `templates/fonts.yaml`: files of faces, and the stacks that set a script.
 * @returns nothing, with errors in the file, when a value is missing or a stack names a family without faces.
 */
export function parseFonts(file: VFile): FontSettings | undefined {
  return parseYaml(file, schema);
}
