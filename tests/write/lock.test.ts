import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Holder, lock } from '../../src/write/lock.ts';
import { folder } from '../command.ts';

/** A process of this machine that has ended: numbers go no higher than this. */
const NO_PROCESS = 4_194_305;

const holder = (own: Partial<Holder> = {}): string =>
  JSON.stringify({ process: NO_PROCESS, host: hostname(), since: 1, ...own });

function old(path: string, seconds: number): void {
  const then = new Date(Date.now() - seconds * 1000);
  utimesSync(path, then, then);
}

describe('a lock', () => {
  test('is there while it is held, with the process that holds it, and gone after that', async () => {
    const place = folder();
    const held = await lock(place);
    expect(JSON.parse(readFileSync(join(place, 'lock'), 'utf8'))).toMatchObject({ process: process.pid });
    expect(await held.isHeld()).toBe(true);
    await held.release();
    expect(existsSync(join(place, 'lock'))).toBe(false);
    expect(await held.isHeld()).toBe(false);
  });

  test('makes another wait, and says once for whom', async () => {
    const place = folder();
    const first = await lock(place);
    const order: string[] = [];
    const second = lock(place, ({ process: id }) => order.push(`waits for ${id}`)).then((held) => {
      order.push('has it');
      return held;
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    order.push('lets go');
    await first.release();
    await (await second).release();
    expect(order).toEqual([`waits for ${process.pid}`, 'lets go', 'has it']);
  });

  test.each<[string, string, number]>([
    ['of a process that has ended', holder(), 0],
    ['of an earlier process with the number of this one', holder({ process: process.pid }), 0],
    ['of a process that has given no sign of life for long', holder({ process: process.ppid }), 300],
    ['of another machine that has given none', holder({ host: 'elsewhere' }), 300],
    ['that was being written when its process was killed', '', 10],
  ])('%s is taken over', async (_, text, seconds) => {
    const place = folder({ lock: text });
    old(join(place, 'lock'), seconds);
    const held = await lock(place);
    expect(await held.isHeld()).toBe(true);
    await held.release();
  });

  test.each<[string, string]>([
    ['of a living process', holder({ process: process.ppid })],
    ['of another machine', holder({ host: 'elsewhere' })],
  ])('%s is not', async (_, text) => {
    const place = folder({ lock: text });
    let has = false;
    const waiting = lock(place).then((held) => {
      has = true;
      return held;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(has).toBe(false);
    writeFileSync(join(place, 'lock'), holder());
    await (await waiting).release();
  });

  test('of many that want it one has it at a time', async () => {
    const place = folder({ lock: holder() });
    let inside = 0;
    const turns = Array.from({ length: 8 }, async () => {
      const held = await lock(place);
      inside += 1;
      expect(inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
      await held.release();
    });
    await Promise.all(turns);
  });
});
