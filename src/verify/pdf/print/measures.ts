import type { Subject } from '../../subject.ts';
import type { Place } from '../../verdict.ts';

/** A length for people: `18.5 pt`. */
export function points(lengthPt: number): string {
  return `${round(lengthPt, 1)} pt`;
}

/** A length for people who hold a ruler: `3.18 mm`. */
export function millimeters(lengthPt: number): string {
  return `${round((lengthPt * 25.4) / 72, 2)} mm`;
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Words of a line for people: not more than they need to find it. */
export function words(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return `“${plain.length > 60 ? `${plain.slice(0, 57).trimEnd()}…` : plain}”`;
}

export function placeOn({ path }: Subject, page: number, detail: string): Place {
  return { file: path, page, detail };
}

/** Places that a person can read through: the first ones, and how many more there are. */
export function few(places: readonly Place[]): Place[] {
  const [first, ...rest] = places.slice(SHOWN);
  if (!first) return [...places];
  return [...places.slice(0, SHOWN), { file: first.file, detail: `and ${rest.length + 1} more such places` }];
}

const SHOWN = 20;

/** The value that counts most, each with its weight; 0 of nothing. */
export function mostOf(values: readonly { value: number; weight: number }[]): number {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}
