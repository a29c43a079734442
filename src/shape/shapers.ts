import type { Face, FontSet } from '../ast/font.ts';
import { FaceShaper } from './shaper.ts';

/** The shapers of all faces of a build, by family and weight; a face is opened when it is first needed. */
export class Shapers {
  readonly #faces: ReadonlyMap<string, Face>;
  readonly #opened = new Map<string, FaceShaper>();

  constructor(readonly fonts: FontSet) {
    this.#faces = new Map(fonts.faces.map((face) => [faceKey(face.family, face.weight), face]));
  }

  /** @throws RangeError when the family has no face of that weight: an error in `templates/fonts.yaml`. */
  face(family: string, weight: Face['weight']): Face {
    const face = this.#faces.get(faceKey(family, weight));
    if (!face)
      throw new RangeError(`Unexpected face \`${family}\` ${weight}, expected one of ${[...this.#faces.keys()]}`);
    return face;
  }

  get(family: string, weight: Face['weight']): FaceShaper {
    const key = faceKey(family, weight);
    const known = this.#opened.get(key);
    if (known) return known;
    const shaper = new FaceShaper(this.face(family, weight));
    this.#opened.set(key, shaper);
    return shaper;
  }

  /** The first family of the stack that has the character; the first of all when none has it. */
  familyFor(codePoint: number, stack: readonly string[], weight: Face['weight']): string {
    const first = stack[0];
    if (first === undefined) throw new RangeError('Unexpected empty stack of faces');
    return stack.find((family) => this.get(family, weight).covers(codePoint)) ?? first;
  }

  /** Whether some face of the stack has the character, in both weights. */
  covers(codePoint: number, stack: readonly string[]): boolean {
    return ([400, 700] as const).every((weight) => stack.some((family) => this.get(family, weight).covers(codePoint)));
  }
}

function faceKey(family: string, weight: number): string {
  return `${family} ${weight}`;
}
