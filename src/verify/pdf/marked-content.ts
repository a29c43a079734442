import {
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
} from '@cantoo/pdf-lib';
import { contentStreamOf, decodedStream } from './content-streams.ts';
import { asDict, asText, dictAt, look, nameAt } from './facts/look.ts';
import type { PdfFacts } from './facts.ts';
import { type Operand, type Operator, operators } from './print/operators.ts';

/** A marked-content sequence that is open: `/P <</MCID 3>> BDC`. */
export interface Mark {
  tag: string;
  mcid?: number;
  /** Key of the content in the structure tree: where its ids count, and its id. */
  key?: string;
  /** The form that it stands in; the page itself when absent. */
  form?: PDFDict;
  /** Names with their slash, texts decoded, all else as it is written. */
  properties: Record<string, string>;
}

/** One painting operator, and what it stands in. */
export interface Painted {
  /** From 1. */
  page: number;
  operator: string;
  marks: readonly Mark[];
  /** The strings of a text operator, one character a byte, and how they are shown. */
  strings: string[];
  font?: PDFDict;
  renderingMode: number;
}

/** What the content streams of a page do, forms within them included, in order. */
export interface PageContent {
  painted: Painted[];
  /** Each sequence as it was opened, and those that were open then. */
  opened: { page: number; mark: Mark; within: readonly Mark[] }[];
  /** Each time a form was painted. */
  forms: { page: number; form: PDFDict; ref?: PDFRef }[];
  /** Sequences that were closed and not open, or left open. */
  unbalanced: number;
}

const known = new WeakMap<PDFDocument, PageContent[]>();

/** The content of all pages. */
export function pageContents({ document }: Pick<PdfFacts, 'document'>): PageContent[] {
  const contents = known.get(document) ?? document.getPages().map((page, index) => readPage(page, index + 1));
  known.set(document, contents);
  return contents;
}

/** Key of a content in the structure tree. */
export function contentKey(mcid: number, page: number, form?: PDFRef): string {
  return `${form ? form.tag : `page ${page}`}: ${mcid}`;
}

const TEXT = new Set(['Tj', 'TJ', "'", '"']);
const PATHS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'ID']);
/** No honest form holds more forms within each other. */
const DEEPEST = 12;

interface Walk {
  page: number;
  document: PDFDocument;
  content: PageContent;
  marks: Mark[];
}

interface Scope {
  resources: PDFDict | undefined;
  form?: PDFRef;
  formDict?: PDFDict;
  depth: number;
}

interface TextState {
  font?: PDFDict;
  renderingMode: number;
}

function readPage(page: PDFPage, number: number): PageContent {
  const content: PageContent = { painted: [], opened: [], forms: [], unbalanced: 0 };
  const walk: Walk = { page: number, document: page.doc, content, marks: [] };
  const resources = page.node.Resources();
  walkStream(contentStreamOf(page), { resources, depth: 0 }, walk, { renderingMode: 0 });
  content.unbalanced += walk.marks.length;
  return content;
}

function walkStream(stream: string, scope: Scope, walk: Walk, start: TextState): void {
  const saved: TextState[] = [];
  let state = start;
  for (const operator of operators(stream)) {
    const { name, operands } = operator;
    if (name === 'q') saved.push(state);
    else if (name === 'Q') state = saved.pop() ?? state;
    else if (name === 'Tf') state = { ...state, font: resource(scope, 'Font', operands[0]) };
    else if (name === 'Tr') state = { ...state, renderingMode: Number(operands[0] ?? 0) };
    else if (name === 'BMC' || name === 'BDC') open(operator, scope, walk);
    else if (name === 'EMC') close(walk);
    else if (name === 'Do') paintObject(operands[0], scope, walk, state);
    else if (TEXT.has(name)) paintText(operator, walk, state);
    else if (PATHS.has(name)) paint(name, walk, state);
  }
}

