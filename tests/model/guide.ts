import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { parse } from 'yaml';
import type { Document, Words } from '../../src/ast/nodes.ts';
import type { ResourceData, ResourceRecord } from '../../src/ast/resource.ts';
import { type Member, walk } from '../../src/ast/walk.ts';
import type { ModelInput } from '../../src/model/create-state.ts';
import { buildDocument } from '../../src/model/index.ts';
import type { SiteInput } from '../../src/model/site.ts';
import { svgSimplifier } from '../../src/parse/drawing.ts';
import { parseGuide } from '../../src/parse/guide.ts';
import { parseInline } from '../../src/parse/inline.ts';
import { readDrawingProgram } from '../../src/read/drawing-program.ts';

/** The interface words as they are handed out. */
export const words: Words = parse(readFileSync(new URL('../../templates/words.yaml', import.meta.url), 'utf8'));

const simplifySvg = await svgSimplifier(await readDrawingProgram());

/** A drawing of 40 by 20 pixels. */
export const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>';

export interface Built {
  document: Document;
  guideFile: VFile;
  resourcesFile: VFile;
  /** `rule@line:column` of every message, in both files. */
  problems: string[];
}

/** Builds a document from Markdown as the pipeline does. */
export function build(
  markdown: string,
  {
    resources = [],
    omitted = [],
    files = {},
    local,
    site,
  }: {
    resources?: ResourceRecord[];
    omitted?: ResourceData['omitted'];
    files?: Record<string, string | Uint8Array>;
    local?: ModelInput['local'];
    site?: SiteInput;
  } = {},
): Built {
  const guideFile = new VFile({ path: 'guide.md', value: markdown });
  const resourcesFile = new VFile({ path: 'resources.yaml', value: '' });
  const parsed = parseGuide(guideFile);
  if (!parsed) throw new Error('no guide');
  const bytes = Object.entries({ 'images/box.svg': svg, ...files }).map(
    ([path, value]) => [path, typeof value === 'string' ? new TextEncoder().encode(value) : value] as const,
  );
  const document = buildDocument({
    ...parsed,
    guideFile,
    resources,
    resourcesFile,
    omitted,
    files: new Map(bytes),
    local,
    site,
    words,
    parseInline,
    simplifySvg,
  });
  return { document, guideFile, resourcesFile, problems: [guideFile, resourcesFile].flatMap(problemsOf) };
}

/** Messages of a file as `rule@line:column`. */
export function problemsOf(file: VFile): string[] {
  return file.messages.map(({ ruleId, line, column }) => `${ruleId}@${line}:${column}`);
}

/** The members of a document by id; fails on an id that stands twice. */
export function byId(document: Document): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const member of walk(document)) {
    if (members.has(member.id)) throw new Error(`second ${member.id}`);
    members.set(member.id, member);
  }
  return members;
}

/** A record with what a test does not care about. */
export function record(given: Partial<ResourceRecord> & { id: string }): ResourceRecord {
  return {
    file: 'resources.yaml',
    position: { start: { line: 3, column: 5 }, end: { line: 9, column: 1 } },
    section: 'groups',
    name: `Name of ${given.id}`,
    description: 'A group.',
    notes: [],
    spiritual: false,
    support: [],
    websites: [],
    phones: [],
    languages: [],
    status: 'active',
    ...given,
  };
}
