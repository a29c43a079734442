import { describe, expect, test } from 'vitest';
import { elements, type PdfFacts, textOf } from '../../../src/verify/pdf/facts.ts';
import { factsOf, layOutEdition, ready } from '../../built.ts';
import { folder } from '../../command.ts';

async function printed(table: string): Promise<PdfFacts> {
  const content = await ready(folder({ 'guide.md': `# Tables\n\nWords.\n\n${table}\n` }));
  return factsOf(await layOutEdition(content, 'en', 'large', 'letter'));
}

const row = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
const words = (stem: string, count: number) => Array.from({ length: count }, (_, index) => `${stem}${index}`);

describe('a table', () => {
  test('that is too wide for the paper is set as a list of its rows, and nothing stands outside the margins', async () => {
    const names = words('column', 14);
    const facts = await printed(row(names) + row(names.map(() => '---')) + row(words('value', 14)));
    const all = facts.tree.flatMap(elements);
    expect(all.some(({ role }) => role === 'Table')).toBe(false);
    const cells = all.filter(({ id }) => id?.includes('/cell'));
    expect(cells.map((cell) => textOf(cell).trim())).toEqual(names.map((name, index) => `${name}: value${index}`));
    for (const { texts, widthPt } of facts.pages) {
      for (const { x, width } of texts) expect(x + width).toBeLessThanOrEqual(widthPt - 71.9);
    }
  });

  test('with a row taller than a page goes on on the next, and loses no word', async () => {
    const long = words('word', 400).join(' ');
    const facts = await printed(row(['Name', 'Text']) + row(['---', '---']) + row(['tall', long]));
    const text = facts.tree.map(textOf).join('').replaceAll(/\s+/g, '');
    expect(text).toContain(long.replaceAll(' ', ''));
    for (const { texts, heightPt } of facts.pages) {
      for (const { y, mcid } of texts) if (mcid !== undefined) expect(y).toBeLessThan(heightPt - 70);
    }
    expect(facts.tree.flatMap(elements).filter(({ role }) => role === 'TR')).toHaveLength(2);
  });
});
