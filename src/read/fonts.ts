import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Face, FontSet } from '../ast/font.ts';
import { error } from '../ast/problem.ts';
import type { FontSettings } from '../ast/settings.ts';
import { readBytes } from './read-bytes.ts';

/** Folders that Node looks into for the packages of this project, nearest first: the same from `src` and from `dist`. */
const packageFolders = createRequire(import.meta.url).resolve.paths('any-package') ?? [];

/**
 * Reads the faces that set a language, and no others. Faults are added to `file`, the `fonts.yaml` that the settings came
 * from: an unknown script, a family without faces, a file that no installed package has.
 * @returns nothing when a face is missing, since text would be.
 */
export async function readFonts(settings: FontSettings, locale: string, file: VFile): Promise<FontSet | undefined> {
  const script = scriptOf(settings, locale);
  const stacks = settings.scripts[script];
  if (stacks === undefined) {
    error(file, {
      reason: `Unexpected script \`${script}\`, expected one of ${Object.keys(settings.scripts).join(', ')}`,
      rule: 'font-script',
      place: { line: 1, column: 1 },
      hint: `Name the faces that set \`${script}\` under \`scripts:\`.`,
    });
    return undefined;
  }
  const families = [...new Set([...stacks.text, ...stacks.code, settings.bullet])];
  const faces = await Promise.all(families.flatMap((family) => familyFaces(settings, family, file)));
  const found = faces.filter((face) => face !== undefined);
  const { text, code, ...style } = stacks;
  return found.length === faces.length
    ? { faces: found, text, code, bullet: [settings.bullet], script: style }
    : undefined;
}

/** The script whose faces set a language: its own, unless its readers expect others. */
export function scriptOf({ languages }: Pick<FontSettings, 'languages'>, locale: string): string {
  const { language, script } = new Intl.Locale(locale).maximize();
  return languages[language] ?? script ?? 'Latn';
}

function familyFaces(settings: FontSettings, family: string, file: VFile): Promise<Face | undefined>[] {
  const sources = settings.faces[family];
  return ([400, 700] as const).map(async (weight) => {
    const source = sources?.[weight];
    const bytes = source === undefined ? undefined : await readPackageFile(source);
    if (bytes !== undefined) return { family, weight, bytes };
    error(file, {
      reason: `Unexpected missing file \`${source ?? ''}\`, expected weight ${weight} of the family \`${family}\``,
      rule: 'font-file',
      place: { line: 1, column: 1 },
      hint: 'Install the package with `npm install`, and compare the path with the files in it.',
    });
    return undefined;
  });
}

/**
 * A file of an installed package, `<package>/<file>`. Looks in the folders of Node's resolution but past the package's `exports`,
 * which speak of modules: many font packages do not list their font files there.
 */
async function readPackageFile(source: string): Promise<Uint8Array | undefined> {
  for (const folder of packageFolders) {
    const bytes = await readBytes(join(folder, source)).catch(() => undefined);
    if (bytes !== undefined) return bytes;
  }
  return undefined;
}
