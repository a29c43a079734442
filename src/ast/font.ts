/** One face: a TrueType file and what the layout must know of it. */
export interface Face {
  /** Name under which the layout engine knows it. */
  family: string;
  weight: 400 | 700;
  bytes: Uint8Array;
}

/** Faces in order of preference for one kind of text: the first that has a character sets it. */
export type FaceStack = string[];

/** All faces of a build, and which of them set running text and code in a locale (`templates/fonts.yaml`). */
export interface FontSet {
  faces: Face[];
  /** Families for running text. */
  text: FaceStack;
  /** Families for code. */
  code: FaceStack;
  /** Families for the discs before list items. */
  bullet: FaceStack;
  /** What the script asks for beside its faces. */
  script: ScriptStyle;
}

/** What a script asks of a profile, whose values are made for Latin letters. */
export interface ScriptStyle {
  /** Least distance of lines, as a multiple of their size (LO-04). */
  leading: number;
  /** Size of its letters beside Latin ones (LO-05). */
  sizeRatio: number;
  /** Length of its lines beside Latin ones (LP-07). */
  measureRatio: number;
}
