import { judged, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import { type Label, labelOf } from '../label.ts';
import type { TextBlock, TextFile } from '../text-file.ts';

interface Item {
  block: TextBlock;
  label: Label;
}

/** TX-03: each item is a paragraph, the items of a list have one kind of label, numbers rise by one, and lists stand at one margin. */
export function lists({ file, blocks }: TextFile): Verdict {
  const runs = runsOf(blocks);
  if (runs.length === 0) return notApplicable('TX-03', 'no lists');
  const at = ({ line, text }: TextBlock, detail: string): Place => ({
    file,
    line,
    detail: `"${text.slice(0, 60)}": ${detail}`,
  });
  const places = [
    ...runs.flatMap((run) =>
      run.flatMap(({ block, label }, index) => {
        const before = run[index - 1];
        const fault = before && faultAfter(before.label, label);
        return fault ? [at(block, fault)] : [];
      }),
    ),
    ...blocks.filter(holdsItems).map((block) => at(block, 'items without a blank line between them')),
  ];
  return judged('TX-03', places, `${runs.length} lists, ${runs.flat().length} items`);
}

/** Items that follow each other; what is indented below an item belongs to it. */
function runsOf(blocks: readonly TextBlock[]): Item[][] {
  const runs: Item[][] = [];
  let open = false;
  for (const block of blocks) {
    const label = labelOf(block);
    if (label === undefined) open &&= /^\s/.test(block.lines[0] ?? '') && block.blankBefore === 1;
    else if (open && block.blankBefore === 1) runs.at(-1)?.push({ block, label });
    else runs.push([{ block, label }]);
    open ||= label !== undefined;
  }
  return runs;
}

function faultAfter(before: Label, label: Label): string | undefined {
  if (label.indent === before.indent + before.text.length + 1) return 'a list inside a list, told by its margin alone';
  if (label.indent !== before.indent) return undefined;
  if (before.bullet && label.bullet && before.bullet !== label.bullet)
    return `label "${label.bullet}" after "${before.bullet}"`;
  if (!before.path || !label.path || follows(before.path, label.path)) return undefined;
  return `label "${label.text}" after "${before.text}"`;
}

/** Whether a label comes right after another: the next one, one right below it, the next one above it, or a new list. */
function follows(before: readonly number[], path: readonly number[]): boolean {
  const last = path.at(-1) ?? 0;
  const stem = path.slice(0, -1);
  if (path.length === 1 && last === 1) return true;
  if (!stem.every((part, index) => part === before[index])) return false;
  if (path.length > before.length) return path.length === before.length + 1;
  return last === (before[path.length - 1] ?? 0) + 1;
}

function holdsItems(block: TextBlock): boolean {
  const [, ...others] = block.lines;
  const label = labelOf(block);
  return label !== undefined && others.some((line) => labelOf({ lines: [line] })?.indent === label.indent);
}
