import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import type { FontSet } from '../src/ast/font.ts';
import { parseFonts } from '../src/parse/fonts.ts';
import { readFonts } from '../src/read/fonts.ts';

/** The faces of a language, as a build has them. */
export async function facesOf(locale: string): Promise<FontSet> {
  const file = new VFile({
    path: 'templates/fonts.yaml',
    value: readFileSync(new URL('../templates/fonts.yaml', import.meta.url)),
  });
  const settings = parseFonts(file);
  const faces = settings && (await readFonts(settings, locale, file));
  if (!faces) throw new Error(`Unexpected fonts.yaml: ${file.messages.join('; ')}`);
  return faces;
}

/** The faces of the Latin script. */
export function latinFaces(): Promise<FontSet> {
  return facesOf('en');
}
