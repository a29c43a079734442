import type { Message } from '../ast/catalogue.ts';
import { lettersOf, type Pairs, pairsOf } from './similarity.ts';

/** So many messages are compared with a text: those that share most of its rare parts. */
const MOST_NEAR = 40;

/** Those that share less than this of what the best one shares are of other texts. */
const LEAST_SHARE = 1 / 4;

/** So many parts of a text are looked up, the rarest: what all texts share tells none of them apart. */
const MOST_PARTS = 32;

/** So many entries of the index are looked at for a text, where even its rarest parts are in many. */
const MOST_LOOKS = 5000;

/** A message with the pairs of letters of its text. */
export interface Indexed {
  message: Message;
  pairs: Pairs;
}

/**
 * Messages by the parts of their texts: every three letters in a row. It finds those that a text may be like without comparing it with all of
 * them: in a long guide that was edited throughout, that would be millions of comparisons.
 */
export class TextIndex {
  readonly #messages: readonly Indexed[];
  readonly #byPart = new Map<string, number[]>();
  readonly #byContext = new Map<string, number>();

  constructor(messages: readonly Message[]) {
    this.#messages = messages.map((message) => ({ message, pairs: pairsOf(message.source) }));
    for (const [index, { source, context }] of messages.entries()) {
      this.#byContext.set(context, index);
      for (const part of partsOf(source)) {
        const others = this.#byPart.get(part);
        if (others) others.push(index);
        else this.#byPart.set(part, [index]);
      }
    }
  }

  /** Messages that a text of a context may be like, in their order; among them the one of its own context. */
  near(context: string, text: string): Indexed[] {
    const shared = this.#shared(text);
    const least = Math.max(0, ...shared.values()) * LEAST_SHARE;
    const best = [...shared]
      .filter(([, count]) => count >= least)
      .sort(([a, most], [b, other]) => other - most || a - b)
      .slice(0, MOST_NEAR);
    const own = this.#byContext.get(context);
    const near = new Set([...best.map(([index]) => index), ...(own === undefined ? [] : [own])]);
    return [...near].sort((a, b) => a - b).flatMap((index) => this.#messages[index] ?? []);
  }

  /** How many of the rarest parts of a text each message has, by its index. */
  #shared(text: string): Map<number, number> {
    const entries = [...partsOf(text)].flatMap((part) => {
      const messages = this.#byPart.get(part);
      return messages ? [messages] : [];
    });
    const shared = new Map<number, number>();
    let looks = 0;
    for (const messages of entries.sort((a, b) => a.length - b.length).slice(0, MOST_PARTS)) {
      // Of a part that is in very many texts, the first are looked at: a text may have no other part.
      const some = messages.slice(0, MOST_LOOKS - looks);
      for (const index of some) shared.set(index, (shared.get(index) ?? 0) + 1);
      looks += some.length;
    }
    return shared;
  }
}

/** Every three letters in a row, where the beginning and the end of a text count as letters: so a text of one letter has a part too. */
function partsOf(text: string): Set<string> {
  const letters = lettersOf(text);
  if (letters.length === 0) return new Set();
  const padded = ['', ...letters, ''];
  return new Set(letters.map((letter, index) => [padded[index], letter, padded[index + 2]].join('')));
}
