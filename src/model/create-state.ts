import type { Definition, Heading, Root, RootContent } from 'mdast';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { SimplifySvg } from '../ast/drawing.ts';
import type { ParseInline } from '../ast/inline.ts';
import type { Block, Source, Words } from '../ast/nodes.ts';
import { error, type Problem, warn } from '../ast/problem.ts';
import type { ResourceData, ResourceRecord } from '../ast/resource.ts';
import type { GuideSettings } from '../ast/settings.ts';
import { flowHandlers } from './handle/flow-handlers.ts';
import { type HeadingPlan, planHeadings } from './headings.ts';
import { Ids } from './ids.ts';
import { Notes } from './notes.ts';
import { type PhrasingSurroundings, phrasingContext } from './phrasing-context.ts';
import type { SiteInput } from './site.ts';
import type { State } from './state.ts';
import { toPhrasing } from './to-phrasing.ts';

/** Everything that a document is built from. */
export interface ModelInput {
  /** Markdown with GFM and directives; text directives are text again. */
  tree: Root;
  settings: GuideSettings;
  /** The guide, which takes the messages and whose path goes into the nodes. */
  guideFile: VFile;
  resources: readonly ResourceRecord[];
  /** Sections of the records that are missing in `resources` for a fault of their own. */
  omitted?: ResourceData['omitted'];
  resourcesFile?: VFile;
  /** What the site that gives the guide out has added to them, and its file. */
  local?: ResourceData & { file: VFile };
  /** Who gives the guide out. */
  site?: SiteInput;
  /** Pictures, by path from the content folder with `/` between its parts. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Interface words of the guide's language. */
  words: Words;
  /** Reads Markdown of one paragraph. */
  parseInline: ParseInline;
  /** Writes drawings with nothing but paths. */
  simplifySvg: SimplifySvg;
}

/** What is known before the text is read, and what the handlers share while they read it. */
export function createState(
  input: ModelInput,
  title: Heading | undefined,
): { state: State; plan: HeadingPlan; notes: Notes } {
  const { tree, guideFile, parseInline } = input;
  const ids = new Ids();
  const plan = planHeadings(tree, title, ids);
  const notes = new Notes(tree);
  const definitions = definitionsIn(tree);
  const surroundings: PhrasingSurroundings = {
    words: input.words,
    source: ({ position }: Node): Source => ({ file: guideFile.path, position }),
    error: (problem) => void error(guideFile, problem),
    warn: (problem) => void warn(guideFile, problem),
    definition: (identifier) => definitions.get(identifier),
    note: (identifier) => notes.call(identifier),
    anchor: (fragment) => plan.anchors.get(fragment),
  };
  const fileOf = ({ local }: ResourceRecord) => (local ? input.local?.file : input.resourcesFile) ?? guideFile;
  const at = ({ position }: ResourceRecord, problem: Problem): Problem => ({ ...problem, place: position });
  // A site's own groups come after the guide's own ones, in every section.
  const records = [...input.resources, ...(input.local?.records ?? [])];
  const state: State = {
    ...phrasingContext(surroundings),
    ids,
    guideFile,
    headings: plan.ids,
    records,
    sections: bySection(records),
    omitted: new Set([...(input.omitted ?? []), ...(input.local?.omitted ?? [])]),
    listed: new Set(),
    files: input.files,
    simplifySvg: input.simplifySvg,
    assets: new Map(),
    flow: (nodes, parent) => nodes.flatMap((node) => handle(node, state, parent)),
    recordError: (record, problem) => void error(fileOf(record), at(record, problem)),
    recordPhrasing: (markdown, record) => {
      const context = phrasingContext({
        ...surroundings,
        source: () => ({ file: record.file, position: record.position }),
        error: (problem) => void error(fileOf(record), at(record, problem)),
        warn: (problem) => void warn(fileOf(record), at(record, problem)),
      });
      return toPhrasing(parseInline(markdown).children, context);
    },
  };
  return { state, plan, notes };
}

function bySection(records: readonly ResourceRecord[]): Map<string, ResourceRecord[]> {
  const sections = new Map<string, ResourceRecord[]>();
  for (const record of records) {
    const others = sections.get(record.section);
    if (others) others.push(record);
    else sections.set(record.section, [record]);
  }
  return sections;
}

/** Where reference links lead: the first definition of a label holds, as in CommonMark. */
function definitionsIn(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (definition) => {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  });
  return definitions;
}

function handle(node: RootContent, state: State, parent: string): Block[] {
  if (!(node.type in flowHandlers)) return [];
  const handler = flowHandlers[node.type as keyof typeof flowHandlers];
  return (handler as (node: RootContent, state: State, parent: string) => Block[])(node, state, parent);
}
