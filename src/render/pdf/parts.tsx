import { Document, Page } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { OutlineItem, Paragraph } from '../../ast/nodes.ts';
import { fill } from '../../ast/words.ts';
import { Box } from './elements.tsx';
import { blocks } from './handle/blocks.tsx';
import { figure } from './handle/figure.tsx';
import { heading } from './handle/heading.tsx';
import { plainStyle, textLines } from './handle/lines.tsx';
import { paragraph } from './handle/paragraph.tsx';
import { indented, inLanguage, lineHeightPt, measurePt, type Setting } from './setting.ts';
import type { Run, RunStyle } from './typeset/run.ts';

/** Ids of the blocks that the print edition adds to the guide's own. */
export const ids = { edition: 'front/edition', contents: 'contents' } as const;

/** Stands for the page number until its run is cut out of the line: no text holds it. */
const PAGE_MARK = '\u0000';
/** And for the title, which may be in another language. */
const TITLE_MARK = '\u0001';

/** Both, kept by a split. */
const MARKS = new RegExp(`([${PAGE_MARK}${TITLE_MARK}])`);

/** Depth of the deepest heading that the contents page lists. */
const CONTENTS_DEPTH = 3;

/** One endless page, as wide as the text area of a page, that holds a part of the document. */
export function endlessPage(content: ReactElement[], widthPt: number): ReactElement {
  return (
    <Document>
      <Page size={[widthPt]} wrap={false}>
        {content.map((element, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and never move
          <Box key={index}>{element}</Box>
        ))}
      </Page>
    </Document>
  );
}

/**
 * What opens an edition: the title; on a first page of its own also the edition and the cover picture; and what stands in front of every
 * format, unless it stands at the end.
 * @param pictureHeightPt Greatest height of the picture.
 */
export function coverPart(setting: Setting, pictureHeightPt: number): ReactElement {
  const { document, profile } = setting;
  const { cover, front } = profile.layout;
  const gap = { marginTop: profile.text.paragraphGapLines * lineHeightPt(setting) };
  return (
    <Box>
      {heading(document.heading, inLanguage(setting, document.heading.lang))}
      {cover !== 'title' && editionLine(setting)}
      {cover === 'picture' && document.cover && (
        <Box style={gap}>{figure(document.cover, setting, pictureHeightPt)}</Box>
      )}
      {front === 'start' && <Box style={gap}>{blocks(document.front, setting)}</Box>}
      {cover === 'alone' && <Box style={gap}>{blocks(document.front.filter(isLanguage), setting)}</Box>}
    </Box>
  );
}

/** The one line of the front that tells nothing of the content. */
export function isLanguage({ id }: Paragraph): boolean {
  return id === 'front/language';
}

/** The name of the edition, under the title. */
export function editionLine(setting: Setting): ReactElement {
  const { document, profile } = setting;
  const value = fill(document.words, `edition-${profile.id}`);
  const children = [{ type: 'strong' as const, children: [{ type: 'text' as const, value }] }];
  return (
    <Box style={{ marginTop: (profile.headings[1]?.spaceAfterLines ?? 1) * lineHeightPt(setting) }}>
      {paragraph({ type: 'paragraph', id: ids.edition, children }, setting)}
    </Box>
  );
}

/** What the contents page says of the pages. */
interface Numbers {
  /** Printed page of a heading. */
  pageOf(id: string): string;
  /** The digit that takes most room. */
  widestDigit: string;
}

/**
 * The contents page: each title with its page after it, without leaders, as a link (UA-16, UX-09, UX-11).
 * @param pageOf Printed page of a heading.
 */
export function contentsPart(setting: Setting, pageOf: (id: string) => string): ReactElement {
  const { document, profile } = setting;
  const title = { type: 'text', value: fill(document.words, 'contents') } as const;
  const numbers = { pageOf, widestDigit: widestDigit(setting) };
  return (
    <Box tag={{ role: 'Sect' }} flow={{ newPageWhenFilled: fillBeforeNewPage(setting) }}>
      {heading({ type: 'heading', id: ids.contents, depth: 2, children: [title] }, setting)}
      <Box style={{ marginTop: (profile.headings[2]?.spaceAfterLines ?? 1) * lineHeightPt(setting) }}>
        {contentsList(document.outline, setting, numbers)}
      </Box>
    </Box>
  );
}

