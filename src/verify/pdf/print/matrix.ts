/** A transformation as PDF writes it: `[a b c d e f]`. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Six numbers as a matrix; identity for anything else. */
export function matrixOf(values: readonly unknown[]): Matrix {
  const numbers = values.filter((value): value is number => typeof value === 'number');
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return numbers.length === 6 ? [a, b, c, d, e, f] : IDENTITY;
}

/** How far letters lean, in degrees: the angle between the sides of a letter's box, less the right angle. */
export function slantDegrees([a, b, c, d]: Matrix): number {
  const dot = a * c + b * d;
  const lengths = Math.hypot(a, b) * Math.hypot(c, d);
  return lengths === 0 ? 0 : (Math.asin(Math.max(-1, Math.min(1, dot / lengths))) * 180) / Math.PI;
}
