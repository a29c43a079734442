import type { Root, RootContent, Yaml } from 'mdast';
import type { VFile } from 'vfile';
import * as z from 'zod';
import { error } from '../ast/problem.ts';
import type { GuideSettings } from '../ast/settings.ts';
import { camelize } from './camelize.ts';
import { parseBlocks, parseMarkdown } from './markdown.ts';
import { excessOfBlocks, excessOfLines, mayExceed, withoutStretches } from './markdown-limits.ts';
import { openYaml } from './open-yaml.ts';
import { date, kebab, languageTag, optional, text } from './schema.ts';
import { sortMessages } from './sort-messages.ts';
import { decodeUtf8 } from './utf8.ts';
import { validate } from './yaml.ts';

/** A guide as it was written: its Markdown without the front matter, and what the front matter says. */
export interface ParsedGuide {
  tree: Root;
  settings: GuideSettings;
}

const settingsSchema = z.strictObject({
  lang: languageTag.nullish().transform((value) => value ?? 'en'),
  slug: optional(kebab),
  date: optional(date),
  publisher: optional(text),
  contact: optional(text),
  rights: optional(text),
  description: optional(text),
  version: optional(text),
  neutral_title: optional(text),
});

const defaults: GuideSettings = camelize(settingsSchema.parse({}));

/**
 * Reads `guide.md`. Faults of the front matter are added to the file at their own lines, sorted; then the settings are the
 * defaults and the tree is given all the same, so that the faults of the text are found too. Directives stay as nodes.
 * @returns nothing when there is no text.
 */
export function parseGuide(file: VFile): ParsedGuide | undefined {
  const source = decodeUtf8(file);
  if (source === undefined) return undefined;
  const tree = parseMarkdown(withinLimits(file, source));
  const matter = tree.children.find((node) => node.type === 'yaml');
  const settings = matter ? readMatter(file, source, matter) : defaults;
  sortMessages(file);
  return { tree: { ...tree, children: tree.children.filter(isContent) }, settings };
}

/** The text without what nobody could read to its end: it is reported, and stands empty, so that every other fault keeps its place. */
function withinLimits(file: VFile, source: string): string {
  const lines = excessOfLines(source);
  const text = withoutStretches(source, lines);
  const blocks = mayExceed(text) ? excessOfBlocks(parseBlocks(text), text) : [];
  for (const { problem } of [...lines, ...blocks]) error(file, problem);
  return withoutStretches(text, blocks);
}

function isContent(node: RootContent): boolean {
  return node.type !== 'yaml';
}

/** Reads the front matter behind as much white space as stands before it in the file, so that all its places are the file's. */
function readMatter(file: VFile, text: string, { value, position }: Yaml): GuideSettings {
  const start = text.indexOf('\n', position?.start.offset ?? 0) + 1;
  const blank = text.slice(0, start).replaceAll(/[^\n]/g, ' ');
  const source = openYaml(file, blank + value);
  if (source === undefined || source.data === null) return defaults;
  const settings = validate(source, settingsSchema, []);
  return settings ? camelize(settings) : defaults;
}
