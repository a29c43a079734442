import type { Heading, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { SimplifySvg } from '../ast/drawing.ts';
import type { Asset, Block, Phrasing } from '../ast/nodes.ts';
import type { Problem } from '../ast/problem.ts';
import type { ResourceRecord } from '../ast/resource.ts';
import type { Ids } from './ids.ts';
import type { PhrasingContext } from './phrasing-context.ts';

/** What the handlers of blocks share while one guide is built. */
export interface State extends PhrasingContext {
  ids: Ids;
  guideFile: VFile;
  /** Ids of the headings, known before the text is read because links may lead forward. */
  headings: ReadonlyMap<Heading, string>;
  records: readonly ResourceRecord[];
  /** The same by their section, so that no list looks through the groups of all others. */
  sections: ReadonlyMap<string, readonly ResourceRecord[]>;
  /** Sections of the records that have a fault of their own and are missing here; nothing for one that cannot be told. */
  omitted: ReadonlySet<string | undefined>;
  /** Sections of the resource data that a directive has named so far. */
  listed: Set<string>;
  files: ReadonlyMap<string, Uint8Array>;
  /** Writes drawings with nothing but paths. */
  simplifySvg: SimplifySvg;
  /** Pictures that the guide shows, by path, as they are met. */
  assets: Map<string, Asset>;
  /** Blocks inside `parent`, an id. */
  flow: (nodes: readonly RootContent[], parent: string) => Block[];
  /** Prose of the resource data, whose problems belong to the record's place in its file. */
  recordPhrasing: (markdown: string, record: ResourceRecord) => Phrasing[];
  recordError: (record: ResourceRecord, problem: Problem) => void;
}
