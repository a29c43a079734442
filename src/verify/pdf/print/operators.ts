/** A name operand: `/F1`. */
export interface NameOperand {
  name: string;
}

/** A string operand, one character a byte. */
export interface BytesOperand {
  bytes: string;
}

/** A dictionary operand, as `BDC` takes it. */
export interface DictionaryOperand {
  entries: Map<string, Operand>;
}

export type Operand = number | NameOperand | BytesOperand | DictionaryOperand | Operand[];

/** One operator of a content stream with what stands before it. */
export interface Operator {
  name: string;
  operands: Operand[];
}

/** The operators of a content stream, in order (ISO 32000-1, 7.8.2). What makes no sense is passed over. */
export function operators(stream: string): Operator[] {
  const found: Operator[] = [];
  const scanner: Scanner = { stream, at: 0 };
  let operands: Operand[] = [];
  while (skipSpace(scanner)) {
    const operand = readOperand(scanner);
    if (operand !== undefined) {
      operands.push(operand);
      continue;
    }
    const name = match(scanner, KEYWORD)?.[0];
    if (name === undefined) scanner.at += 1;
    else {
      if (name === 'ID') skipInlineImage(scanner);
      found.push({ name, operands });
      operands = [];
    }
  }
  return found;
}

interface Scanner {
  stream: string;
  at: number;
}

const SPACE = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)+/y;
const NUMBER = /[+-]*(?:\d+\.?\d*|\.\d+)/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const HEX = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const KEYWORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const LITERAL_PART = /[^\\()]+|\\(?:[0-7]{1,3}|\r\n|[\s\S])|[()]/y;

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '', '\r\n': '' };

function match(scanner: Scanner, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = scanner.at;
  const result = pattern.exec(scanner.stream);
  if (result) scanner.at = pattern.lastIndex;
  return result;
}

function skipSpace(scanner: Scanner): boolean {
  match(scanner, SPACE);
  return scanner.at < scanner.stream.length;
}

function readOperand(scanner: Scanner): Operand | undefined {
  const { stream, at } = scanner;
  const first = stream[at];
  if (first === '/') return { name: unescapeName(match(scanner, NAME)?.[1] ?? '') };
  if (first === '(') return { bytes: readLiteral(scanner) };
  if (first === '[') return readArray(scanner);
  if (first === '<' && stream[at + 1] === '<') return readDictionary(scanner);
  if (first === '<') {
    const hex = match(scanner, HEX);
    return hex ? { bytes: bytesOfHex(hex[1] ?? '') } : undefined;
  }
  const number = match(scanner, NUMBER);
  return number ? Number(number[0].replace(/^[+-]*(?=[+-])/, '')) : undefined;
}

function unescapeName(name: string): string {
  return name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** An odd last digit counts as if a zero followed. */
function bytesOfHex(text: string): string {
  const digits = text.replaceAll(/[^0-9A-Fa-f]/g, '');
  let bytes = '';
  for (let at = 0; at < digits.length; at += 2)
    bytes += String.fromCharCode(Number.parseInt(digits.slice(at, at + 2).padEnd(2, '0'), 16));
  return bytes;
}

function readLiteral(scanner: Scanner): string {
  scanner.at += 1;
  let depth = 1;
  let text = '';
  for (let part = match(scanner, LITERAL_PART)?.[0]; part !== undefined; part = match(scanner, LITERAL_PART)?.[0]) {
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    if (depth === 0) break;
    text += part.startsWith('\\') ? unescaped(part.slice(1)) : part;
  }
  return text;
}

function unescaped(escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) % 256);
  return ESCAPES[escaped] ?? escaped;
}

function readArray(scanner: Scanner): Operand[] {
  scanner.at += 1;
  const items: Operand[] = [];
  while (skipSpace(scanner) && scanner.stream[scanner.at] !== ']') {
    const item = readOperand(scanner);
    if (item !== undefined) items.push(item);
    else if (!match(scanner, KEYWORD)) scanner.at += 1;
  }
  scanner.at += 1;
  return items;
}

function readDictionary(scanner: Scanner): DictionaryOperand {
  scanner.at += 2;
  const items: Operand[] = [];
  while (skipSpace(scanner) && scanner.stream[scanner.at] !== '>') {
    const item = readOperand(scanner);
    if (item !== undefined) items.push(item);
    else if (!match(scanner, KEYWORD)) scanner.at += 1;
  }
  scanner.at += 2;
  const entries = new Map<string, Operand>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const key = items[index];
    const value = items[index + 1];
    if (typeof key === 'object' && 'name' in key && value !== undefined) entries.set(key.name, value);
  }
  return { entries };
}

/** The samples of an inline image end at `EI` between white space. */
function skipInlineImage(scanner: Scanner): void {
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
  end.lastIndex = scanner.at;
  scanner.at = end.exec(scanner.stream) ? end.lastIndex : scanner.stream.length;
}