function open({ operands }: Operator, scope: Scope, walk: Walk): void {
  const properties = propertiesOf(operands[1], scope);
  const mcid = properties.MCID === undefined ? undefined : Number(properties.MCID);
  const key = mcid === undefined ? undefined : contentKey(mcid, walk.page, scope.form);
  const mark: Mark = { tag: nameOf(operands[0]) ?? '', properties, mcid, key, form: scope.formDict };
  walk.content.opened.push({ page: walk.page, mark, within: [...walk.marks] });
  walk.marks.push(mark);
}

function close(walk: Walk): void {
  if (!walk.marks.pop()) walk.content.unbalanced += 1;
}

function paint(operator: string, walk: Walk, state: TextState, strings: string[] = []): void {
  walk.content.painted.push({ page: walk.page, operator, marks: [...walk.marks], strings, ...state });
}

function paintText({ name, operands }: Operator, walk: Walk, state: TextState): void {
  const strings = operands
    .flat()
    .flatMap((operand) => (hasBytes(operand) && operand.bytes !== '' ? operand.bytes : []));
  if (strings.length > 0) paint(name, walk, state, strings);
}

function paintObject(operand: Operand | undefined, scope: Scope, walk: Walk, state: TextState): void {
  const name = nameOf(operand);
  const objects = dictAt(scope.resources, 'XObject');
  const raw = name === undefined ? undefined : objects?.get(PDFName.of(name));
  const object = raw instanceof PDFRef ? walk.document.context.lookup(raw) : raw;
  const dict = asDict(object);
  if (!dict || nameAt(dict, 'Subtype') !== 'Form') {
    paint('Do', walk, state);
    return;
  }
  const ref = raw instanceof PDFRef ? raw : undefined;
  walk.content.forms.push({ page: walk.page, form: dict, ref });
  if (scope.depth >= DEEPEST) return;
  const resources = dictAt(dict, 'Resources') ?? scope.resources;
  walkStream(
    decodedStream(object, walk.document.context),
    { resources, form: ref, formDict: dict, depth: scope.depth + 1 },
    walk,
    state,
  );
}

function resource(scope: Scope, kind: string, operand: Operand | undefined): PDFDict | undefined {
  const name = nameOf(operand);
  return name === undefined ? undefined : dictAt(dictAt(scope.resources, kind), name);
}

function propertiesOf(operand: Operand | undefined, scope: Scope): Record<string, string> {
  if (typeof operand !== 'object' || Array.isArray(operand)) return {};
  if ('entries' in operand)
    return Object.fromEntries([...operand.entries].map(([key, value]) => [key, writtenOperand(value)]));
  const named = resource(scope, 'Properties', operand);
  return Object.fromEntries(
    named?.keys().map((key) => [key.decodeText(), writtenObject(look(named, key.decodeText()))]) ?? [],
  );
}

function writtenObject(value: PDFObject | undefined): string {
  if (value instanceof PDFNumber) return String(value.asNumber());
  return asText(value) ?? value?.toString() ?? '';
}

function writtenOperand(operand: Operand): string {
  if (typeof operand === 'number') return String(operand);
  if (Array.isArray(operand)) return operand.map(writtenOperand).join(' ');
  if ('name' in operand) return `/${operand.name}`;
  return 'bytes' in operand ? decoded(operand.bytes) : '';
}

/** A text string is UTF-16 with a byte order mark, or near enough to Latin-1. */
function decoded(bytes: string): string {
  if (!bytes.startsWith('\u00FE\u00FF')) return bytes;
  return new TextDecoder('utf-16be').decode(Uint8Array.from(bytes.slice(2), (byte) => byte.charCodeAt(0)));
}

function nameOf(operand: Operand | undefined): string | undefined {
  return typeof operand === 'object' && 'name' in operand ? operand.name : undefined;
}

function hasBytes(operand: Operand): operand is { bytes: string } {
  return typeof operand === 'object' && 'bytes' in operand;
}
