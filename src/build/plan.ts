import type { Format, Paper, Profile } from '../ast/edition.ts';
import type { Document } from '../ast/nodes.ts';
import type { EditionChoice, EditionSettings } from '../ast/settings.ts';
import { beside } from '../compose/facing.ts';
import { type Composition, compose } from '../compose/index.ts';
import { type BuildOptions, CallError } from './options.ts';

/** An edition laid out for one paper. Its layout serves the PDF, the sheets, and the page list of the EPUB, whichever is asked for. */
export interface LayoutTask {
  /** Name of the edition. */
  edition: string;
  /** From the most words to the fewest: the first that fits on its pages is printed. */
  documents: Document[];
  /** The same guide in the language that stands beside it, where two do. */
  facing?: Document;
  profile: Profile;
  paper: Paper;
}

/** A file to make, and the layout that it needs. */
export interface FileTask {
  /** Below the output folder, with forward slashes. */
  path: string;
  format: Format;
  /** Name of the print edition; the format otherwise. */
  edition: string;
  /** All languages in it, its own first. */
  locales: string[];
  document: Document;
  /** Whether it holds all of the guide. */
  whole: boolean;
  /** The PDF's own layout; the one whose pages the EPUB lists. Absent for text. */
  layout?: LayoutTask;
  /** Whether its first page tells nothing of what it is about. */
  discreet: boolean;
  /** The sheet that the pages are put on, for a file that a person prints and does not read (PR-05). */
  sheet?: Paper;
}

/** All that a run makes. */
export interface Plan {
  files: FileTask[];
  /** The languages that get a sheet on how to print, in each its guide. */
  instructions: Document[];
}

/** What there is to choose from. */
export interface Choice {
  documents: Document[];
  /** The guide in the language it was written in, which stands beside the others. */
  source: Document;
  settings: EditionSettings;
  profiles: readonly Profile[];
  papers: readonly Paper[];
}

/**
 * Draws up what a run makes, in a fixed order.
 * @throws CallError when the settings or the call name an edition, profile, paper or format that there is not.
 */
export function planBuild(options: BuildOptions, choice: Choice): Plan {
  const { documents, settings, papers } = choice;
  const formats = narrowed('format', settings.formats, options.formats);
  const wantedPapers = narrowed('paper', settings.papers, options.papers).map((id) => find('paper', papers, id));
  const editions = formats.includes('pdf') ? printEditions(choice, options.editions) : [];
  const plan: Plan = { files: [], instructions: [] };
  // The sheet speaks of all files of its language: a run that makes only some of them leaves it as it is.
  const hasInstructions = !options.editions && !options.papers && formats.includes('pdf') && formats.includes('text');
  for (const document of documents) {
    const stem = `${document.locale}/${document.metadata.slug}`;
    const own = { locales: [document.locale], document, whole: true, discreet: false };
    for (const edition of editions.filter(({ document: of }) => of === document))
      planEdition(plan, edition, wantedPapers);
    if (hasInstructions) plan.instructions.push(document);
    if (formats.includes('text')) plan.files.push({ path: `${stem}.txt`, format: 'text', edition: 'text', ...own });
    if (formats.includes('epub')) {
      const layout = pageListLayout(plan, document, choice);
      plan.files.push({ path: `${stem}.epub`, format: 'epub', edition: 'epub', ...own, layout });
    }
  }
  refuseDoubles(plan);
  return plan;
}

/** @throws CallError when two editions would write one file, as two discreet ones do. */
function refuseDoubles({ files }: Plan): void {
  const seen = new Map<string, string>();
  for (const { path, edition } of files) {
    const other = seen.get(path);
    if (other !== undefined)
      throw new CallError(
        `Unexpected editions \`${other}\` and \`${edition}\` that both make \`${path}\`, expected a file of its own for each`,
      );
    seen.set(path, edition);
  }
}

/** One print edition of one language, whatever the paper. */
interface PrintEdition {
  document: Document;
  choice: EditionChoice;
  profile: Profile;
  composition: Composition;
  /** The language beside it. */
  facing?: Document;
}

