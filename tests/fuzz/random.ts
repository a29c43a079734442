/** Chance that is the same on every machine: a run is known by its seed. (Mulberry32: enough for tests, no dependency.) */
export class Random {
  #state: number;
  /** How likely a word is a hostile one. Where it is never, a file has no other fault either, or few: it gets through to the end. */
  hostility = 0.2;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  get isTame(): boolean {
    return this.hostility === 0;
  }

  /** A number from 0 up to 1, without it. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** A whole number as likely to have few digits as many. */
  size(least: number, most: number): number {
    return Math.round(least * (most / least) ** this.next());
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.int(0, values.length - 1)] as Value;
  }

  /** So many values, each made anew. */
  times<Value>(count: number, make: (index: number) => Value): Value[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }
}
