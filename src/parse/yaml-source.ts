import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  visit,
} from 'yaml';

/** A YAML file that has been read without fault: its plain value, and what is needed to find a value's place again. */
export interface YamlSource {
  file: VFile;
  text: string;
  document: Document;
  lines: LineCounter;
  data: unknown;
  /** What each alias stands for: see `aliasTargets`. */
  targets: ReadonlyMap<Alias, Node>;
}

/** Keys and indexes that lead from the top of a file to a value. */
export type Path = readonly PropertyKey[];

/** What each alias of a file stands for: the last node above it with its anchor. The library would look through the whole file for each. */
export function aliasTargets(document: Document): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Alias: (_, alias) => {
      const target = anchors.get(alias.source);
      if (target) targets.set(alias, target);
    },
    Value: (_, node) => {
      if (node.anchor) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

/** The node at a path, with aliases followed; nothing when there is none. */
export function nodeAt(source: YamlSource, path: Path): Node | undefined {
  let node = follow(source, source.document.contents);
  for (const segment of path) node = follow(source, childOf(node, segment));
  return node;
}

/** Place of the value at a path; nothing when there is none. */
export function placeAt(source: YamlSource, path: Path): Position | undefined {
  return placeOf(source, nodeAt(source, path));
}

/** Place of the key at the end of a path. */
export function keyPlaceAt(source: YamlSource, path: Path): Position | undefined {
  const parent = nodeAt(source, path.slice(0, -1));
  const key: unknown = isMap(parent) ? pairOf(parent.items, path.at(-1))?.key : undefined;
  return isScalar(key) ? placeOf(source, key) : undefined;
}

/** A stretch of the text as a place, without the space at its end. */
export function placeBetween(
  { text, lines }: Pick<YamlSource, 'text' | 'lines'>,
  start: number,
  end: number,
): Position {
  const length = text.slice(start, end).trimEnd().length;
  return { start: pointAt(lines, start), end: pointAt(lines, start + length) };
}

function placeOf(source: YamlSource, node: Node | undefined): Position | undefined {
  const range = node?.range;
  return range ? placeBetween(source, range[0], range[1]) : undefined;
}

function pointAt(lines: LineCounter, offset: number): Point {
  const { line, col } = lines.linePos(offset);
  return { line, column: col, offset };
}

function follow({ targets }: YamlSource, node: unknown): Node | undefined {
  if (isAlias(node)) return targets.get(node);
  return isMap(node) || isSeq(node) || isScalar(node) ? node : undefined;
}

function childOf(node: Node | undefined, segment: PropertyKey): unknown {
  if (isMap(node)) return pairOf(node.items, segment)?.value;
  return isSeq(node) ? node.items[Number(segment)] : undefined;
}

/** Of a key that stands twice the last one counts, as in the plain value. */
function pairOf(pairs: readonly Pair[], key: PropertyKey | undefined): Pair | undefined {
  return pairs.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}
