import GithubSlugger from 'github-slugger';
import type { Heading, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Ids } from './ids.ts';

/** The headings of a guide before its text is read. */
export interface HeadingPlan {
  /** Id of each heading. */
  ids: Map<Heading, string>;
  /** Id of the section that a heading opens; headings inside quotes and items open none. */
  sections: Map<RootContent, string>;
  /** Id of a heading by the name that Markdown's readers know it by: its words in small letters, `-1` behind a second one. */
  anchors: Map<string, string>;
}

/** Gives every heading its id, so that a link may lead forward; sections are named by the path of headings above them. */
export function planHeadings(tree: Root, title: Heading | undefined, ids: Ids): HeadingPlan {
  const plan: HeadingPlan = { ids: new Map(), sections: new Map(), anchors: new Map() };
  const slugger = new GithubSlugger();
  const open: { depth: number; id: string }[] = [];
  visit(tree, 'heading', (heading, _, parent) => {
    const words = textOf(heading, { includeImageAlt: false }).trim();
    const id = heading === title ? 'title' : place(heading, words, parent === tree);
    plan.ids.set(heading, id);
    plan.anchors.set(slugger.slug(words), id);
  });
  return plan;

  function place(heading: Heading, words: string, opensSection: boolean): string {
    if (!opensSection) return ids.section(words, open.at(-1)?.id ?? 'guide');
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const section = ids.section(words, open.at(-1)?.id);
    open.push({ depth: heading.depth, id: section });
    plan.sections.set(heading, section);
    return ids.unique(`${section}/heading`);
  }
}