/** All print editions of all languages, or those that the call names: by the edition, or by one section's part of it. */
function printEditions(
  { documents, source, settings, profiles }: Choice,
  asked: readonly string[] | undefined,
): PrintEdition[] {
  const all = documents.flatMap((document) =>
    settings.editions
      .filter(({ locales }) => locales === undefined || locales.includes(document.locale))
      .flatMap((choice): PrintEdition[] => {
        const profile = find('edition', profiles, choice.profile);
        const isBeside = profile.layout.facingGapPt !== undefined;
        // Nothing stands beside itself.
        if (isBeside && document.locale === source.locale) return [];
        const compositions = compose(isBeside ? source : document, choice, profile);
        const others = isBeside ? compose(document, choice, profile) : [];
        return compositions.map((composition) => {
          const facing = besideOf(others.find(({ id }) => id === composition.id));
          return { document, choice, profile, composition, facing };
        });
      }),
  );
  if (!asked) return all;
  const names = [...new Set([...settings.editions.map(({ id }) => id), ...all.map(({ composition: { id } }) => id)])];
  const wanted = narrowed('edition', names, asked);
  return all.filter(({ choice, composition: { id } }) => wanted.includes(id) || wanted.includes(choice.id));
}

/** What stands in the second column. */
function besideOf(composition: Composition | undefined): Document | undefined {
  const [first] = composition?.documents ?? [];
  return first && beside(first);
}

/** The files of one edition of one language. */
function planEdition(plan: Plan, edition: PrintEdition, papers: readonly Paper[]): void {
  const { choice, profile } = edition;
  const own = papers.filter(({ id }) => choice.papers === undefined || choice.papers.includes(id));
  // A card is as large on every paper: it is laid out once, and put on each.
  const isCard = profile.layout.sheet === 'cards';
  for (const paper of isCard ? own.slice(0, 1) : own) planLayout(plan, edition, paper, isCard ? own : [paper]);
}

function planLayout(plan: Plan, edition: PrintEdition, paper: Paper, sheets: readonly Paper[]): void {
  const { profile, composition, facing, choice } = edition;
  const { id, whole } = composition;
  // Two languages side by side hold equally much of the guide: all that was put beside each other.
  const documents = facing ? composition.documents.slice(0, 1) : composition.documents;
  const [document] = documents;
  if (!document) return;
  const layout: LayoutTask = { edition: id, documents, ...(facing && { facing }), profile, paper };
  const locales = facing ? [document.locale, facing.locale] : [document.locale];
  // The name of an edition that is to tell nothing says nothing either.
  const name = choice.discreet ? document.metadata.slug : `${document.metadata.slug}-${id}`;
  const stem = `${locales.join('+')}/${name}`;
  const { discreet } = choice;
  const shared = { format: 'pdf', edition: id, locales, document, whole, discreet, layout } as const;
  const isCard = profile.layout.sheet === 'cards';
  plan.files.push({ path: isCard ? `${stem}.pdf` : `${stem}-${paper.id}.pdf`, ...shared });
  if (profile.layout.sheet === 'whole') return;
  for (const sheet of sheets) plan.files.push({ path: `${stem}-${sheet.id}-print.pdf`, ...shared, sheet });
}

/** The layout whose pages the EPUB names (EP-13): one that is made anyway, or one that is not drawn. */
function pageListLayout(plan: Plan, document: Document, { settings, profiles, papers }: Choice): LayoutTask {
  const { edition: id, paper: paperId } = settings.pageList;
  const choice = find('edition', settings.editions, id);
  const profile = find('edition', profiles, choice.profile);
  const paper = find('paper', papers, paperId);
  const made = layoutsOf(plan.files).find(
    (task) =>
      task.edition === id && task.paper === paper && task.documents[0]?.locale === document.locale && !task.facing,
  );
  if (made) return made;
  const { documents } = compose(document, choice, profile)[0] ?? { documents: [document] };
  return { edition: id, documents, profile, paper };
}

/** The layouts that files need, each once. */
export function layoutsOf(files: readonly FileTask[]): LayoutTask[] {
  return [...new Set(files.flatMap(({ layout }) => layout ?? []))];
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
