/** Things by their keys, those that were asked for last: of more than so many, the one that nobody has asked for longest is let go. */
export class Recent<K, V> {
  readonly #values = new Map<K, V>();

  constructor(readonly most: number) {}

  has(key: K): boolean {
    return this.#values.has(key);
  }

  /** The value of a key, which is now the newest; made when it is not there. */
  get(key: K, make: () => V): V {
    const value = this.#values.has(key) ? (this.#values.get(key) as V) : make();
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.most && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }
}
