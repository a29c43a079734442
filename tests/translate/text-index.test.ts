import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/ast/catalogue.ts';
import { likeness, pairsOf } from '../../src/translate/similarity.ts';
import { TextIndex } from '../../src/translate/text-index.ts';

const WORDS =
  'support groups meet online people share stories help friends family choose change limits drugs alcohol learn listen talk honest rights laws city state free open week month search words kind safe home phone'.split(
    ' ',
  );

function message(context: string, source: string): Message {
  return { context, source, translation: `¡${source}!`, fuzzy: false, line: 1 };
}

/** A sentence of words that follow from its number, so that every run has the same. */
function sentence(number: number): string {
  let seed = number * 7919 + 17;
  const word = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return WORDS[Math.floor(seed / 65536) % WORDS.length] ?? '';
  };
  return Array.from({ length: 6 + (number % 9) }, word).join(' ');
}

/** The same with other words in it: one in the middle, and one at its end. */
function edited(text: string): string {
  const words = text.split(' ');
  return [...words.toSpliced(Math.floor(words.length / 2), 1, 'everyday'), 'too'].join(' ');
}

describe('messages that a text may be like', () => {
  const messages = Array.from({ length: 800 }, (_, index) => message(`p${index}`, sentence(index)));
  const index = new TextIndex(messages);

  test('have the one among them that it was edited from, wherever that stands', () => {
    for (const { source } of messages.filter((_, number) => number % 7 === 0)) {
      const near = index.near('elsewhere', edited(source));
      expect(near.map(({ message }) => message.source)).toContain(source);
    }
  });

  test('have the most alike of all among them', () => {
    const best = (text: string, others: readonly Message[]) =>
      Math.max(...others.map(({ source }) => likeness(pairsOf(text), pairsOf(source))));
    for (const { source } of messages.filter((_, number) => number % 7 === 0)) {
      const text = edited(source);
      const near = index.near('elsewhere', text).map(({ message }) => message);
      expect(best(text, near)).toBe(best(text, messages));
    }
  });

  test('stand in their order, with the one of its own context', () => {
    const near = index.near('p799', sentence(1)).map(({ message }) => messages.indexOf(message));
    expect(near).toContain(799);
    expect(near).toEqual([...near].sort((a, b) => a - b));
  });

  test('are few, however many there are that all are the same', () => {
    const copies = Array.from({ length: 3000 }, (_, number) => message(`p${number}`, 'All meetings are free.'));
    const near = new TextIndex(copies).near('p2500', 'All meetings are free of charge.');
    expect(near.length).toBeLessThan(50);
    expect(near.map(({ message }) => message.context)).toContain('p2500');
  });

  test('are none for a text without letters', () => {
    expect(index.near('elsewhere', '…')).toEqual([]);
  });
});
