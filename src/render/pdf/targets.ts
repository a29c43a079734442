import type { Measured } from './measured.ts';

/** Ids that links inside the document lead to. */
export function linkTargets(pages: readonly Measured[]): Set<string> {
  const targets = new Set<string>();
  const visit = (node: Measured) => {
    if (node.kind === 'box') node.children.forEach(visit);
    if (node.kind !== 'lines') return;
    for (const { tag } of node.lines.flatMap(({ segments }) => segments)) {
      const address = tag?.link?.address;
      if (address?.startsWith('#')) targets.add(address.slice(1));
    }
  };
  pages.forEach(visit);
  return targets;
}
