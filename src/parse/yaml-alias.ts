import { visit } from 'yaml';
import type { Problem } from '../ast/problem.ts';
import { placeBetween, type YamlSource } from './yaml-source.ts';

/** How many nodes aliases may add, and how many there may be: enough for a shared list, too few to fill the memory. */
export const maxAliasCount = 100;

interface Alias {
  name: string;
  place: Problem['place'];
  /** Whether its anchor stands above it. */
  known: boolean;
}

/**
 * Why the aliases of a file could not be resolved: each one whose anchor is unknown, or else that they copy too much, at the first
 * of them.
 */
export function aliasProblems(source: YamlSource): Problem[] {
  const aliases = findAliases(source);
  const unknown = aliases.filter(({ known }) => !known);
  return unknown.length > 0 ? unknown.map(unknownAlias) : [tooManyCopies(aliases[0])];
}

function findAliases(source: YamlSource): Alias[] {
  const anchors = new Set<string>();
  const aliases: Alias[] = [];
  visit(source.document, {
    Alias: (_, { source: name, range }) => {
      const [start, end] = range ?? [0, 0];
      aliases.push({ name, place: placeBetween(source, start, end), known: anchors.has(name) });
    },
    Value: (_, { anchor }) => {
      if (anchor) anchors.add(anchor);
    },
  });
  return aliases;
}

function unknownAlias({ name, place }: Alias): Problem {
  return {
    reason: `Unexpected alias \`*${name}\`, expected text or the name of an anchor above it`,
    rule: 'yaml-alias',
    place,
    hint: 'Put text that begins with `*` in double quotes.',
  };
}

/** Aliases that copy too much, or are too many: one of them, by its name and place. */
export function tooManyCopies(alias: Pick<Alias, 'name' | 'place'> | undefined): Problem {
  return {
    reason: `Unexpected number of copies by aliases such as \`*${alias?.name}\`, expected at most ${maxAliasCount}`,
    rule: 'yaml-alias',
    place: alias?.place ?? { line: 1, column: 1 },
    hint: 'Write the values out instead of repeating them with `*`.',
  };
}
