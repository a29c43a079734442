import type { Nodes, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { without } from '../../ast/without.ts';
import { errorOnce, warnOnce } from '../report.ts';
import type { CatalogueRule, Pair } from './context.ts';
import { placeOf } from './context.ts';

/** What a translation must have as often as its English. */
export interface Kept {
  rule: string;
  /** In the singular: "link to". */
  what: string;
  /** What is compared, on one side. */
  found: (nodes: readonly PhrasingContent[], text: string) => string[];
  hint: string;
  /** A warning where the difference can be meant. */
  warning?: boolean;
}

/** Makes a rule that compares the two sides of every translation (LO-17); each thing lost or added is a message. */
export function keptRule(kept: Kept): CatalogueRule {
  return ({ file, pairs }) => {
    const report = kept.warning ? warnOnce : errorOnce;
    for (const pair of pairs) {
      for (const reason of differences(pair, kept)) {
        report(file, {
          reason: `${reason} in \`${pair.message.context}\``,
          rule: kept.rule,
          place: placeOf(pair.message),
          hint: kept.hint,
        });
      }
    }
  };
}

function differences({ message, source, translation }: Pair, { found, what }: Kept): string[] {
  const before = found(source, message.source);
  const after = found(translation, message.translation);
  const lost = without(before, after).map(
    (value) => `Unexpected translation without ${what} \`${value}\`, expected all of the English`,
  );
  const added = without(after, before).map(
    (value) => `Unexpected ${what} \`${value}\`, expected only those of the English`,
  );
  return [...lost, ...added];
}

/** What `of` gives for the nodes of running text, at any depth. */
export function collect(nodes: readonly PhrasingContent[], of: (node: Nodes) => string | undefined): string[] {
  const values: string[] = [];
  const paragraph: Nodes = { type: 'paragraph', children: [...nodes] };
  visit(paragraph as Nodes, (node) => {
    const value = of(node);
    if (value !== undefined) values.push(value);
  });
  return values;
}
