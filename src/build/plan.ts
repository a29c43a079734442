import type { Format, Paper, Profile } from '../ast/edition.ts';
import type { Document } from '../ast/nodes.ts';
import type { EditionSettings } from '../ast/settings.ts';
import { type BuildOptions, CallError } from './options.ts';

/** A document laid out for one profile and paper. Its layout serves the PDF, and the page list of the EPUB, whichever is asked for. */
export interface LayoutTask {
  document: Document;
  profile: Profile;
  paper: Paper;
  /** Whether the PDF itself is wanted too. */
  draw: boolean;
}

/** A file to make, and the layouts that it needs. */
export interface FileTask {
  /** Below the output folder, with forward slashes. */
  path: string;
  format: Format;
  document: Document;
  /** The PDF's own layout; the one whose pages the EPUB lists. Absent for text. */
  layout?: LayoutTask;
}

/** All that a run makes. */
export interface Plan {
  layouts: LayoutTask[];
  files: FileTask[];
}

/** What there is to choose from. */
export interface Choice {
  documents: Document[];
  settings: EditionSettings;
  profiles: readonly Profile[];
  papers: readonly Paper[];
}

/**
 * Draws up what a run makes, in a fixed order.
 * @throws CallError when the settings or the call name a profile, paper or format that there is not.
 */
export function planBuild(options: BuildOptions, { documents, settings, profiles, papers }: Choice): Plan {
  const formats = narrowed('format', settings.formats, options.formats);
  const wantedProfiles = narrowed('edition', settings.profiles, options.editions).map((id) =>
    find('edition', profiles, id),
  );
  const wantedPapers = narrowed('paper', settings.papers, options.papers).map((id) => find('paper', papers, id));
  const plan: Plan = { layouts: [], files: [] };
  for (const document of documents) {
    const { locale, metadata } = document;
    const stem = `${locale}/${metadata.slug}`;
    if (formats.includes('pdf')) {
      for (const profile of wantedProfiles) {
        for (const paper of wantedPapers) {
          const layout: LayoutTask = { document, profile, paper, draw: true };
          plan.layouts.push(layout);
          plan.files.push({ path: `${stem}-${profile.id}-${paper.id}.pdf`, format: 'pdf', document, layout });
        }
      }
    }
    if (formats.includes('text')) plan.files.push({ path: `${stem}.txt`, format: 'text', document });
    if (formats.includes('epub')) {
      const layout = pageListLayout(plan, document, settings, profiles, papers);
      plan.files.push({ path: `${stem}.epub`, format: 'epub', document, layout });
    }
  }
  return plan;
}

/** The layout whose pages the EPUB names (EP-13): one that is made anyway, or one that is not drawn. */
function pageListLayout(
  plan: Plan,
  document: Document,
  { pageList }: EditionSettings,
  profiles: readonly Profile[],
  papers: readonly Paper[],
): LayoutTask {
  const profile = find('edition', profiles, pageList.profile);
  const paper = find('paper', papers, pageList.paper);
  const made = plan.layouts.find(
    (task) => task.document === document && task.profile === profile && task.paper === paper,
  );
  if (made) return made;
  const layout: LayoutTask = { document, profile, paper, draw: false };
  plan.layouts.push(layout);
  return layout;
}

/** The part of what is offered that the call asks for. */
export function narrowed<T extends string>(kind: string, offered: readonly T[], asked: readonly T[] | undefined): T[] {
  if (!asked) return [...offered];
  for (const value of asked) {
    if (!offered.includes(value)) throw new CallError(unexpected(kind, value, offered));
  }
  return offered.filter((value) => asked.includes(value));
}

function find<T extends { id: string }>(kind: string, offered: readonly T[], id: string): T {
  const found = offered.find((one) => one.id === id);
  if (!found) {
    throw new CallError(
      unexpected(
        kind,
        id,
        offered.map((one) => one.id),
      ),
    );
  }
  return found;
}

function unexpected(kind: string, value: string, offered: readonly string[]): string {
  return `Unexpected ${kind} \`${value}\`, expected one of ${offered.map((one) => `\`${one}\``).join(', ')}`;
}
