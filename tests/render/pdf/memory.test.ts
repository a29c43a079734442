import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { Box } from '../../../src/render/pdf/elements.tsx';
import { layOut } from '../../../src/render/pdf/layout.ts';
import type { Measured } from '../../../src/render/pdf/measured.ts';
import { endlessPage } from '../../../src/render/pdf/parts.tsx';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Lays out a part, and tells whether its elements are still in memory. */
async function laidOut(height: number): Promise<{ measured: Measured; elements: WeakRef<object> }> {
  const element = endlessPage([createElement(Box, { style: { height } })], 100);
  return { measured: await layOut(element), elements: new WeakRef(element) };
}

test('the elements of a part are let go while the next ones are laid out', async () => {
  const parts = [];
  for (let number = 1; number <= 20; number += 1) parts.push(await laidOut(number));
  collect();
  expect(parts.map(({ measured }) => measured.height)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(parts.filter(({ elements }) => elements.deref() !== undefined).length).toBeLessThan(4);
});

test('a box keeps a node of the engine only where it is painted, and then without what is in it', async () => {
  const inner = createElement(Box, { style: { height: 5 } });
  const framed = createElement(Box, { style: { borderTopWidth: 1, borderTopColor: 'black' } }, inner);
  const nodes = boxesIn(await layOut(endlessPage([inner, framed], 100))).flatMap(({ node }) => node ?? []);
  expect(nodes).toEqual([expect.objectContaining({ children: [], props: {} })]);
});

function boxesIn(measured: Measured): Measured[] {
  return measured.kind === 'box' ? [measured, ...measured.children.flatMap(boxesIn)] : [measured];
}
