import { CallError, type Shard } from './options.ts';

/** `2/5`. */
export function shardName({ index, count }: Shard): string {
  return `${index}/${count}`;
}

/** The parts that a folder holds after another has come to it; nothing when it holds all of them. */
export function withShard(had: readonly string[] | undefined, shard: Shard): string[] | undefined {
  const same = (had ?? []).filter((name) => name.endsWith(`/${shard.count}`));
  const all = [...new Set([...same, shardName(shard)])].sort(byIndex);
  return all.length === shard.count ? undefined : all;
}

/**
 * Those of the units of work that are one machine's: one after the other in turn, so that each gets as many as the others.
 * @throws RangeError when there is no such part.
 */
export function shareOf<Unit>(units: readonly Unit[], { index, count }: Shard): Unit[] {
  if (index < 1 || index > count) throw new RangeError(`Unexpected part ${index} of ${count}`);
  return units.filter((_, at) => at % count === index - 1);
}

/**
 * The parts that are missing of several folders together.
 * @throws CallError when they are parts of different wholes.
 */
export function missingShards(found: readonly string[]): string[] {
  const counts = [...new Set(found.map((name) => Number(name.split('/')[1])))];
  const [count] = counts;
  if (count === undefined) return [];
  if (counts.length > 1)
    throw new CallError(
      `Unexpected parts ${found.map((name) => `\`${name}\``).join(', ')}, expected parts of one whole`,
    );
  return Array.from({ length: count }, (_, index) => `${index + 1}/${count}`).filter((name) => !found.includes(name));
}

function byIndex(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10);
}
