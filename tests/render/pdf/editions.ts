import type { Profile } from '../../../src/ast/edition.ts';
import type { Fragment } from '../../../src/ast/layout.ts';
import { type LayoutResult, runLayoutJob } from '../../../src/build/layout-job.ts';
import { planBuild } from '../../../src/build/plan.ts';
import type { Ready } from '../../../src/build/prepared.ts';
import { mirroredGuide } from './mirrored-guide.ts';

/** A guide of so many sections, with one group in the last, in English and in Arabic letters. */
export async function guideOf(sections: number, group = { name: 'Harbor', host: 'harbor.example' }): Promise<Ready> {
  const words = 'Words that fill a line or two of a page, so that there is something to read. '.repeat(3);
  const parts = Array.from(
    { length: sections },
    (_, index) => `## Part ${index + 1}\n\n${words}\n\n1. One\n2. Two\n\n`,
  );
  return mirroredGuide({
    'guide.md': `---\nslug: guide\ndate: 2026-11-24\n---\n\n# A guide\n\nFirst words.\n\n${parts.join('')}## Groups\n\n::resources{section="groups"}\n`,
    'resources.yaml': `resources:\n  - id: harbor\n    section: groups\n    name: ${group.name}\n    description: A group.\n    websites: [{ url: "https://${group.host}/", expected_host: ${group.host} }]\n`,
    'editions.yaml':
      'editions: { clear: , large: , booklet: , bilingual: , tear-off: { groups: [harbor] } }\npapers: [letter]\npage_list: { edition: large, paper: letter }\n',
  });
}

/** An edition as a build lays it out, in a profile that a test may change. */
export async function layOut(
  from: Ready,
  path: string,
  change: (profile: Profile) => Profile = (profile) => profile,
): Promise<LayoutResult> {
  const { files } = planBuild({ content: '', out: '', formats: ['pdf'], strict: false, jobs: 1 }, from);
  const task = files.find((file) => file.path === path)?.layout;
  const [document] = task?.documents ?? [];
  const fonts = document && from.fonts.get(document.locale);
  if (!task || !fonts) throw new Error(`Unexpected path ${path}, expected one of ${files.map((file) => file.path)}`);
  const facingFonts = task.facing && from.fonts.get(task.facing.locale);
  return runLayoutJob({ task: { ...task, profile: change(task.profile) }, draw: true, fonts, facingFonts });
}

/** Pages, from 1, on which a block of these ids stands. */
export function pagesWith({ layout }: LayoutResult, isOne: (id: string) => boolean): number[] {
  const has = (fragments: readonly Fragment[]) => fragments.some(({ id }) => isOne(id));
  return layout.pages.flatMap(({ fragments }, index) => (has(fragments) ? [index + 1] : []));
}
