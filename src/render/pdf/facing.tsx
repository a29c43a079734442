import type { ReactElement } from 'react';
import { opensEntry } from '../../ast/messages.ts';
import type { Block, List, Phrasing, Resource } from '../../ast/nodes.ts';
import { Box } from './elements.tsx';
import { block, gapBetween } from './handle/blocks.tsx';
import { plainStyle, textLines } from './handle/lines.tsx';
import { listColumn } from './handle/list.tsx';
import { phrasing } from './handle/phrasing.ts';
import { bodyFlow } from './parts.tsx';
import { lineHeightPt, measurePt, type Setting } from './setting.ts';
import type { Tag } from './tag.ts';

/** The two languages of a facing edition, each with its own faces and direction. */
export interface Columns {
  first: Setting;
  second: Setting;
  gapPt: number;
}

/** Title, edition and front lines in both languages; the title of the first is the document's. */
export function facingCover(columns: Columns): ReactElement {
  const { first, second } = columns;
  const { profile, document } = first;
  const gap = { marginTop: (profile.headings[1]?.spaceAfterLines ?? 1) * lineHeightPt(first) };
  return (
    <Box>
      {title(columns)}
      <Box style={gap}>{facingBlocks(document.front, second.document.front, columns)}</Box>
    </Box>
  );
}

/** A document has one title (UX-01): it is both titles, the second one in its own language. */
function title(columns: Columns): ReactElement {
  const { heading } = columns.first.document;
  const tag: Tag = { role: 'H1', id: heading.id, lang: heading.lang };
  const around = heading.lang ?? columns.first.lang;
  const half = (setting: Setting) => titleLines(setting, tag, around);
  return row(half(columns.first), half(columns.second), columns);
}

/** @param around Language of the title as a whole. */
function titleLines(setting: Setting, tag: Tag, around: string): ReactElement {
  const { heading } = setting.document;
  const lang = heading.lang ?? setting.lang;
  const style = { ...plainStyle(setting), bold: true, lang: around };
  const children: Phrasing[] =
    lang === around ? heading.children : [{ type: 'span', lang, children: heading.children }];
  const sizePt = setting.profile.headings[1]?.sizePt ?? setting.profile.text.sizePt;
  const runs = phrasing(children, style, setting);
  return textLines({ runs, sizePt, widthPt: measurePt(setting), tag, flow: { unbreakable: true } }, setting);
}

/** The guide in both languages, block beside block, so that one can point at the same line in both. */
export function facingBody(columns: Columns): ReactElement {
  const { first, second } = columns;
  const rows = facingBlocks(first.document.children, second.document.children, columns);
  return <Box flow={bodyFlow(first)}>{rows}</Box>;
}

function facingBlocks(
  left: readonly Block[],
  right: readonly Block[],
  columns: Columns,
  gapLines = columns.first.profile.text.paragraphGapLines,
): ReactElement[] {
  const pairs = pairsOf(left, right, columns.second.document.locale);
  return pairs.map((one, index) => {
    const [before, block] = [anyOf(pairs[index - 1]), anyOf(one)];
    if (!block) return <Box key="none" />;
    const gapPt = Math.max(
      gapBetween(before, block, columns.first, gapLines),
      gapBetween(before, block, columns.second, gapLines),
    );
    return (
      <Box key={block.id} style={{ marginTop: index === 0 ? 0 : gapPt }}>
        {pair(one, columns)}
      </Box>
    );
  });
}

/** Two blocks that say the same; one of them where the other language has nothing of the kind, as of a review. */
interface Pair {
  left?: Block;
  right?: Block;
}

function anyOf(one: Pair | undefined): Block | undefined {
  return one?.left ?? one?.right;
}

/** The blocks of both languages in order, those of one name together: `beside` has named the second ones after the first. */
function pairsOf(left: readonly Block[], right: readonly Block[], locale: string): Pair[] {
  const places = new Map(right.map(({ id }, place) => [id, place]));
  const pairs: Pair[] = [];
  let next = 0;
  for (const one of left) {
    const place = places.get(`${one.id}:${locale}`) ?? -1;
    // One that stands before others of the first language stands there already.
    if (place < next) pairs.push({ left: one });
    else {
      for (const block of right.slice(next, place)) pairs.push({ right: block });
      pairs.push({ left: one, right: right[place] });
      next = place + 1;
    }
  }
  return [...pairs, ...right.slice(next).map((block) => ({ right: block }))];
}

function pair({ left, right }: Pair, columns: Columns): ReactElement {
  if (left?.type === 'section' && right?.type === 'section')
    return <Box tag={{ role: 'Sect', id: left.id }}>{facingBlocks(left.children, right.children, columns)}</Box>;
  if (left?.type === 'resourceList' && right?.type === 'resourceList')
    return entries(left.children, right.children, columns);
  if (left?.type === 'list' && right?.type === 'list') return items(left, right, columns);
  const keepsWithNext = left?.type === 'heading' || (left !== undefined && opensEntry(left.id));
  return row(left && block(left, columns.first), right && block(right, columns.second), columns, keepsWithNext);
}

/** Entry beside entry, line beside line; both stay on one page (LP-16). */
function entries(left: readonly Resource[], right: readonly Resource[], columns: Columns): ReactElement {
  const { entry } = columns.first.profile;
  const marginTop = entry.gapLines * lineHeightPt(columns.first);
  return (
    <Box>
      {left.map((one, index) => (
        <Box
          key={one.id}
          tag={{ role: 'Sect', id: one.id }}
          flow={{ keepTogether: true }}
          style={{ marginTop: index === 0 ? 0 : marginTop }}
        >
          {facingBlocks(one.children, right[index]?.children ?? [], columns, entry.innerGapLines)}
        </Box>
      ))}
    </Box>
  );
}

/** Item beside item: each language has one list, whose items stand in rows. */
function items(left: List, right: List, columns: Columns): ReactElement {
  const { list } = columns.first.profile;
  const marginTop = list.gapLines * lineHeightPt(columns.first);
  const [own, other] = [listColumn(left, columns.first), listColumn(right, columns.second)];
  return (
    <Box columns>
      {own.map((item, index) => {
        const style = { flexDirection: 'row' as const, marginTop: index === 0 ? 0 : marginTop };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no other name, and never move
          <Box key={index} style={style}>
            {halves(item, other[index], columns)}
          </Box>
        );
      })}
    </Box>
  );
}

/** Two columns, the first at the left whatever the languages: a page of two directions has none of its own. */
function row(
  left: ReactElement | undefined,
  right: ReactElement | undefined,
  columns: Columns,
  keepsWithNext = false,
): ReactElement {
  const { linesAfterHeading } = columns.first.profile.breaks;
  const flow = keepsWithNext ? { unbreakable: true, linesAfter: linesAfterHeading } : { sideBySide: true };
  return (
    <Box flow={flow} style={{ flexDirection: 'row' }}>
      {halves(left, right, columns)}
    </Box>
  );
}

function halves(
  left: ReactElement | undefined,
  right: ReactElement | undefined,
  { first, second, gapPt }: Columns,
): ReactElement[] {
  return [
    <Box key="first" style={{ width: first.areaPt }}>
      {left}
    </Box>,
    <Box key="second" style={{ width: second.areaPt, marginLeft: gapPt }}>
      {right}
    </Box>,
  ];
}
