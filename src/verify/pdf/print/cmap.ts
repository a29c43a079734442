import { type Operand, operators } from './operators.ts';

/** Reads a `ToUnicode` table: the text of each character code (ISO 32000-1, 9.10.3). */
export function toUnicode(stream: string): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { name, operands } of operators(stream)) {
    if (name === 'endbfchar') readCharacters(operands, texts);
    if (name === 'endbfrange') readRanges(operands, texts);
  }
  return texts;
}

function readCharacters(operands: readonly Operand[], texts: Map<number, string>): void {
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const code = codeOf(operands[index]);
    if (code !== undefined) texts.set(code, utf16(operands[index + 1]));
  }
}

function readRanges(operands: readonly Operand[], texts: Map<number, string>): void {
  for (let index = 0; index + 2 < operands.length; index += 3) {
    const [first, last] = [codeOf(operands[index]), codeOf(operands[index + 1])];
    const target = operands[index + 2];
    if (first === undefined || last === undefined) continue;
    for (let code = first; code <= Math.min(last, first + 0xffff); code += 1) {
      texts.set(code, Array.isArray(target) ? utf16(target[code - first]) : next(utf16(target), code - first));
    }
  }
}

function codeOf(operand: Operand | undefined): number | undefined {
  if (typeof operand !== 'object' || !('bytes' in operand)) return undefined;
  return [...operand.bytes].reduce((code, byte) => code * 256 + byte.charCodeAt(0), 0);
}

function utf16(operand: Operand | undefined): string {
  if (typeof operand !== 'object' || !('bytes' in operand)) return '';
  const { bytes } = operand;
  let text = '';
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    text += String.fromCharCode(bytes.charCodeAt(index) * 256 + bytes.charCodeAt(index + 1));
  }
  return text;
}

/** The last code unit moves on with the code. */
function next(text: string, steps: number): string {
  return text === '' ? '' : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps);
}
