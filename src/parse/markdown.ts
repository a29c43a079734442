import type { Nodes, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** Unicode and Markdown parsers alike know the colon by this code. */
const colon = 58;

/**
 * The Markdown of a guide: CommonMark, GFM, YAML front matter, and directives that are blocks (`::name`, `:::name`).
 */
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkDirective)
  .use(withoutTextDirectives)
  .freeze();

/** The signs inside running text, by their names in the parser: what is left without them is blocks that hold plain text. */
const INSIDE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

const blockProcessor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkDirective)
  .use(withoutText)
  .freeze();

/** Reads the blocks of a guide and nothing of what is inside their text, which takes no time worth speaking of whatever they hold. */
export function parseBlocks(text: string): Root {
  return blockProcessor.parse(text);
}

/** Reads the text of a guide. Every node has a place. */
export function parseMarkdown(text: string): Root {
  return withPlaces(processor.parse(text));
}

/** GFM makes links of bare addresses after all else has been read, and gives them no place: they take that of what is around them. */
function withPlaces(tree: Root): Root {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('children' in node)) continue;
    for (const child of node.children) child.position ??= node.position;
    waiting.push(...node.children);
  }
  return tree;
}

/** Takes out all syntax of running text. */
function withoutText(this: Processor): void {
  const data = this.data();
  const blocks = data.micromarkExtensions?.map((extension) => ({ ...extension, text: {}, insideSpan: {} }));
  data.micromarkExtensions = [...(blocks ?? []), { disable: { null: INSIDE } }];
}

/**
 * Takes out the syntax of directives inside running text. Plain writers mean `12:30` and `note:this` as they stand; when the
 * syntax is not read at all, what follows the colon keeps its own meaning too, as the link in `:see[the list](list.md)`.
 */
function withoutTextDirectives(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = data.micromarkExtensions?.map((extension) => {
    const { [colon]: _, ...text } = extension.text ?? {};
    return { ...extension, text };
  });
}
