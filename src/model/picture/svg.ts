import { visit } from 'unist-util-visit';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { excessOfDrawing } from './svg-limits.ts';

/** What a drawing is, as far as print needs it. */
export interface Drawing {
  widthPx: number;
  heightPx: number;
  /** What it holds and must not, each as words that can follow "Unexpected". */
  problems: string[];
}

/** Elements that bring letters without their font, programs, or other files. */
const forbidden = new Set(['text', 'script', 'foreignObject', 'image', 'iframe']);

/** CSS pixels (1/96 inch) in each unit of length that SVG has for absolute sizes. */
const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** Reads a drawing: its size, and whether it looks the same everywhere and stays by itself. */
export function readSvg(text: string): Drawing {
  const excess = excessOfDrawing(text);
  if (excess.length > 0) return { widthPx: 0, heightPx: 0, problems: excess };
  const tree = parse(text);
  const root = tree?.children.find((node): node is Element => node.type === 'element');
  if (!tree || root?.name !== 'svg') return { widthPx: 0, heightPx: 0, problems: ['text that is not SVG'] };
  const { widthPx, heightPx } = sizeOf(root);
  const found = problemsIn(tree);
  return { widthPx, heightPx, problems: widthPx > 0 && heightPx > 0 ? found : [...found, 'size of nothing'] };
}

function parse(text: string): Root | undefined {
  try {
    return fromXml(text);
  } catch {
    return undefined;
  }
}

/** Width and height as written, or those of the view box. */
function sizeOf(root: Element): { widthPx: number; heightPx: number } {
  const box = (root.attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const widthPx = length(root.attributes.width) ?? box[2] ?? 0;
  const heightPx = length(root.attributes.height) ?? box[3] ?? 0;
  return { widthPx, heightPx };
}

function length(value: string | null | undefined): number | undefined {
  const [, number, unit = ''] = /^([\d.]+)\s*([a-z]*)$/.exec(value?.trim() ?? '') ?? [];
  const factor = pixels[unit];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

function problemsIn(tree: Root): string[] {
  const problems = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'element') for (const problem of problemsOf(node)) problems.add(problem);
    if (node.type === 'instruction' && node.name !== 'xml') problems.add(`instruction \`<?${node.name}>\``);
    if ((node.type === 'text' || node.type === 'cdata') && leadsOut(node.value))
      problems.add('style from another file');
  });
  return [...problems];
}

function problemsOf({ name, attributes }: Element): string[] {
  const element = forbidden.has(name.replace(/^.*:/, '')) ? [`element \`<${name}>\``] : [];
  return [...element, ...Object.entries(attributes).flatMap(([key, value]) => problemOf(key, value ?? ''))];
}

function problemOf(attribute: string, value: string): string[] {
  if (/^on/i.test(attribute)) return [`program in \`${attribute}\``];
  const reference = /(?:^|:)href$/.test(attribute) && !/^\s*#/.test(value);
  return reference || leadsOut(value) ? [`reference \`${value.slice(0, 40)}\``] : [];
}

/** Whether a style loads something, other than a part of the same drawing. */
function leadsOut(style: string): boolean {
  return /@import/i.test(style) || /url\(\s*(?:["']\s*)?[^#"'\s]/i.test(style);
}
