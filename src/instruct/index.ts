import { colonOf } from '../ast/colon.ts';
import type { Paper, Profile } from '../ast/edition.ts';
import type { Block, Document, Phrasing, Section } from '../ast/nodes.ts';
import { outlineOf } from '../ast/outline.ts';
import { plainText } from '../ast/plain-text.ts';
import { fill } from '../ast/words.ts';
import { Blocks } from './blocks.ts';
import { gramsOf, sheetsOf } from './sheets.ts';
import { steps } from './steps.ts';

/** A file that a person prints: a PDF of whole sheets, or the sheets that small pages were put on. */
export interface PrintedFile {
  /** Below the output folder. */
  path: string;
  profile: Profile;
  /** What the printer holds. */
  paper: Paper;
  /** Pages of the edition. */
  pages: number;
  /** The file to read on a screen, where this one is for printing only (PR-05). */
  readingPath?: string;
  /** Of an edition whose first page tells nothing of what it is about: the title that it has instead. */
  neutralTitle?: string;
}

/**
 * The sheet that tells an outreach worker how the files of a language are printed (LP-23): which file on which paper, how many sheets, how they are turned,
 * folded, cut and held together.
 * @param document The guide, whose language and words it is in.
 */
export function instructions(document: Document, files: readonly PrintedFile[]): Document {
  const blocks = new Blocks(document);
  const heading = blocks.heading('title', 1, blocks.word('print-title'));
  const general = ['print-actual-size', 'print-paper-kind', 'print-black'].map((key) => blocks.paragraph(key, key));
  const profiles = [...new Set(files.map(({ profile }) => profile))];
  const children: Block[] = [
    ...general,
    ...profiles.map((profile) =>
      section(
        profile,
        files.filter((file) => file.profile === profile),
        blocks,
      ),
    ),
  ];
  return {
    ...document,
    title: plainText(heading.children),
    heading,
    cover: undefined,
    front: document.front.filter(({ id }) => /^front\/(?:language|date)$/.test(id)),
    panel: [],
    children,
    outline: outlineOf(children),
  };
}

/** All files of one profile: an edition on each paper, or the flyers of all sections. */
function section(profile: Profile, files: readonly PrintedFile[], blocks: Blocks): Section {
  const id = `print/${profile.id}`;
  const [first] = files;
  const title = first?.neutralTitle;
  const neutral = title === undefined ? [] : [blocks.paragraph(`${id}/neutral`, 'print-neutral')];
  const items = files.map((file, index) => blocks.item(`${id}/file-${index + 1}`, fileLines(file, blocks)));
  const doing = steps(profile, files, id, blocks);
  return {
    type: 'section',
    id,
    depth: 2,
    children: [
      blocks.heading(`${id}/heading`, 2, [
        ...blocks.word(`edition-${profile.id}`),
        ...(title === undefined ? [] : text(`${colonOf(blocks.document.locale)}${title}`)),
      ]),
      ...neutral,
      blocks.list(`${id}/files`, items),
      ...doing,
    ],
  };
}

/** Which paper and which file; how many sheets; where small pages were put on them, the file to read. */
function fileLines({ path, profile, paper, pages, readingPath }: PrintedFile, blocks: Blocks): Phrasing[][] {
  const sheets = sheetsOf(profile.layout, pages);
  const values = { sheets, grams: gramsOf(sheets, paper) };
  return [
    blocks.fill('print-file', {
      paper: [{ type: 'text', value: paperName(paper, blocks.document) }],
      file: name(path),
    }),
    blocks.fill('print-count', { sheets: text(values.sheets), grams: text(values.grams) }),
    ...(readingPath === undefined ? [] : [blocks.fill('print-to-read', { file: name(readingPath) })]),
  ];
}

/** What a sheet is called; its id where nobody has said. */
function paperName({ id }: Paper, { words }: Document): string {
  const key = `paper-${id}`;
  return words[key] === undefined ? id : fill(words, key);
}

/** The name of a file, without the folder of its language, where the instructions are. */
function name(path: string): Phrasing[] {
  return [{ type: 'inlineCode', value: path.replace(/^[^/+]+\//, '') }];
}

function text(value: number | string): Phrasing[] {
  return [{ type: 'text', value: String(value) }];
}