function contentsList(items: readonly OutlineItem[], setting: Setting, numbers: Numbers): ReactElement {
  const { list } = setting.profile;
  const deeper = indented(setting, list.indentPt);
  const rightToLeft = setting.document.direction === 'rtl';
  return (
    <Box tag={{ role: 'TOC' }}>
      {items.map((item, index) => (
        <Box key={item.id} style={{ marginTop: index === 0 ? 0 : list.gapLines * lineHeightPt(setting) }}>
          <Box tag={{ role: 'TOCI' }}>{contentsEntry(item, setting, numbers)}</Box>
          {item.children.length > 0 && item.depth < CONTENTS_DEPTH && (
            <Box
              style={{
                marginTop: list.gapLines * lineHeightPt(setting),
                [rightToLeft ? 'marginRight' : 'marginLeft']: list.indentPt,
              }}
            >
              {contentsList(item.children, deeper, numbers)}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}

function contentsEntry(
  { id, title, lang }: OutlineItem,
  setting: Setting,
  { pageOf, widestDigit }: Numbers,
): ReactElement {
  const { words } = setting.document;
  const page = pageOf(id);
  const link = { address: `#${id}`, description: fill(words, 'go-to-page', { title, page }) };
  const style: RunStyle = { ...plainStyle(setting), tag: { role: 'Link', link } };
  const titleStyle: RunStyle = lang ? { ...style, lang, tag: { role: 'Span', lang, parent: style.tag } } : style;
  const line = fill(words, 'contents-entry', { title: TITLE_MARK, page: PAGE_MARK });
  // The number stays with the word before it (LP-10).
  const parts = line.replace(` ${PAGE_MARK}`, `\u00a0${PAGE_MARK}`).split(MARKS);
  const pageStyle = { ...style, bold: true };
  const runs = (number: string) =>
    parts
      .map((part): Run => {
        if (part === TITLE_MARK) return { text: title, style: titleStyle };
        return part === PAGE_MARK ? { text: number, style: pageStyle } : { text: part, style };
      })
      .filter(({ text }) => text !== '');
  return textLines(
    {
      runs: runs(page),
      // A number must not move its own page: one that is wider would, if its line took one more for it, and come back as the narrower one.
      room: runs(page.replaceAll(/\d/g, widestDigit)),
      sizePt: setting.profile.text.sizePt,
      widthPt: measurePt(setting),
      tag: { role: 'Reference', id: `${ids.contents}/${id}` },
      flow: { unbreakable: true },
    },
    setting,
  );
}

function widestDigit(setting: Setting): string {
  const style = { ...plainStyle(setting), bold: true };
  const widthPt = (digit: string) => setting.measure.widthPt(digit, style, setting.profile.text.sizePt);
  return [...'0123456789'].reduce((widest, digit) => (widthPt(digit) > widthPt(widest) ? digit : widest));
}

/** The guide itself; it starts on a new page when title and contents fill enough of theirs. */
export function bodyPart(setting: Setting): ReactElement {
  const { document } = setting;
  return <Box flow={bodyFlow(setting)}>{blocks(document.children, setting)}</Box>;
}

/** Where the text may start: below a title that has no page of its own, or on a new page. */
export function bodyFlow(setting: Setting): { newPageWhenFilled: number } | undefined {
  return setting.profile.layout.cover === 'title' ? undefined : { newPageWhenFilled: fillBeforeNewPage(setting) };
}

/** How full a page must be for contents and text to start on the next. Nothing follows a cover: on a bound edition it is the outside. */
function fillBeforeNewPage({ profile: { breaks, layout } }: Setting): number {
  return layout.cover === 'alone' || layout.sheet !== 'whole' ? 0 : breaks.newPageAfterContents;
}

/** The foot of each page, one under the other: bold, at the size of the text, at the end of the line or in the outer corner (LP-20). */
export function footers(labels: readonly string[], widthPt: number, setting: Setting): ReactElement[] {
  const { document, profile } = setting;
  const isOuter = profile.layout.pageNumbers === 'outer';
  return labels.map((page, index) =>
    textLines(
      {
        runs: [
          {
            text: fill(document.words, 'page-of', { page, pages: labels.length }),
            style: { ...plainStyle(setting), bold: true },
          },
        ],
        sizePt: profile.text.sizePt,
        widthPt,
        // A bound edition begins with a right-hand page, or where it is read from right to left with a left-hand one: its outer side is the end.
        align: isOuter && index % 2 === 1 ? 'start' : 'end',
      },
      setting,
    ),
  );
}
