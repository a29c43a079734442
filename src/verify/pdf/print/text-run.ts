import type { BytesOperand, Operand } from './operators.ts';
import type { State } from './state.ts';

/** What one operator's strings show. Lengths in units of text space. */
export interface TextRun {
  text: string;
  advance: number;
  /**
   * Where the first glyph that is no space begins, and the last one ends, signs without a width of their own aside: they may stand beyond their letter.
   * All of a run that has no others.
   */
  ink: Span;
  /** The widest space between two words, beyond the face's own. */
  stretch: number;
  /** The least space between two letters, beyond the face's own; 0 of fewer than four letters. */
  spread: number;
  glyphs: PlacedGlyph[];
}

/** A part of a run, from its start. */
export interface Span {
  from: number;
  to: number;
}

/** A glyph, and how far from the start of its run it stands. */
export interface PlacedGlyph {
  code: number;
  at: number;
}

/** A move so far is a space between words, as TeX sets it: thousandths of the size. */
const WORD_GAP = 200;
/** Two or three letters may be kerned apart; four that all stand apart are spaced. */
const FEWEST_PAIRS = 3;

/** Reads the operand of a text-showing operator in the state that it is shown in. */
export function readRun(parts: readonly Operand[], { font, size, letterSpace, wordSpace }: State): TextRun {
  const length = font?.codeLength ?? 1;
  const run: TextRun = { text: '', advance: 0, ink: { from: 0, to: 0 }, stretch: 0, spread: 0, glyphs: [] };
  /** What the space before this place got beyond its own width; nothing after a letter. */
  let extra: number | undefined;
  /** What stands after the last letter beyond its own width; nothing after a space. */
  let apart: number | undefined;
  const gaps: number[] = [];
  let ink: Span | undefined;
  for (const part of parts) {
    if (typeof part === 'number') {
      const move = -(part / 1000) * size;
      run.advance += move;
      if (extra !== undefined) extra += move;
      if (apart !== undefined) apart += move;
      if (part < -WORD_GAP && run.text !== '' && !run.text.endsWith(' ')) run.text += ' ';
      continue;
    }
    if (!isBytes(part)) continue;
    for (let index = 0; index + length <= part.bytes.length; index += length) {
      const code = codeAt(part.bytes, index, length);
      const shown = font?.text(code) ?? '';
      const isSpace = shown === ' ' || shown === '\u00a0';
      const spacing = letterSpace + (length === 1 && code === 32 ? wordSpace : 0);
      if (!isSpace && extra !== undefined) run.stretch = Math.max(run.stretch, extra);
      extra = isSpace ? (extra ?? 0) + spacing : undefined;
      if (!isSpace && apart !== undefined) gaps.push(apart);
      apart = isSpace ? undefined : spacing;
      run.glyphs.push({ code, at: run.advance });
      const from = run.advance;
      const ownPt = ((font?.advance(code) ?? 500) / 1000) * size;
      run.advance += ownPt + spacing;
      run.text += shown;
      if (ownPt !== 0 && !isSpace) ink = { from: ink?.from ?? from, to: run.advance };
    }
  }
  run.ink = ink ?? { from: 0, to: run.advance };
  if (gaps.length >= FEWEST_PAIRS) run.spread = Math.max(0, Math.min(...gaps));
  return run;
}

function isBytes(operand: Operand): operand is BytesOperand {
  return typeof operand === 'object' && 'bytes' in operand;
}

function codeAt(bytes: string, index: number, length: number): number {
  return length === 1 ? bytes.charCodeAt(index) : bytes.charCodeAt(index) * 256 + bytes.charCodeAt(index + 1);
}
