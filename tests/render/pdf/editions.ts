import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '../../../src/ast/edition.ts';
import type { Fragment } from '../../../src/ast/layout.ts';
import { documentMessages } from '../../../src/ast/messages.ts';
import { type LayoutResult, runLayoutJob } from '../../../src/build/layout-job.ts';
import { planBuild } from '../../../src/build/plan.ts';
import { prepareSource, type Ready } from '../../../src/build/prepare.ts';
import { writePo } from '../../../src/translate/po.ts';
import { ready } from '../../built.ts';
import { folder } from '../../command.ts';
import { mirrored } from '../../pseudo.ts';

/** A guide of so many sections, with one group in the last, in English and in Arabic letters. */
export async function guideOf(sections: number, group = { name: 'Harbor', host: 'harbor.example' }): Promise<Ready> {
  const words = 'Words that fill a line or two of a page, so that there is something to read. '.repeat(3);
  const parts = Array.from(
    { length: sections },
    (_, index) => `## Part ${index + 1}\n\n${words}\n\n1. One\n2. Two\n\n`,
  );
  const content = folder({
    'guide.md': `---\nslug: guide\ndate: 2026-11-24\n---\n\n# A guide\n\nFirst words.\n\n${parts.join('')}## Groups\n\n::resources{section="groups"}\n`,
    'resources.yaml': `resources:\n  - id: harbor\n    section: groups\n    name: ${group.name}\n    description: A group.\n    websites: [{ url: "https://${group.host}/", expected_host: ${group.host} }]\n`,
    'editions.yaml':
      'editions: { clear: , large: , booklet: , bilingual: , tear-off: { groups: [harbor] } }\npapers: [letter]\npage_list: { edition: large, paper: letter }\n',
  });
  const { source } = await prepareSource({ content });
  if (!source) throw new Error('Unexpected guide that cannot be read');
  const messages = documentMessages(source.document, source.words).map((message) => ({
    ...message,
    translation: mirrored.translate(message.source),
    fuzzy: false,
  }));
  mkdirSync(join(content, 'locales'));
  writeFileSync(join(content, 'locales/ar.po'), writePo({ fields: { Language: 'ar' } }, messages));
  return ready(content);
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
  return runLayoutJob({ task: { ...task, profile: change(task.profile) }, fonts, facingFonts });
}

/** Pages, from 1, on which a block of these ids stands. */
export function pagesWith({ layout }: LayoutResult, isOne: (id: string) => boolean): number[] {
  const has = (fragments: readonly Fragment[]) => fragments.some(({ id }) => isOne(id));
  return layout.pages.flatMap(({ fragments }, index) => (has(fragments) ? [index + 1] : []));
}
