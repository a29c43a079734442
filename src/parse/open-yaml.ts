import type { VFile } from 'vfile';
import { type Document, isScalar, LineCounter, type Node, visit, type YAMLError } from 'yaml';
import { error } from '../ast/problem.ts';
import { pointAt } from './unseen.ts';
import { aliasProblems, maxAliasCount, tooManyCopies } from './yaml-alias.ts';
import { composeYaml } from './yaml-document.ts';
import { aliasTargets, placeBetween, type YamlSource } from './yaml-source.ts';
import { syntaxFault } from './yaml-syntax.ts';

/**
 * Reads the grammar of a YAML text and adds its faults to the file, one a line. Keys are always text, dates stay text.
 * @returns nothing when what was read cannot be trusted; a value when the only fault is a key that stands twice.
 */
export function openYaml(file: VFile, text: string): YamlSource | undefined {
  const lines = new LineCounter();
  const composed = composeYaml(text, lines);
  if ('tooDeepAt' in composed) {
    const place = pointAt(text, composed.tooDeepAt);
    error(file, { ...syntaxFault('RESOURCE_EXHAUSTION', ''), rule: 'yaml-syntax', place });
    return undefined;
  }
  if ('tooManyAliasesAt' in composed) {
    const at = composed.tooManyAliasesAt;
    const [name = ''] = /(?<=\*)[^\s,[\]{}]*/.exec(text.slice(at, at + 60)) ?? [];
    error(file, tooManyCopies({ name, place: pointAt(text, at) }));
    return undefined;
  }
  const { document } = composed;
  const errors = [...document.errors, ...document.warnings];
  for (const fault of firstOfLine(errors, lines)) {
    const place = placeBetween({ text, lines }, ...fault.pos);
    const [found = ''] = /^[^\s:]+/.exec(text.slice(fault.pos[0])) ?? [];
    error(file, { ...syntaxFault(fault.code, found), rule: 'yaml-syntax', place });
  }
  const lostKeys = keysThatGetLost(document);
  for (const { range } of lostKeys) {
    const place = range ? placeBetween({ text, lines }, range[0], range[1]) : undefined;
    error(file, { ...lostKey, place });
  }
  if (lostKeys.length > 0 || errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return undefined;
  return withData({ file, text, document, lines, data: undefined, targets: aliasTargets(document) });
}

/** JavaScript takes this name for something else, and schemas pass over it without a word. */
const lostKey = {
  reason: 'Unexpected key `__proto__`, expected another name',
  rule: 'unknown-key',
  hint: 'Rename the key, or delete the line.',
};

function keysThatGetLost(document: Document): Node[] {
  const keys: Node[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === '__proto__') keys.push(key);
    },
  });
  return keys;
}

/** One slip makes the reader stumble several times in its line: the first says enough. */
function firstOfLine(errors: readonly YAMLError[], lines: LineCounter): YAMLError[] {
  const seen = new Set<number>();
  return errors.filter(({ pos }) => {
    const { line } = lines.linePos(pos[0]);
    return !seen.has(line) && seen.add(line);
  });
}

/** Makes the plain value. Only aliases can make this fail: unknown names, or copies of copies that grow without end. */
function withData(source: YamlSource): YamlSource | undefined {
  try {
    return { ...source, data: source.document.toJS({ maxAliasCount }) };
  } catch {
    for (const problem of aliasProblems(source)) error(source.file, problem);
    return undefined;
  }
}
