import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Document } from '../../src/ast/nodes.ts';
import { layoutsOf, planBuild } from '../../src/build/plan.ts';
import { prepareSource } from '../../src/build/prepare.ts';
import type { Ready, Source } from '../../src/build/prepared.ts';
import { parseCatalogue } from '../../src/parse/catalogue.ts';
import { renderEpub } from '../../src/render/epub/index.ts';
import { type LaidOut, layOutPdf } from '../../src/render/pdf/index.ts';
import { renderText } from '../../src/render/text/index.ts';
import { Shapers } from '../../src/shape/shapers.ts';
import { extract } from '../../src/translate/extract.ts';
import { mergeCatalogue } from '../../src/translate/merge.ts';
import { verify } from '../../src/verify/index.ts';
import type { Subject } from '../../src/verify/subject.ts';
import { ready } from '../built.ts';
import { folder } from '../command.ts';
import { accented, pseudoCatalogue } from '../pseudo.ts';
import { edited, type Files } from './guide.ts';

/** What a guide begins with, and what its stages have made of it so far. */
interface Made {
  content: string;
  catalogue: string;
  /** The same guide after every sentence was edited. */
  after: Source;
  ready?: Ready;
  large?: LaidOut;
  pdf?: Uint8Array;
  epub?: Uint8Array;
  text?: string;
}

/** A stage of a build, or of what else is done with a guide. It uses what those before it have made. */
type Stage = (made: Made) => unknown;

/** All stages in their order, of a guide in two languages. */
export const stages: Readonly<Record<string, Stage>> = {
  'reading, modelling, localizing and checking': async (made) => {
    made.ready = await ready(made.content);
  },
  'planning editions': ({ content, ...made }) => planBuild({ content, out: '', strict: false, jobs: 1 }, readOf(made)),
  'laying out a PDF': async (made) => {
    made.large = await layOut(readOf(made), 'large');
  },
  'drawing a PDF': async (made) => {
    made.pdf = await layoutOf(made).draw();
  },
  'a PDF in two languages': async (made) => (await layOut(readOf(made), 'bilingual')).draw(),
  'an e-book': (made) => {
    const texts = { editionLine: 'E-book', pageBreakSource: 'Large print', css: '' };
    made.epub = renderEpub(ownDocument(made), { layout: layoutOf(made).layout, ...texts });
  },
  'plain text': (made) => {
    made.text = renderText(ownDocument(made), 'Plain text');
  },
  'a catalogue after an edit': ({ after, catalogue }) =>
    mergeCatalogue(extract(after.document, after.words), parsed(catalogue), { always: {} }),
  verifying: (made) => verify(subjectsOf(made)),
};

/** A guide before its first stage, with a complete catalogue. */
export async function begun(files: Files): Promise<Made> {
  const content = folder(files);
  const { document, words } = await sourceOf(content);
  const catalogue = pseudoCatalogue(document, words, accented);
  mkdirSync(join(content, 'locales'));
  writeFileSync(join(content, `locales/${accented.locale}.po`), catalogue);
  return { content, catalogue, after: await sourceOf(folder(edited(files))) };
}

async function sourceOf(content: string): Promise<Source> {
  const { source, files } = await prepareSource({ content });
  return required(source, `a guide without errors: ${files.flatMap(({ messages }) => messages).join('; ')}`);
}

function parsed(catalogue: string) {
  return required(parseCatalogue(new VFile({ path: `${accented.locale}.po`, value: catalogue })), 'a catalogue');
}

/** An edition, with faces that nothing has been shaped in yet: no guide profits from the one before it. */
async function layOut(from: Ready, edition: string): Promise<LaidOut> {
  const options = { content: '', out: '', editions: [edition], formats: ['pdf' as const], strict: false, jobs: 1 };
  const [task] = layoutsOf(planBuild(options, from).files);
  const { documents, facing, profile, paper } = required(task, `edition ${edition}`);
  const shapers = ({ locale }: Document) => new Shapers(required(from.fonts.get(locale), `faces for ${locale}`));
  const document = required(documents[0], 'a document');
  const second = facing && { document: facing, shapers: shapers(facing) };
  return layOutPdf(document, { profile, paper, facing: second }, shapers(document));
}

function subjectsOf(made: Made): Subject[] {
  const profile = readOf(made).profiles.find(({ id }) => id === 'large');
  const file = (format: Subject['format'], bytes: Uint8Array, more: Partial<Subject> = {}): Subject => ({
    path: `guide.${format}`,
    format,
    bytes,
    locale: 'en',
    edition: format,
    ...more,
  });
  return [
    file('pdf', required(made.pdf, 'a PDF'), { profile, edition: 'large', paper: 'letter' }),
    file('epub', required(made.epub, 'an e-book')),
    file('text', new TextEncoder().encode(required(made.text, 'a text'))),
  ];
}

function readOf({ ready }: Pick<Made, 'ready'>): Ready {
  return required(ready, 'what is read');
}

function ownDocument(made: Made): Document {
  return required(readOf(made).documents[0], 'a document');
}

function layoutOf({ large }: Made): LaidOut {
  return required(large, 'a layout');
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`Unexpected stage, expected ${what}`);
  return value;
}
