/** A line of the file, without its end. */
export interface Line {
  text: string;
  /** The line runs from left to right, and nothing in it is isolated, because it stands alone (TX-08). */
  isBare: boolean;
}

/** Lines that stand together between blank ones; a `space` has none and only asks for a wider gap. */
export interface Piece {
  role: 'heading' | 'paragraph' | 'space';
  lines: Line[];
}

/** A paragraph of these lines; nothing when there are none. */
export function paragraphOf(lines: Line[]): Piece[] {
  return lines.length > 0 ? [{ role: 'paragraph', lines }] : [];
}

/** The same pieces further to the right. A line without text stays without spaces (TX-04). */
export function indentPieces(pieces: readonly Piece[], columns: number): Piece[] {
  return pieces.map((piece) => ({ ...piece, lines: piece.lines.map((line) => indentLine(line, columns)) }));
}

/** A line further to the right. */
export function indentLine(line: Line, columns: number): Line {
  return line.text === '' ? line : { ...line, text: ' '.repeat(columns) + line.text };
}

/** All pieces as one text, with the blank lines that their roles ask for (TX-01, TX-02) and an end to the last line (TX-04). */
export function joinPieces(pieces: readonly Piece[]): string {
  const lines: string[] = [];
  let before: Piece | undefined;
  let pauses = false;
  for (const piece of pieces) {
    if (piece.role !== 'space') {
      lines.push(...blankLines(before, piece, pauses), ...piece.lines.map(({ text }) => text));
      before = piece;
    }
    pauses = piece.role === 'space';
  }
  return `${lines.join('\n')}\n`.normalize('NFC');
}

/** Two before a heading, one after it, one between paragraphs and one more where the guide pauses. */
function blankLines(before: Piece | undefined, piece: Piece, pauses: boolean): string[] {
  if (!before) return [];
  if (piece.role === 'heading') return ['', ''];
  return pauses && before.role !== 'heading' ? ['', ''] : [''];
}
