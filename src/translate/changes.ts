import type { Message } from '../ast/catalogue.ts';
import { likeness, pairsOf } from './similarity.ts';
import { byContext, type Place, type Succession, take } from './succession.ts';
import { TextIndex } from './text-index.ts';

/** Two texts as alike as this are one that was edited. gettext's own tools draw the line at the same share. */
const ALIKE = 0.6;

/**
 * Finds for each of these texts the message that it was edited from: the one that is most like it, wherever that stood; else what stood in
 * its place, also when its section or group has another name now.
 */
export function takeChanged(places: readonly Place[], found: Succession): void {
  const waiting = () => places.filter(({ context }) => !found.heirs.has(context));
  for (const { place, message } of alike(waiting(), found.left)) {
    if (!found.heirs.has(place.context)) take(found, place, message);
  }
  const contexts = byContext(found.left);
  for (const place of waiting()) take(found, place, contexts.get(place.context));
  const moves = movesOf(found.heirs);
  for (const place of waiting()) {
    const old = formerContexts(place.context, moves).flatMap((context) => contexts.get(context) ?? []);
    take(
      found,
      place,
      old.find((message) => found.left.has(message)),
    );
  }
}

/** Texts and messages that are like each other, the most alike first, then in the order of the guide. */
function alike(places: readonly Place[], messages: Iterable<Message>): { place: Place; message: Message }[] {
  const [words, texts] = [[...messages].filter(isWord), [...messages].filter((message) => !isWord(message))];
  const indexes = { words: new TextIndex(words), texts: new TextIndex(texts) };
  const found = places.flatMap((place) => {
    const pairs = pairsOf(place.source);
    return (isWord(place) ? indexes.words : indexes.texts)
      .near(place.context, place.source)
      .map(({ message, pairs: others }) => ({ place, message, value: likeness(pairs, others) }))
      .filter(({ value }) => value >= ALIKE);
  });
  const isOwn = ({ place, message }: { place: Place; message: Message }) => Number(place.context === message.context);
  return found.sort((a, b) => b.value - a.value || isOwn(b) - isOwn(a));
}

/** Interface words are never taken for words of the guide, however alike they are. */
function isWord({ context }: Place): boolean {
  return context.startsWith('word:');
}

/** By the beginnings of contexts, what they were before. The texts of a renamed section that have not changed tell what its name was. */
function movesOf(heirs: ReadonlyMap<string, Message>): ReadonlyMap<string, string> {
  const moves = new Map<string, string>();
  for (const [context, message] of heirs) {
    const [to, from] = [context.split('/'), message.context.split('/')];
    while (to.length > 1 && from.length > 1 && to.at(-1) === from.at(-1)) {
      to.pop();
      from.pop();
    }
    const key = to.join('/');
    if (context !== message.context && !moves.has(key)) moves.set(key, from.join('/'));
  }
  return moves;
}

/** Where a text may have stood before, the most likely first. */
function formerContexts(context: string, moves: ReadonlyMap<string, string>): string[] {
  const parts = context.split('/');
  return parts
    .map((_, index) => parts.length - index)
    .flatMap((length) => {
      const moved = moves.get(parts.slice(0, length).join('/'));
      return moved === undefined ? [] : [[moved, ...parts.slice(length)].join('/')];
    });
}
