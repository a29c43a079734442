import type { VFile } from 'vfile';
import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { error } from '../ast/problem.ts';
import { aliasProblems, maxAliasCount } from './yaml-alias.ts';
import { aliasTargets, placeBetween, type YamlSource } from './yaml-source.ts';
import { syntaxFault } from './yaml-syntax.ts';

/**
 * Reads the grammar of a YAML text and adds its faults to the file, one a line. Keys are always text, dates stay text.
 * @returns nothing when what was read cannot be trusted; a value when the only fault is a key that stands twice.
 */
export function openYaml(file: VFile, text: string): YamlSource | undefined {
  const lines = new LineCounter();
  const document = readDocument(file, text, lines);
  if (document === undefined) return undefined;
  const errors = [...document.errors, ...document.warnings];
  for (const fault of firstOfLine(errors, lines)) {
    const place = placeBetween({ text, lines }, ...fault.pos);
    const [found = ''] = /^[^\s:]+/.exec(text.slice(fault.pos[0])) ?? [];
    error(file, { ...syntaxFault(fault.code, found), rule: 'yaml-syntax', place });
  }
  if (errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return undefined;
  return withData({ file, text, document, lines, data: undefined, targets: aliasTargets(document) });
}

/** The library throws only when a text is nested so deeply that the stack ends. */
function readDocument(file: VFile, text: string, lines: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, logLevel: 'error' });
  } catch {
    error(file, { ...syntaxFault('RESOURCE_EXHAUSTION', ''), rule: 'yaml-syntax' });
    return undefined;
  }
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
